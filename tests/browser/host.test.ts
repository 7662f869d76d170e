import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FromFrame } from '#share/embed/open-port.ts'
import { marksIn } from './drawing.ts'
import { extractSeeds } from './extract-seeds.ts'
import { launch } from './launch.ts'
import { openDrawn, screenOf, waitUntilDrawn } from './open-page.ts'
import { type Hosts, type Place, startHosts } from './places.ts'

let browser: Browser
let hosts: Hosts
let page: Page
const { articles } = extractSeeds()

beforeAll(async () => {
  browser = await launch()
  hosts = await startHosts()
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})
beforeEach(async () => {
  page = await (await browser.newContext(screenOf(1280, 900))).newPage()
  // Everything that frames say to the page, from the first moment on.
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'heard', [])
    addEventListener('message', ({ data }) => Reflect.get(globalThis, 'heard').push(data))
  })
})
afterEach(async () => {
  await page.context().close()
})

async function openEmbed(place: Place, suffix = '?embed=1'): Promise<Frame> {
  const frame = await hosts.open(page, place, suffix)
  await waitUntilDrawn(frame)
  return frame
}

/** Greets the frame of a page; what it answers gathers in `told`. */
function greet(greeting: unknown = { type: 'dateline:hello', version: 1 }): Promise<void> {
  return page.evaluate((hello) => {
    const { port1, port2 } = new MessageChannel()
    Reflect.set(globalThis, 'port', port1)
    Reflect.set(globalThis, 'told', [])
    port1.addEventListener('message', ({ data }) => Reflect.get(globalThis, 'told').push(data))
    port1.start()
    document.querySelector('iframe')?.contentWindow?.postMessage(hello, '*', [port2])
  }, greeting)
}

function ask(message: unknown): Promise<void> {
  return page.evaluate((words) => Reflect.get(globalThis, 'port').postMessage(words), message)
}

function told(): Promise<readonly FromFrame[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'told'))
}

describe.each<Place>(['in a frame of another site', 'in a sandbox', 'in a sandbox, from a host without CORS'])(
  '%s',
  (place) => {
    test('a host that says hello moves the timeline, and hears what its reader does', async () => {
      const frame = await openEmbed(place)
      await greet()
      await expect.poll(told).toEqual([{ type: 'ready', version: 1, events: 47 }])

      await marksIn(frame).first().click()
      await expect.poll(async () => (await told()).map(({ type }) => type)).toContain('select')
      const name = (await told()).find((message) => message.type === 'select')?.event
      expect(name).toMatch(/^[\da-z]+\.[\da-z]+\.[\d-]*\.\d+$/u)
      const card = frame.getByRole('region', { name: 'Chosen event' })
      const chosen = await card.innerText()
      await ask({ type: 'select', event: null })
      await expect.poll(told).toContainEqual({ type: 'select', event: null })
      await ask({ type: 'select', event: name })
      await expect.poll(() => card.innerText()).toBe(chosen)

      await ask({ type: 'range', range: '2024-04-29/2024-05-03' })
      await expect.poll(told).toContainEqual({ type: 'range', range: '2024-04-29/2024-05-03' })
      await ask({ type: 'range', range: null })
      await expect.poll(told).toContainEqual({ type: 'range', range: null })

      const before = await marksIn(frame).count()
      await ask({ type: 'filter', filter: 'words=Rafah' })
      await expect.poll(() => marksIn(frame).count()).toBeLessThan(before)
      await ask({ type: 'theme', theme: 'dark' })
      await expect.poll(() => frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')

      // Names, days and numbers: no eight words in a row of any article.
      const words = JSON.stringify([await told(), await page.evaluate(() => Reflect.get(globalThis, 'heard'))])
      for (const { text = '' } of articles)
        for (const run of text.match(/(?:\S+ ){7}\S+/gu) ?? []) expect(words).not.toContain(run)
    })
  },
)

test('what is no message, or not ours, is answered with an error and changes nothing', async () => {
  const frame = await openEmbed('in a sandbox')
  await greet()
  const marks = await marksIn(frame).allInnerTexts()
  const bad = [
    'select',
    null,
    { type: 'explode' },
    { type: 'select', event: '1.1..1' },
    { type: 'select', event: 7 },
    { type: 'range', range: 'last week' },
    { type: 'range', range: '2024-05-02/2024-05-01' },
    { type: 'range', range: '1900-01-01/1900-02-01' },
    { type: 'filter', filter: 'hide=nothing-known' },
    { type: 'filter', filter: 'event=zzz.1..1&lanes=article' },
    { type: 'filter' },
    { type: 'theme', theme: 'url(evil)' },
  ]
  for (const message of bad) await ask(message)
  await expect
    .poll(async () => (await told()).filter(({ type }) => type === 'error').length, { timeout: 5000 })
    .toBe(bad.length)
  expect(await marksIn(frame).allInnerTexts()).toEqual(marks)
  // A frame’s own words, given back to it, are not answered: two frames on one port would talk without end.
  await ask({ type: 'error', message: 'Not understood' })
  await page.waitForTimeout(200)
  expect((await told()).filter(({ type }) => type === 'error')).toHaveLength(bad.length)
  await greet({ type: 'dateline:hello', version: 99 })
  await expect.poll(told).toEqual([{ type: 'error', message: 'This page speaks version 1.' }])
})

test('a hello that comes before the story is read is answered when it is', async () => {
  await page.goto(hosts.addressOf('in a sandbox', '?embed=1'), { waitUntil: 'commit' })
  await page.waitForSelector('iframe', { state: 'attached' })
  await expect.poll(() => page.frames().length).toBe(2)
  await page.frames()[1]?.waitForLoadState('load')
  await greet()
  await expect.poll(told, { timeout: 10_000 }).toEqual([{ type: 'ready', version: 1, events: 47 }])
})

test('what a filter leaves is not counted for a host: words could be spelled out by it', async () => {
  const frame = await openEmbed('in a sandbox')
  await greet()
  await ask({ type: 'filter', filter: 'words=Rafah' })
  await expect.poll(() => marksIn(frame).count()).toBeLessThan(5)
  await greet()
  await expect.poll(told).toEqual([{ type: 'ready', version: 1, events: 47 }])
})

test('a host hears that the story could not be read', async () => {
  await hosts.open(page, 'in a frame of another site', '?embed=1&data=nothing.json')
  await greet()
  await expect.poll(told).toEqual([{ type: 'error', message: expect.stringContaining('nothing.json') }])
})

test('another frame of the same page is not listened to', async () => {
  await openEmbed('in a sandbox')
  await page.evaluate(() => {
    const spoof = document.createElement('iframe')
    spoof.srcdoc = `<script>
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => parent.postMessage({ spoofed: data }, '*')
      parent.frames[0].postMessage({ type: 'dateline:hello', version: 1 }, '*', [port2])
      port1.postMessage({ type: 'theme', theme: 'dark' })
    </script>`
    document.body.append(spoof)
  })
  await page.waitForTimeout(300)
  await greet()
  await expect.poll(told).toHaveLength(1)
  const heard = await page.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'heard')))
  expect(heard).not.toContain('spoofed')
  expect(await page.frames()[1]?.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined()
})

