import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { screenOf, waitUntilDrawn } from '../browser/open-page.ts'
import { say } from './measure.ts'
import { canvasPage, peerFiles, visPage } from './peers.ts'
import { floorPage, writeArchive } from './write-archive.ts'

const sizes = [50, 500, 5000, 50_000, 500_000]
const STEPS = 60

/** Pages that draw the same file; a peer that would take minutes is not asked for more than it bears. */
const sites = [
  { name: 'Dateline', page: '', most: Infinity },
  { name: 'floor', page: 'floor.html', most: Infinity },
  { name: 'D3, canvas', page: 'canvas.html', most: Infinity },
  { name: 'vis-timeline', page: 'vis.html', most: 5000 },
  { name: 'with clusters', page: 'vis-clusters.html', most: 5000 },
] as const

interface Measured {
  /** From decoded to drawn, from the last byte to drawn, and the longest task meanwhile, ms. */
  readonly draw: number
  readonly fromBytes: number
  readonly longest: number
  readonly zoom: Gesture
  readonly pan: Gesture
  /** What is alive, MB. */
  readonly heap: number
}

interface Gesture {
  /** The median and the 95th percentile of the time between frames, ms. */
  readonly median: number
  readonly slow: number
  /** Of the main thread, ms for each step. */
  readonly busy: number
}

/** Draws files of up to half a million events in the built page and, beside it, in a page that does nothing else and in peers. */
export async function benchLargeStories(browser: Browser, folder: string, port: number): Promise<void> {
  writeFileSync(join(folder, 'floor.html'), floorPage)
  writeFileSync(join(folder, 'canvas.html'), canvasPage)
  writeFileSync(join(folder, 'vis.html'), visPage(false))
  writeFileSync(join(folder, 'vis-clusters.html'), visPage(true))
  for (const [name, content] of peerFiles()) writeFileSync(join(folder, name), content)
  for (const size of sizes) writeFileSync(join(folder, `archive-${size}.json`), writeArchive(size))
  say(
    '\nfiles of generated events: the page, a floor (an index and at most 300 marks) and peers; ms, and what is alive of the heap in MB',
  )
  say(
    '   events                drawn  since last byte  longest task   zoom: median 95 % busy   drag: median 95 % busy   heap',
  )
  for (const size of sizes)
    for (const { name, page, most } of sites) {
      if (size > most) continue
      const found = await measure(browser, `http://localhost:${port}/${page}?data=archive-${size}.json`)
      say(
        [
          `  ${String(size).padStart(7)} ${name.padEnd(13)}`,
          inWords(found.draw, 6),
          inWords(found.fromBytes, 15),
          inWords(found.longest, 14),
          '       ',
          gestureInWords(found.zoom),
          '       ',
          gestureInWords(found.pan),
          inWords(found.heap, 7),
        ].join(' '),
      )
    }
}

async function measure(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext(screenOf(1440, 900))
  const page = await context.newPage()
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(address)
  await waitUntilDrawn(page, 120_000)
  const { draw, fromBytes, longest } = await page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN
    const file = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('.json'))
    const received = file instanceof PerformanceResourceTiming ? file.responseEnd : NaN
    const measured = performance.getEntriesByName('dateline:draw')[0]
    const tasks: unknown = Reflect.get(globalThis, 'tasks')
    return {
      draw: measured?.duration ?? NaN,
      fromBytes: (measured ? measured.startTime + measured.duration : at('dateline:drawn')) - received,
      longest: Array.isArray(tasks) ? Math.max(0, ...tasks.map(Number)) : NaN,
    }
  })
  const surface = page.locator('[data-timeline-surface]').first()
  const box = await surface.boundingBox()
  const [x, y] = [(box?.x ?? 0) + 400, (box?.y ?? 0) + 150]
  await page.mouse.move(x, y)
  const zoom = await watch(page, async () => {
    for (let i = 0; i < STEPS; i++) {
      await page.mouse.wheel(0, i < STEPS / 2 ? -120 : 120)
      await page.waitForTimeout(16)
    }
  })
  // Zoomed in a little: at the whole extent there is nothing to drag.
  for (let i = 0; i < 10; i++) await page.mouse.wheel(0, -120)
  await page.waitForTimeout(300)
  await page.mouse.down()
  const pan = await watch(page, async () => {
    for (let i = 0; i < STEPS; i++) {
      await page.mouse.move(x + (i < STEPS / 2 ? i : STEPS - i) * 6, y)
      await page.waitForTimeout(16)
    }
  })
  await page.mouse.up()
  // `performance.memory` is rounded, and counts what has not been collected yet.
  const session = await context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize / 1e6
  await context.close()
  return { draw, fromBytes, longest, zoom, pan, heap }
}

/** The time between frames, and how busy the main thread is, while a hand does something. */
async function watch(page: Page, gesture: () => Promise<void>): Promise<Gesture> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busyUntilNow = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
  }
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
  const before = await busyUntilNow()
  await gesture()
  const busy = ((await busyUntilNow()) - before) / STEPS
  const frames = await page.evaluate(() => {
    const all: unknown = Reflect.get(globalThis, 'frames')
    return Array.isArray(all) ? all.map(Number) : []
  })
  const sorted = frames.toSorted((a, b) => a - b)
  const at = (part: number): number => sorted[Math.floor(sorted.length * part)] ?? NaN
  await session.detach()
  return { median: at(0.5), slow: at(0.95), busy }
}

function gestureInWords({ median, slow, busy }: Gesture): string {
  return `${inWords(median, 6)} ${inWords(slow, 5)} ${inWords(busy, 4)}`
}

function inWords(value: number, width: number): string {
  return value.toFixed(0).padStart(width)
}
