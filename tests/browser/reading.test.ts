import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chosenWords, hiddenMarks, marksIn, singleMarksIn, surfaceOf } from './drawing.ts'
import { extractSeeds } from './extract-seeds.ts'
import { launch } from './launch.ts'
import { openDrawn, screenOf } from './open-page.ts'
import { type Hosts, startHosts } from './places.ts'

let browser: Browser
let hosts: Hosts
let page: Page
const { events, articles } = extractSeeds()
const texts = new Map(articles.map(({ id }) => [id, readFileSync(`seeds/${id}.txt`, 'utf8')]))

beforeAll(async () => {
  browser = await launch()
  hosts = await startHosts()
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})
beforeEach(async () => {
  const context = await browser.newContext(screenOf(1440, 900))
  page = await openDrawn(context, hosts.addressOf('at top level'))
})
afterEach(async () => {
  await page.context().close()
})

const evidence = (): ReturnType<Page['getByRole']> => page.getByRole('complementary', { name: 'Evidence' })
const statement = (): Promise<string> => evidence().getByRole('heading', { level: 2 }).first().innerText()

describe('a date of publication that is set by hand', () => {
  test('moves what is counted from it, and undo brings it back', async () => {
    const days = (): Promise<readonly string[]> =>
      page.locator('[data-event]:has([data-title]) time').evaluateAll((all) => all.map((time) => time.outerHTML))
    const before = await days()
    const letters = await page.locator('[aria-label="Articles"] b').allInnerTexts()
    await page.locator('[aria-label="Articles"] button').nth(2).click()
    await evidence().getByLabel('Set by hand').fill('2024-05-08')
    await evidence().getByRole('button', { name: 'Set', exact: true }).click()
    await expect.poll(() => evidence().getByRole('status').innerText()).toMatch(/^\d+\sevents moved$/u)
    expect(await evidence().innerText()).toContain('set by hand')
    expect(await page.locator('[data-moved]').count()).toBeGreaterThan(0)
    expect(await page.locator('.tl-moved').count()).toBeGreaterThan(0)
    await expect.poll(days).not.toEqual(before)
    await evidence().getByRole('button', { name: 'Undo' }).click()
    await expect.poll(days).toEqual(before)
    await evidence().getByRole('button', { name: 'Close' }).click()
    expect(await page.locator('[aria-label="Articles"] b').allInnerTexts()).toEqual(letters)
  })
})

test('a flag that is dragged takes the date of publication with it; one that only trembles does not', async () => {
  const grip = await page.locator('.tl-flag.tl-slot-0 .tl-grip').boundingBox()
  if (!grip) throw new Error('no flag')
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2]
  const dragBy = async (px: number): Promise<void> => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + px, y, { steps: 4 })
    await page.mouse.up()
  }
  await dragBy(2)
  expect(await evidence().innerText()).not.toContain('set by hand')
  await dragBy(90)
  await expect.poll(() => evidence().innerText()).toMatch(/Feb 2024\s*date of publication, set by hand/u)
  expect(await page.evaluate(() => location.hash)).not.toMatch(/[#&]t=/u)
})

