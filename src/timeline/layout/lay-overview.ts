import { intervalOfEdtf } from '#calendar/edtf.ts'
import { durationInWords } from '#calendar/duration-in-words.ts'
import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { once } from '#model/once.ts'
import type { Tick } from './drawing.ts'
import { countByDay, type EventIndex } from './event-index.ts'
import { readPublication, spanInWords } from './event-words.ts'
import type { Scene } from './scene.ts'
import { type Fade, ticksOf } from './ticks.ts'
import { type TimeScale, viewportOf, xOf } from './time-scale.ts'
import { fonts } from './wrap-text.ts'

/** The whole story in a strip: how dense it is, when articles were published, what the window shows. */
export interface OverviewDrawing {
  readonly width: number
  readonly bars: readonly DensityBar[]
  readonly flags: readonly FlagTick[]
  readonly ticks: readonly Tick[]
  readonly period: { readonly text: string; readonly x: number } | undefined
  /** The busiest days, named. */
  readonly peak: PlacedWords | undefined
  readonly window: { readonly x0: number; readonly x1: number; readonly isWhole: boolean; readonly words: PlacedWords }
  /** How the window, and each bend, opens into the timeline below. */
  readonly fans: readonly Fan[]
}

export interface FlagTick {
  readonly key: string
  readonly slot: number
  readonly x: number
  readonly isHollow: boolean
}

export interface DensityBar {
  readonly x: number
  readonly height: number
}

export interface PlacedWords {
  readonly text: string
  readonly x: number
}

/** From a stretch of the strip to where it stands below. */
export interface Fan {
  readonly key: string
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly isBent: boolean
}

const BIN = 4
/** The words over the bars stay clear of the highest. */
const MOST_HEIGHT = 28

/** Lays out the strip. It is always linear, whatever the axis below. */
export function layOverview(
  index: EventIndex,
  linear: TimeScale,
  below: TimeScale,
  { window, articles, measure }: Pick<Scene, 'window' | 'articles' | 'measure'>,
  height: number,
): OverviewDrawing {
  const { width, base, whole } = linear
  const seen = window ?? whole
  const position = (at: number): number => base(at)
  const flags = packTicks(articles, position, width)
  const occupied = flags.map(({ x }) => ({ x0: x - 4, x1: x + 10 }))
  const { ticks, sticky } = ticksOf(whole, position, occupied, measure, sparseFor(width))
  const x0 = position(Math.max(seen.start, whole.start))
  const x1 = position(Math.min(seen.end, whole.end))
  const text = spanInWords(seen)
  return {
    width,
    bars: barsOf(index, linear, Math.min(MOST_HEIGHT, height - 2)),
    flags,
    ticks,
    period: sticky,
    peak: clearOf(wordsOfPeak(index, position, width, measure), window ? [x0, x1] : [], measure),
    window: {
      x0,
      x1,
      isWhole: window === undefined,
      words: { text, x: wordsBeside(x0, x1, measure(text, fonts.period), width) },
    },
    fans: fansOf(linear, below, window, seen),
  }
}

/** How many events begin where; not those of which only the end, or a long stretch, is known. The same bars for the same strip. */
function barsOf(index: EventIndex, { width, base, whole }: TimeScale, most: number): readonly DensityBar[] {
  const key = `${width} ${whole.start} ${whole.end} ${most}`
  const known = barsKnown(index)
  const before = known.get(key)
  if (before) return before
  const counts = [...countStarts(index, base)]
  const densest = counts.reduce((highest, [, count]) => Math.max(highest, count), 0)
  // By the root of the count, as far as there is room: in a large story the densest bin fills it.
  const unit = Math.min(6, (most - 3) / Math.sqrt(densest))
  const bars = counts.map(([bin, count]) => ({
    x: Math.min(bin * BIN, width - 3),
    height: 3 + unit * Math.sqrt(count),
  }))
  known.set(key, bars)
  return bars
}

/** By the strip that they were made for. */
const barsKnown = once<EventIndex, Map<string, readonly DensityBar[]>>(() => new Map())

