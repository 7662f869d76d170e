import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { card } from '../../src/build/cards.ts'
import { hiddenMarks, singleMarksIn } from './drawing.ts'
import { launch } from './launch.ts'
import { openDrawn, screenOf, type Theme } from './open-page.ts'
import { startHosts } from './places.ts'

const folder = 'tests/browser/pictures'
const themes: readonly Theme[] = ['light', 'dark']

interface Shot {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly query?: string
  /** Choose the event in the middle of the timeline first. */
  readonly chosen?: boolean
  readonly fullPage?: boolean
}

const shots: readonly Shot[] = [
  { name: 'desktop-opening', width: 1440, height: 900 },
  { name: 'desktop', width: 1440, height: 900, chosen: true },
  { name: 'desktop-whole', width: 1440, height: 900, chosen: true, fullPage: true },
  { name: 'phone', width: 390, height: 844 },
  { name: 'phone-sheet', width: 390, height: 844, chosen: true },
  { name: 'embed', width: 600, height: 400, query: '?embed=1' },
  { name: 'embed-chosen', width: 600, height: 400, query: '?embed=1', chosen: true },
]

/** Photographs the built page on three screens, by day and by night; when asked, once more for README.md. */
export async function takePictures({ readme }: { readonly readme: boolean }): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const hosts = await startHosts()
  const browser = await launch()
  try {
    for (const theme of themes)
      for (const shot of shots)
        await photograph(
          browser,
          hosts.addressOf('at top level', shot.query),
          shot,
          theme,
          join(folder, `${shot.name}-${theme}.png`),
        )
    const shot: Shot = { name: 'readme', width: 1440, height: 900, chosen: true }
    if (readme) await photograph(browser, hosts.addressOf('at top level'), shot, 'light', '.github/dateline.png')
  } finally {
    await browser.close()
    await hosts.close()
  }
}

/** Photographs the built page as a card. */
export async function takeCard(dist = 'dist'): Promise<void> {
  const hosts = await startHosts(dist)
  const browser = await launch()
  try {
    const shot: Shot = { name: 'card', width: card.width, height: card.height }
    await photograph(browser, hosts.addressOf('at top level', '?embed=1'), shot, 'light', join(dist, card.file))
  } finally {
    await browser.close()
    await hosts.close()
  }
}

async function photograph(browser: Browser, address: string, shot: Shot, theme: Theme, path: string): Promise<void> {
  const context = await browser.newContext(screenOf(shot.width, shot.height, theme))
  const page = await openDrawn(context, address)
  if (shot.chosen) {
    const rows = page.getByRole('region', { name: 'List of events' }).locator('[data-event]').getByRole('button')
    const marks = singleMarksIn(page)
    const hidden = await hiddenMarks(page)
    const names = (await marks.allInnerTexts()).filter((name) => !hidden.includes(name))
    // The one that most articles tell.
    const [name] = names.sort((a, b) => sourcesIn(b) - sourcesIn(a))
    await (name === undefined ? rows.first() : page.getByRole('button', { name, exact: true })).click()
    // A hand on a mark dims the others.
    await page.mouse.move(0, 0)
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(300)
  await page.screenshot({ path, fullPage: shot.fullPage ?? false })
  await context.close()
  console.log(path)
}

function sourcesIn(name: string): number {
  return Number(/(?<count>\d+) sources?/u.exec(name)?.groups?.['count'] ?? 0)
}