describe('from the timeline to the words', () => {
  test('no mark lies under another', async () => {
    expect(await hiddenMarks(page)).toEqual([])
  })

  test('a mark that is clicked shows its quote, seen in the article and equal to its slice', async () => {
    const hidden = await hiddenMarks(page)
    const names = (await singleMarksIn(page).allInnerTexts()).filter((name) => !hidden.includes(name))
    expect(names.length).toBeGreaterThan(3)
    for (const at of new Set([0, Math.floor(names.length / 3), Math.floor((2 * names.length) / 3), names.length - 1])) {
      await page.getByRole('button', { name: names[at] ?? '', exact: true }).click()
      const title = await statement()
      expect(names[at]).toContain(title)
      const { text, inView } = await chosenWords(page)
      const told = events.filter((event) => event.title === title).flatMap(({ passages = [] }) => passages.slice(0, 1))
      expect(told.map(({ articleId, start, end }) => texts.get(articleId)?.slice(start, end))).toContain(text)
      expect(inView, `the quote of “${title}”`).toBe(true)
    }
  })

  test('a step up leads from days to their year, and on to the whole story', async () => {
    const ranges = page.getByRole('navigation', { name: 'Ranges' })
    await page.evaluate(() => {
      location.hash = '#v=1&t=2024-05-01/2024-05-03'
    })
    await ranges.getByRole('button', { name: '2024', exact: true }).click()
    await expect.poll(() => ranges.innerText()).toMatch(/^All › January – December 2024$/u)
    await ranges.getByRole('button', { name: 'All' }).click()
    await expect.poll(() => ranges.count()).toBe(0)
  })

  test('the arrow keys walk through all marks in time, Home and End lead to the ends, Enter and Esc in and out', async () => {
    const names = await marksIn(page).allInnerTexts()
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '')
    await marksIn(page).first().focus()
    await page.keyboard.press('End')
    expect(await focused()).toBe(names.at(-1))
    await page.keyboard.press('Home')
    const walked = [await focused()]
    for (let step = 1; step < names.length; step++) {
      await page.keyboard.press('ArrowRight')
      walked.push(await focused())
    }
    expect(walked).toEqual(names)
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(names[0]).toContain(await statement())
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe(names[0])
  })

  test('a marked passage that is clicked selects the event that it tells', async () => {
    await singleMarksIn(page).first().click()
    await chosenWords(page)
    const before = await statement()
    const other = evidence().locator('mark:not(:has([data-selected])) a').first()
    const words = await other.innerText()
    await other.click()
    const after = await statement()
    expect(after).not.toBe(before)
    const quotes = events.filter(({ title }) => title === after).flatMap(({ passages = [] }) => passages)
    expect(quotes.some(({ quote }) => quote.includes(words.trim()))).toBe(true)
    expect((await chosenWords(page)).text).toContain(words.trim())
  })

  test('a row of the list selects its event', async () => {
    const row = page.getByRole('region', { name: 'List of events' }).locator('[data-event]').nth(2)
    const words = await row.getByRole('button').innerText()
    await row.getByRole('button').click()
    expect(words).toContain(await statement())
  })
})

interface Window {
  readonly start: number
  readonly end: number
}

/** The window after an action, as the page tells its host, once it has come to rest. */
async function windowAfter(act: () => Promise<void>): Promise<Window> {
  await page.evaluate(() => {
    if (Reflect.has(globalThis, 'seen')) return
    const seen: unknown[] = []
    Reflect.set(globalThis, 'seen', seen)
    document.addEventListener('dateline:viewchange', (event) => {
      if (event instanceof CustomEvent) seen.push(event.detail)
    })
  })
  const count = await page.evaluate(() => Reflect.get(Object(Reflect.get(globalThis, 'seen')), 'length'))
  await act()
  await page.waitForFunction((before) => Reflect.get(Object(Reflect.get(globalThis, 'seen')), 'length') > before, count)
  await page.waitForTimeout(250)
  return page.evaluate(() => {
    const seen: unknown = Reflect.get(globalThis, 'seen')
    const last: unknown = Array.isArray(seen) ? seen.at(-1) : undefined
    return { start: Number(Reflect.get(Object(last), 'start')), end: Number(Reflect.get(Object(last), 'end')) }
  })
}

const lengthOf = ({ start, end }: Window): number => end - start

async function centre(): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  const box = await surfaceOf(page).boundingBox()
  if (!box) throw new Error('The timeline is not on the screen')
  // Below the middle, where no label lies under the hand.
  return { x: box.x + box.width / 2, y: box.y + box.height - 8, width: box.width }
}

const zoomIn = async (): Promise<void> => {
  const { x, y } = await centre()
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, -500)
}