function heights(): Promise<readonly unknown[]> {
  return page.evaluate(() =>
    Reflect.get(globalThis, 'heard').filter((data: { type?: string }) => data.type === 'dateline:height'),
  )
}

test('the frame asks for a height once, and a host that obeys starts no loop, even where the frame fills the screen', async () => {
  const frame = await openEmbed('in a sandbox', '?embed=1#?secret=a1B2')
  const heard = await page.evaluate(() => Reflect.get(globalThis, 'heard'))
  expect(heard).toHaveLength(3)
  expect(heard).toContainEqual({ message: 'height', value: 520, secret: 'a1B2' })
  await page.evaluate(() => {
    const host = document.querySelector('iframe')
    addEventListener('message', ({ data }) => {
      if (host && data.type === 'dateline:height') host.style.height = `calc(100vh + ${data.height}px)`
    })
    if (host) host.style.height = '100vh'
  })
  await marksIn(frame).first().click()
  await page.setViewportSize({ width: 1280, height: 500 })
  await page.waitForTimeout(400)
  expect(await heights()).toHaveLength(1)
})

test('wheel, drag, click and tab in the frame leave the page around it as a picture would', async () => {
  const frame = await openEmbed('in a frame of another site')
  const entries = (): Promise<number> => page.evaluate(() => history.length)
  const before = await entries()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  const box = await page.locator('iframe').boundingBox()
  const [x, y] = [(box?.x ?? 0) + 400, (box?.y ?? 0) + 250]
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300)
  await frame.getByText('to zoom').waitFor()
  await page.evaluate(() => scrollTo(0, 0))

  await page.mouse.down()
  await page.mouse.move(x - 120, y, { steps: 6 })
  await page.mouse.up()
  await marksIn(frame).first().click()
  for (let i = 0; i < 6; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0])
  expect(await entries()).toBe(before)
})

test('a frame whose address asks for it takes the wheel', async () => {
  const frame = await openEmbed('in a sandbox', '?embed=1&gestures=greedy')
  await greet()
  const box = await page.locator('iframe').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 250)
  await page.mouse.wheel(0, -300)
  await expect.poll(async () => (await told()).map(({ type }) => type)).toContain('range')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(await frame.getByText('to zoom').isVisible()).toBe(false)
})

test('the example of a host gives its frame the height it asks for, and talks with it', async () => {
  const address = new URL('host.html', hosts.addressOf('at top level')).href
  await page.goto(address)
  const frame = page.frames()[1]
  if (!frame) throw new Error('no frame')
  await waitUntilDrawn(frame)
  await expect.poll(() => page.locator('iframe').evaluate((element) => element.style.height)).toBe('520px')
  await expect.poll(() => page.locator('#said').innerText()).toContain('"type":"ready"')
  await page.getByRole('button', { name: '30 April' }).click()
  await expect.poll(() => page.locator('#said').innerText()).toContain('2024-04-30/2024-05-02')
  await page.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
})

test('a page that is no guest answers no hello', async () => {
  const top = await openDrawn(page.context(), hosts.addressOf('at top level'))
  const answered = await top.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(true))
        port1.start()
        postMessage({ type: 'dateline:hello', version: 1 }, '*', [port2])
        setTimeout(() => resolve(false), 300)
      }),
  )
  expect(answered).toBe(false)
})
