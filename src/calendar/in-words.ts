import type { partsOfUnit } from './parts-of-unit.ts'
import { dayOf, weekdayOf } from './day.ts'
import type { Edtf, QualifiedDate } from './edtf.ts'
import { type PartialDate, unitBeside } from './partial-date.ts'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const shortMonthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type PartOfUnit = (typeof partsOfUnit)[keyof typeof partsOfUnit]

export interface WordingOptions {
  /** Say the weekday before a day ("Wed 1 May 2024"). */
  readonly weekday?: boolean
  /** Leave out what a heading beside it already says. */
  readonly omit?: 'year' | 'month' | 'day'
  /** Intervals: somewhere between the ends ("between … and …", default) or all through ("… – …"). */
  readonly extent?: 'point' | 'within' | 'span'
  /** TIMEX3 START, MID, END as words. */
  readonly part?: PartOfUnit
  /** Full month names ("4 October 2021") in place of short ones. */
  readonly long?: boolean
}

/** A date in words: "4 Apr 2024", "about April 2024", "probably Wed 1 May 2024", "between 2 May and 6 Oct 2024", "since 7 Oct 2023". */
export function edtfInWords(edtf: Edtf, options: WordingOptions = {}): string {
  if (edtf.form === 'date') return hedged(edtf, dateInWords(edtf.date, options))
  const { start, end } = edtf
  const { weekday, long } = options
  const plain: WordingOptions = { ...(weekday && { weekday }), ...(long && { long }) }
  // An open start names the last day that is possible; in words one says the first that is not.
  if (start === 'open')
    return end === 'open' ? 'undated' : hedged(end, `before ${dateInWords(unitBeside(end.date, 1), plain)}`)
  const hedge = end === 'open' ? hedged(start, '') : hedgeOf([start, end])
  if (end === 'open') return `${hedge}since ${dateInWords(start.date, plain)}`
  const from = dateInWords(start.date, { ...plain, ...(sameYear(start.date, end.date) && { omit: 'year' as const }) })
  const to = dateInWords(end.date, plain)
  return options.extent === 'span' ? `${hedge}${from} – ${to}` : `${hedge}between ${from} and ${to}`
}

function sameYear(a: PartialDate, b: PartialDate): boolean {
  return 'year' in a && 'year' in b && a.year === b.year && a.granularity !== 'year' && b.granularity !== 'year'
}

function hedgeOf(ends: readonly QualifiedDate[]): string {
  const uncertain = ends.some((end) => end.uncertain)
  const approximate = ends.some((end) => end.approximate)
  return (uncertain ? 'probably ' : '') + (approximate ? 'about ' : '')
}

function hedged(date: QualifiedDate, words: string): string {
  return hedgeOf([date]) + words
}

/** A partial date in words, without its qualifiers. */
export function dateInWords(date: PartialDate, options: WordingOptions = {}): string {
  const { omit, part, long = false } = options
  const before = part ? `${part} ` : ''
  switch (date.granularity) {
    case 'century':
      return `${before}the ${ordinal(date.century + 1)} century`
    case 'decade':
      return `${before}the ${yearInWords(date.decade * 10)}s`
    case 'year':
      return before + yearInWords(date.year)
    case 'half':
      return `${before}${date.half === 1 ? 'first' : 'second'} half of ${yearInWords(date.year)}`
    case 'quarter':
      return `${before}${ordinal(date.quarter)} quarter of ${yearInWords(date.year)}`
    case 'season':
      return `${before}${date.season}${omit === 'year' ? '' : ` ${yearInWords(date.year)}`}`
    case 'month':
      return `${before}${nameOfMonth(date.month, false)}${omit === 'year' ? '' : ` ${yearInWords(date.year)}`}`
    case 'day': {
      const weekday = options.weekday ? `${weekdayNames[weekdayOf(dayOf(date)) - 1]} ` : ''
      if (omit === 'month') return `${before}${weekday}${date.day}`
      const month = nameOfMonth(date.month, !long)
      return `${before}${weekday}${date.day} ${month}${omit === 'year' ? '' : ` ${yearInWords(date.year)}`}`
    }
    case 'time': {
      const clock = clockInWords(date)
      return omit === 'day' ? clock : `${dateInWords({ ...date, granularity: 'day' }, options)}, ${clock}`
    }
  }
}

function clockInWords({ hour, minute = 0 }: { readonly hour: number; readonly minute?: number }): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function nameOfMonth(month: number, short: boolean): string {
  return (short ? shortMonthNames : monthNames)[month - 1] ?? ''
}

/** Astronomical years before 1 are written with their era: 0 is 1 BC. */
function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`
}

function ordinal(value: number): string {
  const suffix = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}