function pressing(name: RegExp): () => Promise<void> {
  return () => page.getByRole('button', { name }).first().click()
}

describe('the window', () => {
  test('the wheel zooms at the pointer', async () => {
    const first = await windowAfter(zoomIn)
    const second = await windowAfter(zoomIn)
    expect(lengthOf(second) / lengthOf(first)).toBeCloseTo(1.15 ** -5, 1)
    const middle = (first.start + first.end) / 2
    expect(Math.abs((second.start + second.end) / 2 - middle)).toBeLessThan(lengthOf(first) * 0.02)
  })

  test('a drag moves it one to one', async () => {
    const before = await windowAfter(zoomIn)
    const { x, y, width } = await centre()
    const after = await windowAfter(async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x - 50, y, { steps: 5 })
      await page.mouse.move(x - 100, y, { steps: 5 })
      await page.mouse.up()
    })
    expect(lengthOf(after)).toBeCloseTo(lengthOf(before), -3)
    expect((after.start - before.start) / lengthOf(before)).toBeCloseTo(100 / width, 1)
  })

  test('keys zoom, move and fit it', async () => {
    await marksIn(page).first().focus()
    const closer = await windowAfter(() => page.keyboard.press('+'))
    const closest = await windowAfter(() => page.keyboard.press('+'))
    expect(lengthOf(closest)).toBeLessThan(lengthOf(closer))
    const moved = await windowAfter(() => page.keyboard.press('Shift+ArrowLeft'))
    expect(moved.start).toBeLessThan(closest.start)
    const farther = await windowAfter(() => page.keyboard.press('-'))
    expect(lengthOf(farther)).toBeGreaterThan(lengthOf(moved))
    const whole = await windowAfter(() => page.keyboard.press('0'))
    expect(lengthOf(whole)).toBeGreaterThan(lengthOf(farther))
  })

  test('buttons zoom and fit it', async () => {
    const closer = await windowAfter(pressing(/^(?:closer|zoom in)/iu))
    const closest = await windowAfter(pressing(/^(?:closer|zoom in)/iu))
    expect(lengthOf(closest)).toBeLessThan(lengthOf(closer))
    const farther = await windowAfter(pressing(/^(?:farther|zoom out)/iu))
    expect(lengthOf(farther)).toBeGreaterThan(lengthOf(closest))
    const whole = await windowAfter(pressing(/^(?:fit|the whole story)/iu))
    expect(lengthOf(whole)).toBeGreaterThanOrEqual(lengthOf(closer))
  })

  test('the brush of the overview moves it', async () => {
    const before = await windowAfter(zoomIn)
    const brush = page.locator('.selection').first()
    const box = await brush.boundingBox()
    if (!box) throw new Error('The overview has no window')
    const after = await windowAfter(async () => {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2, { steps: 6 })
      await page.mouse.up()
    })
    expect(after.start).toBeGreaterThan(before.start)
    expect(lengthOf(after)).toBeCloseTo(lengthOf(before), -4)
  })
})

describe('a link', () => {
  test('brings back the window and the event', async () => {
    await singleMarksIn(page).first().click()
    await windowAfter(zoomIn)
    await page.waitForTimeout(600)
    const title = await statement()
    const names = await marksIn(page).allInnerTexts()
    const address = page.url()
    expect(address).toContain('event=')
    expect(address).toContain('t=')
    const again = await openDrawn(page.context(), address)
    expect(await again.getByRole('complementary').getByRole('heading', { level: 2 }).first().innerText()).toBe(title)
    expect(await marksIn(again).allInnerTexts()).toEqual(names)
  })

  test('to an event that is no longer there says so and shows the story', async () => {
    const other = await openDrawn(page.context(), `${hosts.addressOf('at top level')}#v=1&event=abc.ab.2024-05-01.1`)
    expect(await other.getByText('This link points to an event that is no longer here').count()).toBe(1)
    expect(await marksIn(other).count()).toBeGreaterThan(3)
  })
})
