import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditPage } from './audit-page.ts'
import { singleMarksIn } from './drawing.ts'
import { launch } from './launch.ts'
import { openDrawn, screenOf, type Theme } from './open-page.ts'
import { type Hosts, startHosts } from './places.ts'

let browser: Browser
let hosts: Hosts

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
  context.setDefaultTimeout(10_000)
  return openDrawn(context, hosts.addressOf('at top level', suffix))
}

/** Opens the evidence of an event: from the timeline, or on a phone from the list. */
async function chooseEvent(page: Page): Promise<void> {
  const marks = singleMarksIn(page)
  const rows = page.getByRole('region', { name: 'List of events' }).locator('[data-event]').getByRole('button')
  await ((await marks.count()) ? marks : rows).first().click()
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

  test.each([
    [390, 844, 44],
    [1280, 900, 24],
  ])('the article by itself, at %d × %d, is right for axe and for a finger', async (width, height, size) => {
    const page = await open(width, height, 'light', suffix)
    await chooseEvent(page)
    await page.getByRole('button', { name: 'Why this date of publication?' }).click()
    await page.getByRole('heading', { name: /^Why (?:this|no) date\?$/u }).waitFor()
    expect(await auditPage(page)).toEqual([])
    expect(await smallTargets(page, size)).toEqual([])
    await page.context().close()
  })

  test.each([
    [390, 844, 44],
    [1280, 900, 24],
  ])('what is shared from, at %d × %d, is right for axe and for a finger', async (width, height, size) => {
    const page = await open(width, height, 'light', suffix)
    await page.getByRole('button', { name: 'Share' }).click()
    expect(await auditPage(page)).toEqual([])
    // What lies under the dialog is out of reach while it is open.
    expect(await smallTargets(page, size, '#share')).toEqual([])
    await page.context().close()
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

/**
 * Controls that a finger or a pointer would miss: less than `size` of the page leads to them, and another control is
 * nearer than that (WCAG 2.5.8). Links within a sentence are as high as their line. Marks stand where their dates are; the
 * list holds an equal for each.
 */
function smallTargets(page: Page, size: number, within = 'body'): Promise<readonly string[]> {
  return page.evaluate(
    ([least, root]) => {
      const targets = [
        ...(document.querySelector(root) ?? document).querySelectorAll<HTMLElement>(
          'button, a[href], input, select, textarea, summary, [tabindex="0"]:not([role="region"]), [role="slider"]',
        ),
      ].filter(
        (target) =>
          target.checkVisibility({ visibilityProperty: true }) &&
          !target.closest('p, blockquote, mark, td, [data-timeline-surface]'),
      )
      // What the hand meets counts, not the box: a row may be its button's.
      const reach = (target: HTMLElement, x: number, y: number, dx: number, dy: number): number => {
        let far = 0
        while (far < least) {
          const met = document.elementFromPoint(x + dx * (far + 1), y + dy * (far + 1))
          if (!met || !(target.contains(met) || met.closest('label')?.contains(target))) break
          far++
        }
        return far
      }
      const small: string[] = []
      for (const target of targets) {
        target.scrollIntoView({ block: 'center' })
        const { left, top, width, height } = target.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + Math.min(height / 2, innerHeight / 2)]
        const wide = reach(target, x, y, 1, 0) + reach(target, x, y, -1, 0) + 1
        const high = reach(target, x, y, 0, 1) + reach(target, x, y, 0, -1) + 1
        if (width === 0 || height === 0 || (wide >= least && high >= least)) continue
        const crowded = targets.some((other) => {
          if (other === target || other.contains(target) || target.contains(other)) return false
          const box = other.getBoundingClientRect()
          const dx = Math.max(box.left - x, 0, x - box.right)
          const dy = Math.max(box.top - y, 0, y - box.bottom)
          return Math.hypot(dx, dy) < least / 2
        })
        if (crowded) small.push(`${wide} × ${high}: ${target.outerHTML.slice(0, 140)}`)
      }
      return small
    },
    [size, within] as const,
  )
}

test('the audit finds what is wrong', async () => {
  const page = await open(1280, 900, 'light', '')
  await page.evaluate(() => {
    const picture = document.createElement('img')
    picture.src = 'data:,'
    const buttons = ['x', 'y'].map((name) => {
      const button = document.createElement('button')
      button.textContent = name
      button.style.cssText = 'width: 9px; height: 9px; padding: 0'
      return button
    })
    document.body.append(picture, ...buttons)
  })
  expect((await auditPage(page)).join('\n')).toContain('image-alt')
  expect((await smallTargets(page, 24)).join('\n')).toMatch(/\b9 × \d+: <button style/u)
  await page.context().close()
})
