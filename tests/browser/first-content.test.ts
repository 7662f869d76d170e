import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditPage } from './audit-page.ts'
import { extractSeeds } from './extract-seeds.ts'
import { launch } from './launch.ts'
import { screenOf } from './open-page.ts'
import { type Hosts, startHosts } from './places.ts'

let browser: Browser
let hosts: Hosts
let context: BrowserContext

beforeAll(async () => {
  browser = await launch()
  hosts = await startHosts()
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})
beforeEach(async () => {
  context = await browser.newContext(screenOf(390, 844))
})
afterEach(async () => {
  await context.close()
})

/** Opens the page without its script, which comes when `come` is called. */
async function openBeforeScript(
  query: string,
): Promise<{ readonly page: Page; readonly come: () => Promise<unknown> }> {
  const page = await context.newPage()
  const held: Route[] = []
  await page.route('**/app.js', (route) => void held.push(route))
  await page.goto(hosts.addressOf('at top level') + query, { waitUntil: 'commit' })
  await page.waitForSelector('#page', { state: 'attached' })
  return { page, come: () => Promise.all(held.map((route) => route.continue())) }
}

interface Row {
  readonly id: string | null
  readonly words: string
  readonly top: number
}

const rowsOf = (page: Page): Promise<readonly Row[]> =>
  page.locator('#list li[data-event]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.getAttribute('data-event'),
      words: row.textContent,
      top: row.getBoundingClientRect().top + scrollY,
    })),
  )

test('on a phone the whole story stands there before the script has come, and the script moves none of it', async () => {
  // Faces that come with the script, and are taken only when they come in time, would widen or narrow words.
  await context.route('**/fonts.css', (route) => route.abort())
  const { page, come } = await openBeforeScript('')
  await expect.poll(() => page.locator('#list li[data-event]:visible').count()).toBeGreaterThan(20)
  const placed = await rowsOf(page)
  const dated = extractSeeds().events.filter(({ when, status }) => when !== undefined && status !== 'hypothetical')
  expect(placed.map(({ id }) => id)).toEqual(expect.arrayContaining(dated.map(({ id }) => id)))
  await come()
  await page.waitForSelector('#page:not([data-first])')
  await expect.poll(() => page.locator('#list li[data-event]').count()).toBe(placed.length)
  expect(await rowsOf(page)).toEqual(placed)
})

test.each(['?data=other.json', '?embed=1', '#v=2'])('a page opened with %s shows nothing of it', async (query) => {
  const { page } = await openBeforeScript(query)
  await page.waitForLoadState('load', { timeout: 500 }).catch(() => undefined)
  expect(await page.locator('#list li[data-event]').count()).toBeGreaterThan(20)
  expect(await page.locator('#list li[data-event]:visible').count()).toBe(0)
})

/** A page of this width without its script, a moment after it has come. */
async function openWide(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  await context.close()
  context = await browser.newContext({ ...screenOf(width, 800), colorScheme })
  const { page } = await openBeforeScript('')
  await page.waitForSelector('[data-slow]', { state: 'attached' })
  return page
}

test.each([1366, 1280, 800])('%i px wide, the drawing stands there, and none of its words on others', async (width) => {
  const page = await openWide(width)
  const lines = page.locator('[data-timeline-surface] text.tl-line:visible')
  expect(await lines.count()).toBeGreaterThan(20)
  const boxes = await lines.evaluateAll((texts) =>
    texts.map((text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect()
      return { words: text.textContent, left, right, middle: (top + bottom) / 2 }
    }),
  )
  const isOn = (one: (typeof boxes)[number], other: (typeof boxes)[number]): boolean =>
    Math.abs(one.middle - other.middle) < 8 && one.left < other.right - 1 && other.left < one.right - 1
  const collisions = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => isOn(one, other))
      .map(({ words }) => [one.words, words]),
  )
  expect(collisions).toEqual([])
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width)
  expect(await page.locator('#page').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('it is right for axe before the script has come, in both themes', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await openWide(1366, theme)
    expect(await auditPage(page)).toEqual([])
  }
})

test.each([600, 1100])('%i px wide, where the drawing would be too small, nothing of it is shown', async (width) => {
  const page = await openWide(width)
  expect(await page.locator('#page *:visible').count()).toBe(0)
})

test('a phone whose script comes in time has its faces', async () => {
  const page = await context.newPage()
  // However slow the machine is: what may be waited for is waited for ten times as long.
  await page.addInitScript(() => {
    const wait = setTimeout
    Object.assign(globalThis, { setTimeout: (then: () => void, ms = 0) => wait(then, ms * 10) })
  })
  await page.goto(hosts.addressOf('at top level'))
  await page.waitForSelector('#list li[data-event]')
  const session = await context.newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts.map(({ familyName }) => familyName).join()).toContain('Newsreader')
})
