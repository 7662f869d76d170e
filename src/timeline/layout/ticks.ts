import { civilOf, dayFrom } from '#calendar/day.ts'
import { dateInWords } from '#calendar/in-words.ts'
import { DAY, HOUR, type Instant, MINUTE, utc } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { Tick } from './drawing.ts'
import { fonts, type Measure } from './wrap-text.ts'

type Period = 'none' | 'year' | 'month' | 'day'

interface Level {
  readonly length: number
  readonly ticks: (within: Interval) => readonly Instant[]
  readonly label: (at: Instant) => string
  /** The coarser unit that is said in bold beside it. */
  readonly period: Period
}

const YEAR = 365.2425 * DAY
/** A Monday. */
const MONDAY = 4 * DAY

// Each level of years holds the ticks of the one before it, so that they cross-fade in place.
const levels: readonly Level[] = [
  ...[1000, 200, 100, 20, 10, 2, 1].map((step): Level => ({
    length: step * YEAR,
    ticks: everyMonths(12 * step),
    label: (at) => dateInWords({ granularity: 'year', year: civilOf(dayFrom(at)).year }),
    period: 'none',
  })),
  ...[3, 1].map((step): Level => ({
    length: (step * YEAR) / 12,
    ticks: everyMonths(step),
    label: (at) => shortMonth(at),
    period: 'year',
  })),
  {
    length: 7 * DAY,
    ticks: every(7 * DAY, MONDAY),
    label: dayAndMonth,
    period: 'month',
  },
  {
    length: DAY,
    ticks: every(DAY),
    label: weekdayAndDay,
    period: 'month',
  },
  ...[6, 1].map((step): Level => ({
    length: step * HOUR,
    ticks: every(step * HOUR),
    label: clock,
    period: 'day',
  })),
  ...[15, 5, 1].map((step): Level => ({
    length: step * MINUTE,
    ticks: every(step * MINUTE),
    label: clock,
    period: 'day',
  })),
]

/** A level's labels begin to show at one pitch and are whole at the other. */
export interface Fade {
  readonly from: number
  readonly to: number
}

const axisFade: Fade = { from: 44, to: 64 }
/** Fainter than this a label would only be noise. */
const FAINT = 0.2
/** The next finer unit has ticks without labels from this pitch on. */
const RULED_FROM = 14
const LABEL_AT = 5
const LABEL_GAP = 9

export interface AxisTicks {
  readonly ticks: readonly Tick[]
  readonly sticky: { readonly text: string; readonly x: number } | undefined
}

/** The stretches of the axis that no label may take, in px. */
export type Occupied = readonly { readonly x0: number; readonly x1: number }[]

/**
 * Ticks of a stretch of even scale: the finest unit whose labels have room, which fades in with zoom while the one
 * before it stays, and in bold the unit that holds it. The bold one is sticky at the left edge.
 */
export function ticksOf(
  within: Interval,
  positionOf: (at: Instant) => number,
  occupied: Occupied,
  measure: Measure,
  { from, to }: Fade = axisFade,
): AxisTicks {
  const x0 = positionOf(within.start)
  const x1 = positionOf(within.end)
  const pxPerMs = (x1 - x0) / (within.end - within.start)
  const pitchOf = ({ length }: Level): number => length * pxPerMs
  const finest = levels.findLastIndex((level) => pitchOf(level) > from)
  const level = levels[Math.max(0, finest)]
  if (!level || !(pxPerMs > 0)) return { ticks: [], sticky: undefined }
  const fade = Math.min(1, (pitchOf(level) - from) / (to - from))
  const coarser = levels[Math.max(0, finest - 1)] ?? level
  const shown = new Map<Instant, { level: Level; opacity: number }>()
  // One tick before the left edge, for the period that is sticky there.
  const wide = { start: Math.trunc(within.start), end: Math.trunc(within.end + 1) }
  for (const at of level.ticks(wide)) shown.set(at, { level, opacity: fade })
  if (fade < 1 && coarser !== level)
    for (const at of coarser.ticks(wide)) shown.set(at, { level: coarser, opacity: shown.has(at) ? 1 : 1 - fade })
  const finer = levels[finest + 1]
  const ruled = finer && pitchOf(finer) > RULED_FROM ? finer.ticks(wide) : []
  const periods = periodTicks[level.period](wide)
  const taken: { x0: number; x1: number }[] = [...occupied]
  const sticky = setSticky(level.period, within, x0, periods, positionOf, taken, measure)
  const majors = periods.flatMap((at): readonly Tick[] => {
    const x = positionOf(at)
    return at < within.start
      ? []
      : [{ at, x, isMajor: true, opacity: 1, label: claim(periodLabel(level.period, at), x, taken, measure, x1) }]
  })
  const minors = [...shown]
    .filter(([at]) => !periods.includes(at))
    .sort(([a, { level: first }], [b, { level: second }]) => second.length - first.length || a - b)
    .map(([at, { level: of, opacity }]): Tick => {
      const x = positionOf(at)
      return {
        at,
        x,
        isMajor: false,
        opacity,
        label: opacity < FAINT ? '' : claim(of.label(at), x, taken, measure, x1),
      }
    })
  const rules = ruled
    .filter((at) => !shown.has(at) && !periods.includes(at))
    .map((at): Tick => ({ at, x: positionOf(at), isMajor: false, opacity: 1, label: '' }))
  return { ticks: [...majors, ...minors, ...rules].sort((a, b) => a.at - b.at), sticky }
}

