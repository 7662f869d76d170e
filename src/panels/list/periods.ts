import { civilOf, dayFrom } from '#calendar/day.ts'
import type { Instant } from '#calendar/instant.ts'
import { dateInWords, edtfInWords } from '#calendar/in-words.ts'
import { intervalOf } from '#calendar/partial-date.ts'
import { once } from '#model/once.ts'
import type { DatedEvent } from '#store/selectors.ts'
import { columnsOf, type EventColumns } from '#model/event-columns.ts'
import { sentenceCase } from '../parts/date-words.ts'

/** A stretch of the list under one heading. */
export interface Period {
  /** A month that is full enough for a heading of its own, the years between such months, or dates with an open start. */
  readonly kind: 'month' | 'years' | 'before'
  readonly title: string
  /** Do all dates under the heading lie in its year? */
  readonly oneYear: boolean
  readonly events: readonly DatedEvent[]
  /** How many stand under the heading, shown or not yet. */
  readonly count: number
}

interface Group {
  readonly kind: Period['kind']
  readonly rows: number[]
}

/** So many events make a month a heading of its own. */
const FULL_MONTH = 4

/** Groups events in time order: full months and open starts by themselves, what lies between them under its years. */
export const groupByPeriod = once((events: readonly DatedEvent[]): readonly Period[] => {
  const columns = columnsOf(events)
  const inMonth = monthsOf(columns)
  const counts = new Map<number, number>()
  for (const month of inMonth) if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1)
  const groups: Group[] = []
  const months = new Map<number, number[]>()
  for (const [row, month] of inMonth.entries()) {
    if (month !== undefined && (counts.get(month) ?? 0) >= FULL_MONTH) {
      const known = months.get(month)
      if (known) known.push(row)
      else {
        const group = { kind: 'month' as const, rows: [row] }
        months.set(month, group.rows)
        groups.push(group)
      }
    } else {
      const last = groups.at(-1)
      const kind = isOutside(row, last, columns) ? 'before' : 'years'
      if (last?.kind === kind) last.rows.push(row)
      else groups.push({ kind, rows: [row] })
    }
  }
  return groups.map(({ kind, rows }) => {
    const inside: DatedEvent[] = []
    for (const row of rows) {
      const dated = events[row]
      if (dated) inside.push(dated)
    }
    return {
      kind,
      events: inside,
      count: inside.length,
      ...(kind === 'before'
        ? { title: beforeInWords(inside), oneYear: false }
        : headingOf(kind === 'month' ? rows.slice(0, 1) : rows, columns)),
    }
  })
})

/** The first so many rows of a list; a heading keeps its whole count. */
export function firstRows(periods: readonly Period[], rows: number): readonly Period[] {
  const first: Period[] = []
  let left = rows
  for (const period of periods) {
    if (left <= 0) break
    first.push({ ...period, events: period.events.slice(0, left) })
    left -= period.events.length
  }
  return first
}

/** The months that hold all of the events' dates, counted from year 0; a date that no month holds has none. */
function monthsOf({ starts, ends, opensLeft, opensRight }: EventColumns): readonly (number | undefined)[] {
  const months: (number | undefined)[] = []
  // Events in time order ask for one month many times.
  let known = { month: 0, start: Infinity, end: -Infinity }
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i] ?? 0, ends[i] ?? 0]
    if (start < known.start || start >= known.end) known = monthAround(start)
    months.push(opensLeft[i] || opensRight[i] || end > known.end ? undefined : known.month)
  }
  return months
}

function monthAround(at: Instant): { readonly month: number; readonly start: Instant; readonly end: Instant } {
  const { year, month } = civilOf(dayFrom(at))
  return { month: year * 12 + month - 1, ...intervalOf({ granularity: 'month', year, month }) }
}

/** An open start stands among the years only where these begin a year earlier: what they say then holds of it, too. */
function isOutside(row: number, years: Group | undefined, { starts, ends, opensLeft }: EventColumns): boolean {
  if (!opensLeft[row]) return false
  const first = years?.kind === 'years' ? years.rows[0] : undefined
  return first === undefined || yearOf(starts[first] ?? 0) >= yearOf((ends[row] ?? 0) - 1)
}

function yearOf(at: Instant): number {
  return civilOf(dayFrom(at)).year
}

function headingOf(
  rows: readonly number[],
  { starts, ends, opensRight }: EventColumns,
): { readonly title: string; readonly oneYear: boolean } {
  let [earliest, latest] = [Infinity, -Infinity]
  for (const row of rows) {
    const last = opensRight[row] ? (starts[row] ?? 0) : (ends[row] ?? 0) - 1
    // An open start stands at the last day that is possible, not at the first that is not.
    const start = Math.min(starts[row] ?? 0, last)
    earliest = Math.min(earliest, start)
    latest = Math.max(latest, last)
  }
  const from = civilOf(dayFrom(earliest))
  const to = civilOf(dayFrom(latest))
  if (from.year !== to.year) return { title: `${yearInWords(from.year)}–${yearInWords(to.year)}`, oneYear: false }
  const first = dateInWords({ granularity: 'month', year: from.year, month: from.month })
  if (from.month === to.month) return { title: first, oneYear: true }
  if (from.month === 1 && to.month === 12) return { title: yearInWords(from.year), oneYear: true }
  const last = dateInWords({ granularity: 'month', year: to.year, month: to.month })
  return { title: `${first.slice(0, first.lastIndexOf(' '))} – ${last}`, oneYear: true }
}

/** «Before 7 Oct 2024»: the last of them holds for all. */
function beforeInWords(events: readonly DatedEvent[]): string {
  const edtf = events.at(-1)?.time.edtf
  return edtf?.form === 'interval' && edtf.end !== 'open'
    ? sentenceCase(edtfInWords({ ...edtf, end: { ...edtf.end, uncertain: false, approximate: false } }))
    : 'Open dates'
}

function yearInWords(year: number): string {
  return dateInWords({ granularity: 'year', year })
}
