import { civilOf, daysInMonth } from './day.ts'
import { DAY, HOUR, MINUTE, SECOND, utc } from './instant.ts'
import type { Interval } from './interval.ts'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** A date known only in part: it says as much as the words do and no more. Years are astronomical (0 = 1 BC). */
export type PartialDate =
  | { readonly granularity: 'century'; readonly century: number }
  | { readonly granularity: 'decade'; readonly decade: number }
  | { readonly granularity: 'year'; readonly year: number }
  | { readonly granularity: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly granularity: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly granularity: 'season'; readonly year: number; readonly season: Season }
  | { readonly granularity: 'month'; readonly year: number; readonly month: number }
  | { readonly granularity: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | {
      readonly granularity: 'time'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly hour: number
      readonly minute?: number
      readonly second?: number
    }

/** Month in which a season begins, in the northern hemisphere; winter runs into the next year. */
const seasonStart: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** The stretch of time that a partial date may mean. */
export function intervalOf(date: PartialDate): Interval {
  switch (date.granularity) {
    case 'century':
      return { start: utc(date.century * 100), end: utc(date.century * 100 + 100) }
    case 'decade':
      return { start: utc(date.decade * 10), end: utc(date.decade * 10 + 10) }
    case 'year':
      return { start: utc(date.year), end: utc(date.year + 1) }
    case 'half':
      return months(date.year, date.half * 6 - 5, 6)
    case 'quarter':
      return months(date.year, date.quarter * 3 - 2, 3)
    case 'season':
      return months(date.year, seasonStart[date.season], 3)
    case 'month':
      return months(date.year, date.month, 1)
    case 'day': {
      const start = utc(date.year, date.month, date.day)
      return { start, end: start + DAY }
    }
    case 'time': {
      const { hour, minute, second } = date
      const start = utc(date.year, date.month, date.day, hour, minute, second)
      return { start, end: start + (minute === undefined ? HOUR : second === undefined ? MINUTE : SECOND) }
    }
  }
}

function months(year: number, month: number, count: number): Interval {
  return { start: utc(year, month), end: utc(year, month + count) }
}

/** The year, month or day right before (-1) or behind (1) a date; the day beside it, where its unit is another. A time stays. */
export function unitBeside(date: PartialDate, step: -1 | 1): PartialDate {
  if (date.granularity === 'time') return date
  if (date.granularity === 'year') return { ...date, year: date.year + step }
  if (date.granularity === 'month') {
    const month = date.month + step
    return month >= 1 && month <= 12
      ? { ...date, month }
      : { ...date, year: date.year + step, month: month < 1 ? 12 : 1 }
  }
  const { start, end } = intervalOf(date)
  return { granularity: 'day', ...civilOf((step < 0 ? start - DAY : end) / DAY) }
}

/** Is there such a day? 30 February is not a date. */
export function isDayOfMonth(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
