import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bridgeStory } from '../fixtures/bridge-story.ts'
import { chosenWords, marksIn } from './drawing.ts'
import { launch } from './launch.ts'
import { openDrawn, screenOf } from './open-page.ts'
import { type Hosts, startHosts } from './places.ts'
import { watchPage } from './watch-page.ts'

let browser: Browser
let hosts: Hosts
let page: Page
let folder: string

beforeAll(async () => {
  browser = await launch()
  hosts = await startHosts()
  folder = mkdtempSync(join(tmpdir(), 'shared-'))
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  const context = await browser.newContext(screenOf(1440, 900))
  page = await openDrawn(context, hosts.addressOf('at top level'))
})
afterEach(async () => {
  await page.context().close()
})

async function openShare(): Promise<ReturnType<Page['getByRole']>> {
  await page.getByRole('button', { name: 'Share' }).click()
  return page.getByRole('dialog', { name: 'Share' })
}

test('the link brings back what is seen, and the frame shows it', async () => {
  await page.getByRole('button', { name: 'When told' }).click()
  const share = await openShare()
  const link = await share.getByLabel('Link to this view').inputValue()
  const code = await share.getByLabel('Frame for another page').inputValue()
  const again = await openDrawn(page.context(), link)
  expect(await again.getByRole('button', { name: 'When told' }).getAttribute('aria-pressed')).toBe('true')
  const address = /src="(?<address>[^"]+)"/u.exec(code)?.groups?.['address']?.replaceAll('&amp;', '&') ?? ''
  const guest = await openDrawn(page.context(), address)
  await guest.getByRole('link', { name: 'Open in full' }).waitFor()
})

test('with its script the frame gets its height and the words beside it give way', async () => {
  const share = await openShare()
  await share.getByLabel('Height by a script').check()
  const code = await share.getByLabel('Frame for another page').inputValue()
  expect(code).toContain('<blockquote class="dateline">')
  const host = await page.context().newPage()
  const address = new URL('newspaper.html', hosts.addressOf('at top level')).href
  await host.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>News</title>${code}` }),
  )
  await host.setViewportSize({ width: 500, height: 800 })
  await host.goto(address)
  await expect.poll(() => host.locator('iframe').evaluate(({ style }) => style.height)).toBe('560px')
  expect(await host.locator('blockquote').isVisible()).toBe(false)
})

test('what is no more than claimed or planned says so in the words without frames', async () => {
  const story = {
    ...bridgeStory,
    events: bridgeStory.events.filter(({ status }) => status === 'claimed' || status === 'scheduled'),
  }
  await page.context().route('**/open.json', (route) => route.fulfill({ json: story }))
  page = await openDrawn(page.context(), `${hosts.addressOf('at top level')}?data=open.json`)
  const share = await openShare()
  await share.getByLabel('Height by a script').check()
  const code = await share.getByLabel('Frame for another page').inputValue()
  const lines = [...code.matchAll(/<li>(?<line>.*?)<\/li>/gu)].map(({ groups }) => groups?.['line'] ?? '')
  expect(lines).toHaveLength(5)
  for (const line of lines) expect(line).toMatch(/, (?:claimed|scheduled), \d sources?/u)
})

test('a reader without a clipboard copies by hand', async () => {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const share = await openShare()
  await share.getByRole('button', { name: 'Copy' }).first().click()
  await share.getByText('Copy it by hand').waitFor()
  const selected = await share
    .getByLabel('Link to this view')
    .evaluate(
      (field) =>
        field instanceof HTMLInputElement && field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    )
  expect(selected).toBe(await share.getByLabel('Link to this view').inputValue())
})

/** Saves the drawing in a form; where the file lies. */
async function saveDrawing(form: 'SVG' | 'PNG'): Promise<string> {
  const share = await openShare()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    share.getByRole('button', { name: `the drawing (${form})` }).click(),
  ])
  const file = join(folder, saved.suggestedFilename())
  await saved.saveAs(file)
  return file
}

test('the drawing stands alone as a file', async () => {
  const file = await saveDrawing('SVG')
  const { page: viewer, watched } = await watchPage(await browser.newContext(screenOf(1100, 700)))
  await viewer.goto(pathToFileURL(file).href)
  const seen = await viewer.evaluate(async () => {
    await document.fonts.ready
    const statement = document.querySelector('.tl-statement')
    const title = document.querySelector('.tl-title')
    return {
      title: title?.textContent,
      statements: document.querySelectorAll('.tl-statement').length,
      color: statement && getComputedStyle(statement).fill,
      ground: getComputedStyle(document.querySelector('rect') ?? document.documentElement).fill,
      notes: [...document.querySelectorAll('.tl-note')].map(({ textContent }) => textContent),
      faces: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    }
  })
  expect(seen.title).toBe('Blinken’s missions to Israel')
  expect(seen.statements).toBeGreaterThan(20)
  expect(seen.notes).toContain('happened 39')
  expect(seen.notes.filter((note) => /^[A-E] .+, probably/u.test(note))).toHaveLength(5)
  expect(seen.notes.at(-1)).toContain('Dates were read by rules and may be wrong.')
  expect(seen.color).not.toBe(seen.ground)
  expect(seen.faces.toSorted()).toEqual(['Newsreader', 'Source Sans 3'])
  expect(watched.errors).toEqual([])
  await viewer.context().close()
})

test('the drawing is saved as a picture, two pixels for one, with the ground of its theme', async () => {
  const file = await saveDrawing('PNG')
  const drawn = await page.locator('[data-timeline-surface] svg').first().boundingBox()
  const seen = await page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    canvas.width = image.width
    canvas.height = image.height
    context?.drawImage(image, 0, 0)
    const data = [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])]
    const isInk = (_: number, i: number): boolean => i % 4 === 0 && (data[i] ?? 0) < 100
    return { width: image.width, ground: data.slice(0, 3), ink: data.filter(isInk).length }
  }, readFileSync(file).toString('base64'))
  expect(seen.width).toBe(2 * ((drawn?.width ?? 0) + 48))
  expect(Math.min(...seen.ground)).toBeGreaterThan(240)
  expect(seen.ink).toBeGreaterThan(10_000)
})

test('the original opens at the sentence that is shown', async () => {
  const story = {
    ...bridgeStory,
    articles: bridgeStory.articles.map((article) => ({ ...article, url: 'https://tern.example/bridge' })),
  }
  await page.context().route('**/linked.json', (route) => route.fulfill({ json: story }))
  const linked = await openDrawn(page.context(), `${hosts.addressOf('at top level')}?data=linked.json`)
  await marksIn(linked).first().click()
  const link = linked.locator('aside a[href^="https://tern.example"]').first()
  expect(await link.getAttribute('rel')).toContain('noopener')
  const [address = '', words = ''] = ((await link.getAttribute('href')) ?? '').split('#:~:text=')
  expect(address).toBe('https://tern.example/bridge')
  const { text } = await chosenWords(linked)
  const [first = ''] = words.split(',')
  expect(text.replaceAll(/\s+/gu, ' ')).toContain(decodeURIComponent(first))
})