/** The label, if its place is free; then it is taken. */
function claim(label: string, x: number, taken: { x0: number; x1: number }[], measure: Measure, right: number): string {
  const place = { x0: x + LABEL_AT - 2, x1: x + LABEL_AT + measure(label, fonts.tick) + LABEL_GAP }
  if (place.x1 - LABEL_GAP > right + 1 || taken.some((other) => other.x0 < place.x1 && place.x0 < other.x1)) return ''
  taken.push(place)
  return label
}

function setSticky(
  period: Period,
  { start }: Interval,
  left: number,
  periods: readonly Instant[],
  positionOf: (at: Instant) => number,
  taken: { x0: number; x1: number }[],
  measure: Measure,
): AxisTicks['sticky'] {
  if (period === 'none') return undefined
  const text = periodLabel(period, start)
  const width = measure(text, fonts.period)
  const next = periods.find((at) => at > start)
  let free = left + LABEL_AT
  // Flags of days before the window stand at its edge.
  for (const { x0, x1 } of taken.toSorted((a, b) => a.x0 - b.x0)) if (x0 < free + width && x1 > free) free = x1 + 2
  const x = Math.min(free, next === undefined ? Infinity : positionOf(next) - width - LABEL_GAP)
  // Pushed out by the next period, it is gone at once: half a name is none.
  if (x < left) return undefined
  taken.push({ x0: x - 2, x1: x + width + LABEL_GAP })
  return { text, x }
}

const periodTicks: Readonly<Record<Period, Level['ticks']>> = {
  none: () => [],
  year: everyMonths(12),
  month: everyMonths(1),
  day: every(DAY),
}

/** Ticks of even length, counted from an origin. */
function every(length: number, origin: Instant = 0): Level['ticks'] {
  return ({ start, end }) => {
    const ticks: Instant[] = []
    for (let at = Math.ceil((start - origin) / length) * length + origin; at < end; at += length) ticks.push(at)
    return ticks
  }
}

/** Ticks at the beginning of a month, counted from the year 0. */
function everyMonths(length: number): Level['ticks'] {
  return ({ start, end }) => {
    const { year, month } = civilOf(dayFrom(start))
    const ticks: Instant[] = []
    let months = Math.floor((year * 12 + month - 1) / length) * length
    for (let at = utc(0, months + 1); at < end; at = utc(0, (months += length) + 1)) if (at >= start) ticks.push(at)
    return ticks
  }
}

function periodLabel(period: Period, at: Instant): string {
  const date = civilOf(dayFrom(at))
  switch (period) {
    case 'none':
      return ''
    case 'year':
      return dateInWords({ granularity: 'year', year: date.year })
    case 'month':
      return dateInWords({ granularity: 'month', year: date.year, month: date.month })
    case 'day':
      return dateInWords({ granularity: 'day', ...date }, { weekday: true, long: true })
  }
}

const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

function shortMonth(at: Instant): string {
  return months[civilOf(dayFrom(at)).month - 1] ?? ''
}

function dayAndMonth(at: Instant): string {
  return dateInWords({ granularity: 'day', ...civilOf(dayFrom(at)) }, { omit: 'year' })
}

function weekdayAndDay(at: Instant): string {
  return dateInWords({ granularity: 'day', ...civilOf(dayFrom(at)) }, { weekday: true, omit: 'month' })
}

function clock(at: Instant): string {
  const date = new Date(at)
  return `${String(date.getUTCHours()).padStart(2, '0')}:${String(date.getUTCMinutes()).padStart(2, '0')}`
}
