import { dayOf, type Day, civilOf } from './day.ts'
import { DAY } from './instant.ts'
import type { Interval } from './interval.ts'
import { intervalOf, isDayOfMonth, type PartialDate, type Season } from './partial-date.ts'

/** A partial date with its EDTF qualifiers: `?` uncertain, `~` approximate, `%` both. */
export interface QualifiedDate {
  readonly date: PartialDate
  readonly uncertain: boolean
  readonly approximate: boolean
}

/** One end of an interval: a date, or open (`..`). */
export type Endpoint = QualifiedDate | 'open'

/** A date as Dateline knows it: a date, or an interval between two. The subset of EDTF level 1 (and halves, quarters of level 2) that news needs. */
export type Edtf =
  | ({ readonly form: 'date' } & QualifiedDate)
  | { readonly form: 'interval'; readonly start: Endpoint; readonly end: Endpoint }

const seasonCodes: readonly Season[] = ['spring', 'summer', 'autumn', 'winter']

const datePattern =
  /^(?<sign>-?)(?:(?<century>\d{2})XX|(?<decade>\d{3})X|(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<hour>\d{2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?)?)?)?)?)(?<qualifier>[?~%]?)$/

/** Reads an EDTF string, or gives nothing where it is not one (or not one of ours). */
export function readEdtf(text: string): Edtf | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) {
    const date = readDate(text)
    return date && { form: 'date', ...date }
  }
  const start = readEndpoint(text.slice(0, slash))
  const end = readEndpoint(text.slice(slash + 1))
  if (!start || !end || (start === 'open' && end === 'open')) return undefined
  const interval: Edtf = { form: 'interval', start, end }
  const { start: from, end: to } = intervalOfEdtf(interval)
  return from < to ? interval : undefined
}

function readEndpoint(text: string): Endpoint | undefined {
  return text === '..' || text === '' ? 'open' : readDate(text)
}

/** Archives tell of the same few thousand days again and again: they are known by number, without making a key of words. */
const knownDays = new Map<number, QualifiedDate>()
const MOST_KNOWN = 20_000

function readDate(text: string): QualifiedDate | undefined {
  const key = numberOfDay(text)
  if (key === undefined) return parseDate(text)
  const before = knownDays.get(key)
  if (before) return before
  if (knownDays.size >= MOST_KNOWN) knownDays.clear()
  const date = parseDate(text)
  if (date) knownDays.set(key, date)
  return date
}

/** "2021-10-04" as 20211004; nothing for what has another form. */
function numberOfDay(text: string): number | undefined {
  if (text.length !== 10) return undefined
  let key = 0
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(i)
    if (i === 4 || i === 7) {
      if (code !== HYPHEN) return undefined
      continue
    }
    if (code < ZERO || code > ZERO + 9) return undefined
    key = key * 10 + code - ZERO
  }
  return key
}

const ZERO = 48
const HYPHEN = 45

function parseDate(text: string): QualifiedDate | undefined {
  const groups = datePattern.exec(text)?.groups
  if (!groups) return undefined
  const date = readPartialDate(groups)
  if (!date) return undefined
  const qualifier = groups['qualifier']
  return {
    date,
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  }
}

