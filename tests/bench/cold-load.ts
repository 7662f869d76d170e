import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { readEventTime } from '../../src/model/event-time.ts'
import { extractSeeds } from '../browser/extract-seeds.ts'
import { screenOf } from '../browser/open-page.ts'
import { say } from './measure.ts'

const VISITS = 5
/** Lighthouse’s slow 4G, and a phone's processor. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }
const SLOWER = 4

/** A first visit on a phone's network and processor: the page, which reads its articles, beside TimelineJS, which is given the events. */
export async function benchColdLoad(browser: Browser, folder: string): Promise<void> {
  writeTimelineJs(join(folder, 'timelinejs'))
  const host = await serveZipped(folder)
  const visited = (name: string, path: string, width: number, height: number) => ({
    name: `${name}, ${width}×${height}`,
    path,
    screen: [width, height] as const,
    times: [] as Times[],
    bytes: 0,
  })
  const sites = [
    visited('Dateline', '', 390, 844),
    visited('TimelineJS', 'timelinejs/index.html', 390, 844),
    visited('Dateline', '', 1280, 900),
    visited('TimelineJS', 'timelinejs/index.html', 1280, 900),
  ]
  for (let visit = 0; visit < VISITS; visit++)
    for (const site of sites) {
      host.sent = 0
      site.times.push(await timeToDrawn(browser, `http://localhost:${host.port}/${site.path}`, site.screen))
      site.bytes = host.sent
    }
  await host.close()
  say(
    `\na first visit over slow 4G with a processor ${SLOWER} times slower, ${VISITS} visits: median ms until 20 events are on the screen, until the script has drawn them; kB sent`,
  )
  for (const { name, times, bytes } of sites) {
    const columns = [middleOf(times.map(({ seen }) => seen)), middleOf(times.map(({ drawn }) => drawn)), bytes / 1000]
    say(`  ${name.padEnd(20)} ${columns.map((value) => value.toFixed(0).padStart(6)).join(' ')}`)
  }
}

/** ms since the visit began. */
interface Times {
  readonly seen: number
  readonly drawn: number
}

function middleOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN
}

/** The same question to both pages, frame by frame: events that are there and not hidden, and the frame after that. */
function watchForEvents(): void {
  const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
  const look = (): void => {
    if ([...document.querySelectorAll('[data-event], .tl-timemarker')].filter(isSeen).length < 20)
      requestAnimationFrame(look)
    else requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bench:seen')))
  }
  requestAnimationFrame(look)
}

async function timeToDrawn(
  browser: Browser,
  address: string,
  [width, height]: readonly [number, number],
): Promise<Times> {
  const context = await browser.newContext(screenOf(width, height))
  const page = await context.newPage()
  await page.addInitScript(watchForEvents)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address, { waitUntil: 'commit' })
  const drawn = await page.waitForFunction(
    () => performance.getEntriesByName('dateline:drawn')[0]?.startTime,
    undefined,
    { timeout: 60_000 },
  )
  const seen = await page.waitForFunction(() => performance.getEntriesByName('bench:seen')[0]?.startTime)
  const times = { seen: Number(await seen.jsonValue()), drawn: Number(await drawn.jsonValue()) }
  await context.close()
  return times
}

/** TimelineJS as its documentation shows it, without fonts from elsewhere, with the events that we read. */
function writeTimelineJs(folder: string): void {
  mkdirSync(folder, { recursive: true })
  cpSync('tests/bench/node_modules/@knight-lab/timelinejs/dist', folder, { recursive: true })
  const { events, title = '' } = extractSeeds()
  const slides = events.flatMap((event) => {
    const time = readEventTime(event)
    if (!time || event.status === 'hypothetical') return []
    const at = new Date(Number.isFinite(time.interval.start) ? time.interval.start : time.interval.end)
    const start_date = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
    const text = { headline: event.title, text: event.passages?.[0]?.quote ?? '' }
    return [{ start_date, text }]
  })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script>
<div id="timeline" style="width: 100%; height: 600px"></div>
<script>
const story = ${JSON.stringify({ title: { text: { headline: title, text: '' } }, events: slides }).replaceAll('<', String.raw`\u003c`)}
new TL.Timeline('timeline', story, { font: null })
const look = () => {
  if (document.querySelectorAll('.tl-timemarker').length < story.events.length) return requestAnimationFrame(look)
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('dateline:drawn')))
}
look()
</script></html>`,
  )
}

interface Zipped {
  readonly port: number
  sent: number
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a folder as static hosts do, zipped; counts the bytes of its answers. */
async function serveZipped(folder: string): Promise<Zipped> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const wanted = join(folder, decodeURIComponent(pathname))
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const body = gzipSync(readFileSync(file))
    zipped.sent += body.length
    response
      .writeHead(200, { 'Content-Type': types[extname(file)] ?? 'text/plain', 'Content-Encoding': 'gzip' })
      .end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  const zipped: Zipped = {
    port: typeof address === 'object' && address ? address.port : 0,
    sent: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return zipped
}
