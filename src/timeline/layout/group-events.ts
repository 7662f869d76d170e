import { DAY, HOUR, type Instant } from '#calendar/instant.ts'
import { dayFrom } from '#calendar/day.ts'
import type { DateForm } from '#model/event-time.ts'
import type { EventIndex } from './event-index.ts'

/** Events that share one place on the axis: a day's events on one stem, or all that lies between the same bounds. */
export interface Group {
  /** The same for as long as its events are the same. */
  readonly key: string
  readonly form: DateForm
  /** Rows of the index, in reading order. */
  readonly members: readonly number[]
  /** The known interval; points begin with their day, unless the zoom parts the hours. */
  readonly start: Instant
  readonly end: Instant
  /** The weight of all members. */
  readonly weight: number
}

/** From this width of a day on, events of known hours part from it. */
const DAY_PARTS_AT = 600

/** Groups events by place, for a zoom at which a day is so wide. In order of their starts. */
export function groupEvents(
  index: EventIndex,
  rows: Iterable<number>,
  widthOfDay: (at: Instant) => number,
): readonly Group[] {
  const groups = new Map<string, { form: DateForm; members: number[]; start: Instant; end: Instant; weight: number }>()
  for (const row of rows) {
    const time = index.events[row]?.time
    if (!time) continue
    let start = index.starts[row] ?? 0
    let end = index.ends[row] ?? 0
    if (time.form === 'point' && end - start >= 0) {
      const day = Math.floor(start / DAY) * DAY
      if (end - start > HOUR || widthOfDay(start) < DAY_PARTS_AT) {
        start = day
        end = day + DAY
      }
    }
    // Spans that are known in another way (about, probably) are other spans.
    const sureness = time.form === 'point' ? '' : `${time.uncertain ? '?' : ''}${time.approximate ? '~' : ''}`
    const key = `${time.form} ${start} ${end} ${sureness}`
    const group = groups.get(key)
    const weight = index.weights[row] ?? 0
    if (group) {
      group.members.push(row)
      group.weight += weight
    } else groups.set(key, { form: time.form, members: [row], start, end, weight })
  }
  return [...groups]
    .map(([, group]) => ({ ...group, key: keyOf(index, group.members) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function keyOf(index: EventIndex, members: readonly number[]): string {
  return index.events[members[0] ?? 0]?.event.id ?? ''
}

/** A run of busy days, too narrow to be drawn one by one. */
export interface Burst {
  readonly days: readonly Group[]
  readonly start: Instant
  readonly end: Instant
  readonly count: number
}

// A day is busy from this many events on; a run of them is a burst from that many.
const BUSY_DAY = 2
const BURST = 5
const LONGEST_BURST = 7 * DAY

/**
 * Finds the bursts among the groups: days that follow one another, two events or more on the average, five or more in
 * all. Independent of zoom, but for `isNarrow`: a day wide enough for a column of labels is no burst.
 */
export function findBursts(groups: readonly Group[], isNarrow: (at: Instant) => boolean): readonly Burst[] {
  const days = groups.filter((group) => group.form === 'point' && dayFrom(group.start) * DAY === group.start)
  const bursts: Burst[] = []
  let run: Group[] = []
  for (const day of days) {
    const last = run.at(-1)
    const first = run[0]
    if (last && first && (day.start - last.start > 1.5 * DAY || day.end - first.start > LONGEST_BURST)) {
      closeRun(run, bursts)
      run = []
    }
    if (isNarrow(day.start)) run.push(day)
  }
  closeRun(run, bursts)
  return bursts
}

/** Quiet days at either end of a run are not part of its burst. */
function closeRun(run: readonly Group[], bursts: Burst[]): void {
  const busy = run.map(({ members }) => members.length >= BUSY_DAY)
  const from = busy.indexOf(true)
  if (from < 0) return
  const days = run.slice(from, busy.lastIndexOf(true) + 1)
  const count = days.reduce((sum, { members }) => sum + members.length, 0)
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last || count < BURST || count < BUSY_DAY * days.length) return
  bursts.push({ days, start: first.start, end: last.end, count })
}
