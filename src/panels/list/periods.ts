import { civilOf, dayFrom } from '#calendar/day.ts'
import { dateInWords } from '#calendar/in-words.ts'
import { knownInterval, sortKeyOf } from '#model/event-time.ts'
import type { DatedEvent } from '#store/selectors.ts'

/** A stretch of the list under one heading. */
export interface Period {
  /** A month that is full enough for a heading of its own, or the years between such months. */
  readonly kind: 'month' | 'years'
  readonly title: string
  /** Do all dates under the heading lie in its year? */
  readonly oneYear: boolean
  readonly events: readonly DatedEvent[]
  /** How many stand under the heading, shown or not yet. */
  readonly count: number
}

/** So many events make a month a heading of its own. */
const FULL_MONTH = 4

/** Groups events in time order: full months by themselves, what lies between them under its years. */
export function groupByPeriod(events: readonly DatedEvent[]): readonly Period[] {
  const counts = new Map<string, number>()
  for (const dated of events) {
    const month = monthOf(dated)
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  const groups: { readonly month: string | undefined; readonly events: DatedEvent[] }[] = []
  const months = new Map<string, DatedEvent[]>()
  for (const dated of events) {
    const month = monthOf(dated)
    if (month !== undefined && (counts.get(month) ?? 0) >= FULL_MONTH) {
      const known = months.get(month)
      if (known) known.push(dated)
      else {
        const group = { month, events: [dated] }
        months.set(month, group.events)
        groups.push(group)
      }
    } else {
      const last = groups.at(-1)
      if (last && last.month === undefined) last.events.push(dated)
      else groups.push({ month: undefined, events: [dated] })
    }
  }
  return groups.map(({ month, events: inside }) => ({
    kind: month === undefined ? 'years' : 'month',
    events: inside,
    count: inside.length,
    ...headingOf(inside),
  }))
}

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

/** The month that holds all of an event's date: «2021-10»; a date that no month holds has none. */
function monthOf({ time }: DatedEvent): string | undefined {
  const { start, end } = civilEnds(time.interval)
  return start && end && start.year === end.year && start.month === end.month
    ? `${start.year}-${start.month}`
    : undefined
}

function civilEnds({ start, end }: DatedEvent['time']['interval']) {
  return {
    start: Number.isFinite(start) ? civilOf(dayFrom(start)) : undefined,
    end: Number.isFinite(end) ? civilOf(dayFrom(end - 1)) : undefined,
  }
}

function headingOf(events: readonly DatedEvent[]): { readonly title: string; readonly oneYear: boolean } {
  // An open start stands at the last day that is possible, not at the first that is not.
  const starts = events.map(({ time }) => Math.min(sortKeyOf(time), time.interval.end - 1))
  const ends = events.map(({ time }) => knownInterval(time).end)
  const from = civilOf(dayFrom(Math.min(...starts)))
  const to = civilOf(dayFrom(Math.max(...ends.map((end) => end - 1), ...starts)))
  if (from.year !== to.year) return { title: `${yearInWords(from.year)}–${yearInWords(to.year)}`, oneYear: false }
  const first = dateInWords({ granularity: 'month', year: from.year, month: from.month })
  if (from.month === to.month) return { title: first, oneYear: true }
  if (from.month === 1 && to.month === 12) return { title: yearInWords(from.year), oneYear: true }
  const last = dateInWords({ granularity: 'month', year: to.year, month: to.month })
  return { title: `${first.slice(0, first.lastIndexOf(' '))} – ${last}`, oneYear: true }
}

function yearInWords(year: number): string {
  return dateInWords({ granularity: 'year', year })
}
