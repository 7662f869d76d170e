import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chosenWords, countDrawn, marksIn } from './drawing.ts'
import { extractSeeds } from './extract-seeds.ts'
import { launch } from './launch.ts'
import { screenOf, waitUntilDrawn } from './open-page.ts'
import { type Hosts, type Place, places, startHosts } from './places.ts'
import { watchPage } from './watch-page.ts'

let browser: Browser
let hosts: Hosts
const { events, articles } = extractSeeds()
const drawn = events.filter(({ when, status }) => when !== undefined && status !== 'hypothetical')
const texts = articles.map(({ text = '' }) => text)

beforeAll(async () => {
  browser = await launch()
  hosts = await startHosts()
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})

/** Counts the answers of workers, as `answers` of the page's own window. */
function countAnswers(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    Reflect.set(globalThis, 'answers', 0)
    globalThis.Worker = class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made)
        this.addEventListener('message', () =>
          Reflect.set(globalThis, 'answers', Reflect.get(globalThis, 'answers') + 1),
        )
      }
    }
  })
}

test.each(places)('%s the page reads, draws and shows its sources, and asks for nothing', async (place) => {
  const context = await browser.newContext(screenOf(1280, 1200))
  await countAnswers(context)
  const { page, watched } = await watchPage(context)
  const frame = await hosts.open(page, place)
  await waitUntilDrawn(frame)
  expect(await countDrawn(frame)).toBe(drawn.length)
  expect(await frame.evaluate(() => Reflect.get(globalThis, 'answers'))).toBeGreaterThan(0)

  const single = marksIn(frame).filter({ hasText: drawn[0]?.title ?? '' })
  await ((await single.count()) ? single : marksIn(frame)).first().click()
  const { text, inView } = await chosenWords(frame)
  expect(texts.some((article) => article.includes(text))).toBe(true)
  expect(inView).toBe(true)

  expect(watched.errors).toEqual([])
  expect(watched.violations).toEqual([])
  expect(watched.lateRequests).toEqual([])
  await context.close()
})

/** Ways in which a browser keeps a worker from working. */
const mishaps: readonly (readonly [name: string, harm: () => void])[] = [
  [
    'may not be made',
    () => {
      Reflect.set(
        globalThis,
        'Worker',
        class extends EventTarget {
          constructor() {
            super()
            throw new DOMException('not here', 'SecurityError')
          }
        },
      )
    },
  ],
  [
    'never answers',
    () => {
      Reflect.set(
        globalThis,
        'Worker',
        class extends EventTarget {
          postMessage(): void {}
          terminate(): void {}
        },
      )
    },
  ],
  [
    'dies at once',
    () => {
      Reflect.set(
        globalThis,
        'Worker',
        class extends EventTarget {
          onerror: ((event: Event) => void) | undefined
          constructor() {
            super()
            setTimeout(() => {
              const error = new Event('error')
              this.onerror?.(error)
              this.dispatchEvent(error)
            }, 20)
          }
          postMessage(): void {}
          terminate(): void {}
        },
      )
    },
  ],
]

describe.each<Place>(['at top level', 'in a sandbox'])('%s', (place) => {
  test.each(mishaps)('a worker that %s is done without', async (_, harm) => {
    const context = await browser.newContext(screenOf(1280, 1200))
    await context.addInitScript(harm)
    const { page, watched } = await watchPage(context)
    const frame = await hosts.open(page, place)
    await waitUntilDrawn(frame)
    expect(await countDrawn(frame)).toBe(drawn.length)
    expect(watched.errors).toEqual([])
    await context.close()
  })
})

test('the events are on the screen soon after the start', async () => {
  const context = await browser.newContext(screenOf(1440, 900))
  const times: number[] = []
  // The best of three, and three times what an idle machine takes at most: other work beside the tests is not the
  // page's doing.
  for (let visit = 0; visit < 3; visit++) {
    const page = await context.newPage()
    const frame = await hosts.open(page, 'at top level')
    await waitUntilDrawn(frame)
    times.push(await frame.evaluate(() => performance.getEntriesByName('dateline:drawn')[0]?.startTime ?? Infinity))
    await page.close()
  }
  expect(Math.min(...times)).toBeLessThan(3000)
  await context.close()
})

test('without script the page holds the events as a list', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await hosts.open(page, 'at top level')
  expect(await page.getByRole('listitem').count()).toBe(events.length)
  for (const { title } of events) expect(await page.getByRole('list').innerText()).toContain(title)
  await context.close()
})

test('the watch sees what it watches for', async () => {
  const context = await browser.newContext()
  const { page, watched } = await watchPage(context)
  await hosts.open(page, 'at top level')
  await page.evaluate(() => {
    console.error('oops')
    void fetch('https://elsewhere.example/').catch(() => undefined)
    void fetch('example.json')
    try {
      document.createElement('p').innerHTML = '<b>bold</b>'
    } catch {
      // Trusted Types refuse it.
    }
  })
  await page.waitForTimeout(300)
  expect(watched.errors.join('\n')).toContain('oops')
  expect(watched.violations.join('\n')).toContain('connect-src')
  expect(watched.violations.join('\n')).toContain('require-trusted-types-for')
  expect(watched.lateRequests.join('\n')).toContain('example.json')
  await context.close()
})
