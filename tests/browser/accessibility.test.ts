import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { marksIn } from './drawing.ts'
import { launch } from './launch.ts'
import { openDrawn, screenOf, type Theme } from './open-page.ts'
import { type Hosts, startHosts } from './places.ts'

let browser: Browser
let hosts: Hosts
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

beforeAll(async () => {
  browser = await launch()
  hosts = await startHosts()
})
afterAll(async () => {
  await browser.close()
  await hosts.close()
})

async function open(width: number, height: number, theme: Theme, suffix: string): Promise<Page> {
  const context = await browser.newContext(screenOf(width, height, theme))
  return openDrawn(context, hosts.addressOf('at top level', suffix))
}

/** What axe finds wrong, a line for each element. */
async function auditPage(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const findings: unknown = await page.evaluate(async () => {
    const run: unknown = Reflect.get(Object(Reflect.get(globalThis, 'axe')), 'run')
    if (typeof run !== 'function') return ['axe did not load']
    const { violations, passes } = await run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    if (passes.length === 0) return ['axe looked at nothing']
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/gu, ' ')}`,
      ),
    )
  })
  return Array.isArray(findings) ? findings.map(String) : ['axe gave no answer']
}

async function chooseEvent(page: Page): Promise<void> {
  const rows = page.getByRole('main').getByRole('list').getByRole('button')
  const buttons = (await marksIn(page).count()) ? marksIn(page) : rows
  await buttons.nth(Math.floor((await buttons.count()) / 2)).click()
  await page.locator('[data-reader] [data-selected]').first().waitFor()
}

const stories = [
  ['the bundled articles', ''],
  ['a story of every date form and status', '?data=example.json'],
] as const

describe.each(stories)('%s', (_, suffix) => {
  describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
    test.each([
      [1280, 900],
      [320, 640],
    ])('nothing is wrong for axe at %d × %d: timeline, list and evidence', async (width, height) => {
      const page = await open(width, height, theme, suffix)
      expect(await auditPage(page)).toEqual([])
      await chooseEvent(page)
      expect(await auditPage(page)).toEqual([])
      await page.context().close()
    })
  })

  test('in a frame of 600 × 400 nothing is wrong for axe', async () => {
    const page = await open(600, 400, 'light', suffix === '' ? '?embed=1' : `${suffix}&embed=1`)
    expect(await auditPage(page)).toEqual([])
    await page.context().close()
  })

  test.each([
    ['1280 px at 400 %', 320, 256],
    ['a small phone', 320, 640],
    ['a phone', 390, 844],
    ['a tablet', 768, 1024],
    ['a desktop', 1280, 900],
  ])('at the size of %s the page scrolls in one direction only', async (_name, width, height) => {
    const page = await open(width, height, 'light', suffix)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    await page.context().close()
  })

  test.each([
    ['phone', 390, 844, 44],
    ['desktop', 1280, 900, 24],
  ])('on a %s every target is large enough', async (_name, width, height, size) => {
    const page = await open(width, height, 'light', suffix)
    expect(await smallTargets(page, size)).toEqual([])
    await page.context().close()
  })
})

/** Controls that a finger or a pointer would miss. Links within a sentence are as high as their line. */
function smallTargets(page: Page, size: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const small: string[] = []
    for (const target of document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [tabindex="0"], [role="slider"]',
    )) {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('p, blockquote, mark')) continue
      const label = target instanceof HTMLInputElement ? target.closest('label') : undefined
      const { width, height } = (label ?? target).getBoundingClientRect()
      if (width > 0 && height > 0 && (width < least - 0.5 || height < least - 0.5))
        small.push(`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`)
    }
    return small
  }, size)
}

test('the audit finds what is wrong', async () => {
  const page = await open(1280, 900, 'light', '')
  await page.evaluate(() => {
    const picture = document.createElement('img')
    picture.src = 'data:,'
    const button = document.createElement('button')
    button.textContent = 'x'
    button.style.cssText = 'width: 9px; height: 9px; padding: 0'
    document.body.append(picture, button)
  })
  expect((await auditPage(page)).join('\n')).toContain('image-alt')
  expect((await smallTargets(page, 24)).join('\n')).toContain('9 × 9')
  await page.context().close()
})