function countStarts({ starts, isCounted }: EventIndex, position: (at: number) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let row = 0; row < starts.length; row++) {
    if (!isCounted[row]) continue
    const bin = Math.floor(position(starts[row] ?? 0) / BIN)
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  return counts
}

/** No words where the window's brackets stand. */
function clearOf(
  words: PlacedWords | undefined,
  edges: readonly number[],
  measure: Scene['measure'],
): PlacedWords | undefined {
  if (!words) return undefined
  const right = words.x + measure(words.text, fonts.strong)
  return edges.some((x) => x > words.x - 6 && x < right + 6) ? undefined : words
}

/** Few labels, and none half faded: the strip is never zoomed. */
function sparseFor(width: number): Fade {
  const pitch = width > 600 ? 84 : 60
  return { from: pitch, to: pitch + 0.01 }
}

const TICK_PITCH = 4.5

/** Flags as ticks: each at its day, or beside the one before it. */
function packTicks(articles: Scene['articles'], position: (at: number) => number, width: number): readonly FlagTick[] {
  let free = -Infinity
  return articles
    .flatMap(({ id, publicationDate: { edtf, basis } }, slot): readonly FlagTick[] => {
      const read = readPublication(edtf)
      if (!read) return []
      const { start, end } = intervalOfEdtf(read)
      const x = position(start === -Infinity ? end : start)
      return x < 0 || x > width ? [] : [{ key: id, slot, x, isHollow: basis === 'inferred' || basis === 'unknown' }]
    })
    .sort((a, b) => a.x - b.x || a.slot - b.slot)
    .map((tick) => {
      const x = Math.max(tick.x, free)
      free = x + TICK_PITCH
      return { ...tick, x }
    })
}

const PEAK = 5

interface Peak extends Interval {
  readonly count: number
}

const peakOf = once((index: EventIndex): Peak | undefined => {
  const counts = countByDay(index)
  let best: Peak | undefined
  for (const [day] of [...counts].filter(([, count]) => count >= 2)) {
    let count = 0
    let last = day
    for (let next = day; next < day + 5 && (counts.get(next) ?? 0) >= 2; next++) {
      count += counts.get(next) ?? 0
      last = next
    }
    if (!best || count > best.count) best = { start: day * DAY, end: (last + 1) * DAY, count }
  }
  return best && best.count >= PEAK ? best : undefined
})

/** "21 events in 3 days", beside its bars. */
function wordsOfPeak(
  index: EventIndex,
  position: (at: number) => number,
  width: number,
  measure: Scene['measure'],
): PlacedWords | undefined {
  const best = peakOf(index)
  if (!best) return undefined
  const days = Math.round((best.end - best.start) / DAY)
  const text = `${best.count} events in ${days === 1 ? 'a day' : durationInWords({ start: 0, end: days * DAY })}`
  const wide = measure(text, fonts.strong)
  const x = position(best.start)
  return { text, x: x - wide - 8 > 0 ? x - wide - 8 : Math.min(position(best.end) + 8, width - wide) }
}

function wordsBeside(x0: number, x1: number, wide: number, width: number): number {
  if (x0 - wide - 8 > 0) return x0 - wide - 8
  return Math.min(x1 + 8, width - wide)
}

function fansOf(linear: TimeScale, below: TimeScale, window: Interval | undefined, seen: Interval): readonly Fan[] {
  const { base, width } = linear
  const fans: Fan[] = []
  const viewport = viewportOf(below, window)
  for (const bend of below.bends) {
    const to = [xOf(below, viewport, bend.start), xOf(below, viewport, bend.end)] as const
    if (to[1] < 0 || to[0] > width) continue
    fans.push({
      key: String(bend.start),
      from: [base(bend.start), base(bend.end)],
      to: [Math.max(0, to[0]), Math.min(width, to[1])],
      isBent: true,
    })
  }
  if (window) fans.push({ key: 'window', from: [base(seen.start), base(seen.end)], to: [0, width], isBent: false })
  return fans
}