function readPartialDate(groups: Readonly<Record<string, string | undefined>>): PartialDate | undefined {
  const sign = groups['sign'] === '-' ? -1 : 1
  if (groups['century'] !== undefined) return { granularity: 'century', century: sign * Number(groups['century']) }
  if (groups['decade'] !== undefined) return { granularity: 'decade', decade: sign * Number(groups['decade']) }
  const year = sign * Number(groups['year'])
  if (groups['month'] === undefined) return { granularity: 'year', year }
  const month = Number(groups['month'])
  if (groups['day'] === undefined) return readPartOfYear(year, month)
  const day = Number(groups['day'])
  if (!isDayOfMonth(year, month, day)) return undefined
  if (groups['hour'] === undefined) return { granularity: 'day', year, month, day }
  const hour = Number(groups['hour'])
  const minute = groups['minute'] === undefined ? undefined : Number(groups['minute'])
  const second = groups['second'] === undefined ? undefined : Number(groups['second'])
  if (hour > 24 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined
  return {
    granularity: 'time',
    year,
    month,
    day,
    hour,
    ...(minute !== undefined && { minute }),
    ...(second !== undefined && { second }),
  }
}

/** The second number of `YYYY-NN`: a month, a season (21–24), a quarter (33–36) or a half (40, 41). */
function readPartOfYear(year: number, code: number): PartialDate | undefined {
  if (code >= 1 && code <= 12) return { granularity: 'month', year, month: code }
  const season = seasonCodes[code - 21]
  if (season) return { granularity: 'season', year, season }
  switch (code) {
    case 33:
      return { granularity: 'quarter', year, quarter: 1 }
    case 34:
      return { granularity: 'quarter', year, quarter: 2 }
    case 35:
      return { granularity: 'quarter', year, quarter: 3 }
    case 36:
      return { granularity: 'quarter', year, quarter: 4 }
    case 40:
      return { granularity: 'half', year, half: 1 }
    case 41:
      return { granularity: 'half', year, half: 2 }
    default:
      return undefined
  }
}

/** Writes what `readEdtf` reads. */
export function writeEdtf(edtf: Edtf): string {
  return edtf.form === 'date' ? writeDate(edtf) : `${writeEndpoint(edtf.start)}/${writeEndpoint(edtf.end)}`
}

function writeEndpoint(endpoint: Endpoint): string {
  return endpoint === 'open' ? '..' : writeDate(endpoint)
}

function writeDate({ date, uncertain, approximate }: QualifiedDate): string {
  return writePartialDate(date) + (uncertain ? (approximate ? '%' : '?') : approximate ? '~' : '')
}

export function writePartialDate(date: PartialDate): string {
  switch (date.granularity) {
    case 'century':
      return `${padded(date.century, 2)}XX`
    case 'decade':
      return `${padded(date.decade, 3)}X`
    case 'year':
      return padded(date.year, 4)
    case 'half':
      return `${padded(date.year, 4)}-${39 + date.half}`
    case 'quarter':
      return `${padded(date.year, 4)}-${32 + date.quarter}`
    case 'season':
      return `${padded(date.year, 4)}-${21 + seasonCodes.indexOf(date.season)}`
    case 'month':
      return `${padded(date.year, 4)}-${padded(date.month, 2)}`
    case 'day':
      return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`
    case 'time': {
      const { hour, minute, second } = date
      const clock = [hour, minute, second].filter((part) => part !== undefined).map((part) => padded(part, 2))
      return `${writePartialDate({ ...date, granularity: 'day' })}T${clock.join(':')}`
    }
  }
}

function padded(value: number, length: number): string {
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(length, '0')
}

/** The stretch of time that an EDTF date may mean; an open end is infinite. Qualifiers do not widen it. */
export function intervalOfEdtf(edtf: Edtf): Interval {
  if (edtf.form === 'date') return intervalOf(edtf.date)
  return {
    start: edtf.start === 'open' ? -Infinity : intervalOf(edtf.start.date).start,
    end: edtf.end === 'open' ? Infinity : intervalOf(edtf.end.date).end,
  }
}

export function isUncertain(edtf: Edtf): boolean {
  if (edtf.form === 'date') return edtf.uncertain
  return (edtf.start !== 'open' && edtf.start.uncertain) || (edtf.end !== 'open' && edtf.end.uncertain)
}

export function isApproximate(edtf: Edtf): boolean {
  if (edtf.form === 'date') return edtf.approximate
  return (edtf.start !== 'open' && edtf.start.approximate) || (edtf.end !== 'open' && edtf.end.approximate)
}

/** The same date, marked as uncertain (`?`) at every end that is known. */
export function withDoubt(edtf: Edtf): Edtf {
  if (edtf.form === 'date') return { ...edtf, uncertain: true }
  return { ...edtf, start: doubted(edtf.start), end: doubted(edtf.end) }
}

function doubted(endpoint: Endpoint): Endpoint {
  return endpoint === 'open' ? endpoint : { ...endpoint, uncertain: true }
}

/** The smallest EDTF that names exactly these days, both included: a day, a month, a year, or an interval of days. */
export function edtfOfDays(first: Day, last: Day, { uncertain = false }: { readonly uncertain?: boolean } = {}): Edtf {
  const qualifiers = { uncertain, approximate: false }
  const from = civilOf(first)
  const to = civilOf(last)
  const units: PartialDate[] = [
    { granularity: 'day', ...from },
    { granularity: 'month', year: from.year, month: from.month },
    { granularity: 'year', year: from.year },
  ]
  for (const date of units) {
    const { start, end } = intervalOf(date)
    if (start === first * DAY && end === (last + 1) * DAY) return { form: 'date', date, ...qualifiers }
  }
  return {
    form: 'interval',
    start: { date: { granularity: 'day', ...from }, ...qualifiers },
    end: { date: { granularity: 'day', ...to }, ...qualifiers },
  }
}

/** First and last day that an EDTF date may mean, both included. Infinite where it is open. */
export function daysOfEdtf(edtf: Edtf): { readonly first: Day; readonly last: Day } {
  const { start, end } = intervalOfEdtf(edtf)
  return { first: Math.floor(start / DAY), last: Math.ceil(end / DAY) - 1 }
}

/** The day that a `YYYY-MM-DD` names, or nothing. */
export function readDay(text: string): Day | undefined {
  const edtf = readEdtf(text)
  return edtf?.form === 'date' && edtf.date.granularity === 'day' ? dayOf(edtf.date) : undefined
}
