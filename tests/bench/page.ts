import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../browser/launch.ts'
import { openDrawn, screenOf, waitUntilDrawn } from '../browser/open-page.ts'
import { serveFolder } from '../browser/serve-folder.ts'
import { benchColdLoad } from './cold-load.ts'
import { benchLargeStories } from './large-stories.ts'
import { say } from './measure.ts'

const VISITS = 7

/** How long after its start the built page has read the articles and drawn them, beside a blank page's two frames. */
export async function benchPage(): Promise<void> {
  const blank = mkdtempSync(join(tmpdir(), 'blank-'))
  writeFileSync(join(blank, 'index.html'), '<!doctype html><title>Blank</title>')
  const page = mkdtempSync(join(tmpdir(), 'page-'))
  // A process of its own: what is built beside a server for development is built for development.
  const { NODE_ENV: _, ...env } = process.env
  const options = ['build', '--outDir', page, '--emptyOutDir', '--logLevel', 'error']
  if (spawnSync('node_modules/.bin/vite', options, { stdio: 'inherit', env }).status !== 0)
    throw new Error('The page could not be built')
  const [blankHost, pageHost] = [await serveFolder(blank, { cors: false }), await serveFolder(page, { cors: false })]
  const browser = await launch()
  const context = await browser.newContext(screenOf(1440, 900))
  await context.addInitScript(timeWorker)
  const times = {
    blank: [] as number[],
    worker: [] as number[],
    read: [] as number[],
    drawn: [] as number[],
    moved: [] as number[],
  }
  for (let visit = 0; visit < VISITS; visit++) {
    const empty = await context.newPage()
    await empty.goto(`http://localhost:${blankHost.port}/`)
    times.blank.push(
      await empty.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
          }),
      ),
    )
    await empty.close()
    const story = await openDrawn(context, `http://localhost:${pageHost.port}/`)
    await waitUntilDrawn(story)
    const marks = await story.evaluate(() =>
      ['dateline:parsed', 'dateline:drawn'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
    )
    times.worker.push(await story.evaluate(() => Number(Reflect.get(globalThis, 'reading'))))
    times.read.push(marks[0] ?? NaN)
    times.drawn.push(marks[1] ?? NaN)
    await story.locator('[aria-label="Articles"] button').nth(2).click()
    await story.getByLabel('Set by hand').fill('2024-05-08')
    times.moved.push(
      await story.evaluate(async () => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Set')
        const start = performance.now()
        button?.click()
        while (!document.querySelector('[data-moved]')) await new Promise(requestAnimationFrame)
        return performance.now() - start
      }),
    )
    await story.close()
  }
  await context.close()
  await blankHost.close()
  say(`\nthe page with the bundled articles, in ${VISITS} visits, median and best`)
  say(`  a blank page's second frame                  ${inWords(times.blank)}`)
  say(`  the worker's first word to its last (≤ 250)  ${inWords(times.worker)}`)
  say(`  articles read                                ${inWords(times.read)}`)
  say(`  events drawn (≤ 1,000)                       ${inWords(times.drawn)}`)
  say(`  a date set until events move                 ${inWords(times.moved)}`)
  await benchColdLoad(browser, page)
  await benchLargeStories(browser, page, pageHost.port)
  await browser.close()
  await pageHost.close()
  rmSync(blank, { recursive: true })
  rmSync(page, { recursive: true })
}

/** How long a fresh worker reads the articles: from its first word, «started», to its last. */
function timeWorker(): void {
  let started = 0
  globalThis.Worker = class extends Worker {
    constructor(...made: ConstructorParameters<typeof Worker>) {
      super(...made)
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly type: string }>) => {
        if (data.type === 'started') started = performance.now()
        else if (data.type === 'finished' && started > 0) {
          Reflect.set(globalThis, 'reading', performance.now() - started)
          started = 0
        }
      })
    }
  }
}

function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  return `${(sorted[Math.floor(sorted.length / 2)] ?? NaN).toFixed(0).padStart(4)} ms ${(sorted[0] ?? NaN).toFixed(0).padStart(4)} ms`
}
