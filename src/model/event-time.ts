import { type Edtf, intervalOfEdtf, isApproximate, isUncertain, readEdtf } from '#calendar/edtf.ts'
import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { TimelineEvent } from './timeline-event.ts'

/**
 * How an event's date is drawn:
 *   point     a day, or a time of day
 *   band      a month, a season, a year; or all through an interval
 *   within    somewhere between two bounds
 *   before    open to the left
 *   since     open to the right
 */
export type DateForm = 'point' | 'band' | 'within' | 'before' | 'since'

/** An event's date, ready to be compared and drawn. Open ends of `interval` are infinite. */
export interface EventTime {
  readonly edtf: Edtf
  readonly interval: Interval
  readonly form: DateForm
  readonly uncertain: boolean
  readonly approximate: boolean
}

/** Archives tell of the same few thousand days again and again: their events share what was read once. */
const knownPoints = new Map<string, EventTime>()
const MOST_KNOWN = 20_000

/** Reads an event's `when`; nothing for an undated event. */
export function readEventTime({ when, extent }: Pick<TimelineEvent, 'when' | 'extent'>): EventTime | undefined {
  if (when === undefined) return undefined
  const known = knownPoints.get(when)
  if (known) return known
  const edtf = readEdtf(when)
  const time = edtf && timeOf(edtf, extent)
  // Whatever its extent, what lies within a day is drawn as a point.
  if (time?.form === 'point') {
    if (knownPoints.size >= MOST_KNOWN) knownPoints.clear()
    knownPoints.set(when, time)
  }
  return time
}

function timeOf(edtf: Edtf, extent: TimelineEvent['extent']): EventTime {
  const interval = intervalOfEdtf(edtf)
  return {
    edtf,
    interval,
    form: formOf(edtf, interval, extent),
    uncertain: isUncertain(edtf),
    approximate: isApproximate(edtf),
  }
}

function formOf(edtf: Edtf, { start, end }: Interval, extent: TimelineEvent['extent']): DateForm {
  if (start === -Infinity) return 'before'
  if (end === Infinity) return 'since'
  if (end - start <= DAY) return 'point'
  if (edtf.form === 'date') return extent === 'within' ? 'within' : 'band'
  return extent === 'span' ? 'band' : 'within'
}

/** The moment at which an event is set in a row of events: its start, or the end that is known. */
export function sortKeyOf({ interval }: EventTime): number {
  return interval.start === -Infinity ? interval.end : interval.start
}

/** The part of an event's interval that is known: an open side shrinks to the known end. */
export function knownInterval({ interval: { start, end } }: Pick<EventTime, 'interval'>): Interval {
  return { start: start === -Infinity ? end : start, end: end === Infinity ? start : end }
}

/** The shortest interval that holds all that is known of these dates. */
export function extentOf(dated: readonly { readonly time: EventTime }[]): Interval | undefined {
  let [from, to] = [Infinity, -Infinity]
  for (const { time } of dated) {
    const { start, end } = time.interval
    from = Math.min(from, start === -Infinity ? end : start)
    to = Math.max(to, end === Infinity ? start : end)
  }
  return from < Infinity ? { start: from, end: to } : undefined
}
