import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { screenOf, waitUntilDrawn } from '../browser/open-page.ts'
import { say } from './measure.ts'
import { floorPage, writeArchive } from './write-archive.ts'

const sizes = [50, 500, 5000, 50_000, 500_000]
const STEPS = 30

interface Measured {
  /** From decoded to drawn, ms. */
  readonly draw: number
  /** The median and the 95th percentile of the frames while a wheel zooms and a hand drags, ms. */
  readonly zoom: readonly [number, number]
  readonly pan: readonly [number, number]
  /** MB. */
  readonly heap: number
}

/** Draws files of up to half a million events in the built page and, beside it, in a page that does nothing else. */
export async function benchLargeStories(browser: Browser, folder: string, port: number): Promise<void> {
  writeFileSync(join(folder, 'floor.html'), floorPage)
  for (const size of sizes) writeFileSync(join(folder, `archive-${size}.json`), writeArchive(size))
  say('\nfiles of generated events, the page beside a floor (an index and at most 300 marks): ms, and heap in MB')
  say('   events       drawn         zoom: median, 95 %          drag: median, 95 %        heap')
  for (const size of sizes) {
    const page = await measure(browser, `http://localhost:${port}/?data=archive-${size}.json`)
    const floor = await measure(browser, `http://localhost:${port}/floor.html?data=archive-${size}.json`)
    const both = (pick: (each: Measured) => number): string => `${inWords(pick(page))} /${inWords(pick(floor))}`
    say(
      `  ${String(size).padStart(7)} ${both(({ draw }) => draw)}  ${both(({ zoom }) => zoom[0])} ${both(({ zoom }) => zoom[1])}  ${both(({ pan }) => pan[0])} ${both(({ pan }) => pan[1])}  ${both(({ heap }) => heap)}`,
    )
  }
}

async function measure(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext(screenOf(1440, 900))
  const page = await context.newPage()
  await page.goto(address)
  await waitUntilDrawn(page, 120_000)
  const draw = await page.evaluate(() => performance.getEntriesByName('dateline:draw')[0]?.duration ?? NaN)
  const surface = page.locator('[data-timeline-surface]').first()
  const box = await surface.boundingBox()
  const [x, y] = [(box?.x ?? 0) + 400, (box?.y ?? 0) + 150]
  await page.mouse.move(x, y)
  const zoom = await framesWhile(page, async () => {
    for (let i = 0; i < STEPS; i++) {
      await page.mouse.wheel(0, i < STEPS / 2 ? -120 : 120)
      await page.waitForTimeout(16)
    }
  })
  await page.mouse.down()
  const pan = await framesWhile(page, async () => {
    for (let i = 0; i < STEPS; i++) {
      await page.mouse.move(x + i * 6, y)
      await page.waitForTimeout(16)
    }
  })
  await page.mouse.up()
  const heap = await page.evaluate(() => {
    const memory: unknown = Reflect.get(performance, 'memory')
    const used: unknown = typeof memory === 'object' && memory ? Reflect.get(memory, 'usedJSHeapSize') : NaN
    return Number(used) / 1e6
  })
  await context.close()
  return { draw, zoom, pan, heap }
}

/** The median and the 95th percentile of the time between frames. */
async function framesWhile(page: Page, gesture: () => Promise<void>): Promise<readonly [number, number]> {
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    const next = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    Object.assign(globalThis, { frames })
    requestAnimationFrame(next)
  })
  await gesture()
  const frames = await page.evaluate(() => {
    const all: unknown = Reflect.get(globalThis, 'frames')
    return Array.isArray(all) ? all.map(Number) : []
  })
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? NaN
  return [at(0.5), at(0.95)]
}

function inWords(value: number): string {
  return value.toFixed(0).padStart(5)
}
