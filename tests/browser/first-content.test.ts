import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
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
  const { page, come } = await openBeforeScript('')
  await expect.poll(() => page.locator('#list li[data-event]:visible').count()).toBeGreaterThan(20)
  const before = await rowsOf(page)
  const dated = extractSeeds().events.filter(({ when, status }) => when !== undefined && status !== 'hypothetical')
  expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(dated.map(({ id }) => id)))
  // The script adds its faces before it draws; here they are there first, so that only places can differ.
  await page.addStyleTag({ url: 'assets/fonts.css' })
  // `document.fonts.ready` alone may be settled before the first layout has asked for a face.
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())))
  const placed = await rowsOf(page)
  await come()
  await page.waitForSelector('#page:not([data-first])')
  await expect.poll(() => page.locator('#list li[data-event]').count()).toBe(before.length)
  expect(await rowsOf(page)).toEqual(placed)
})

test.each(['?data=other.json', '?embed=1', '#v=2'])('a page opened with %s shows nothing of it', async (query) => {
  const { page } = await openBeforeScript(query)
  await page.waitForLoadState('load', { timeout: 500 }).catch(() => undefined)
  expect(await page.locator('#list li[data-event]').count()).toBeGreaterThan(20)
  expect(await page.locator('#list li[data-event]:visible').count()).toBe(0)
})

test('a wide page shows nothing of it', async () => {
  await context.close()
  context = await browser.newContext(screenOf(1280, 800))
  const { page } = await openBeforeScript('')
  expect(await page.locator('#list li[data-event]:visible').count()).toBe(0)
})

test('a phone whose script comes in time has its faces', async () => {
  const page = await context.newPage()
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
