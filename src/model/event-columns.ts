import { DAY } from '#calendar/instant.ts'
import { type EventTime, knownInterval } from './event-time.ts'
import { runThrough, type Slices } from './slices.ts'
import { type Status, statuses, type TimelineEvent } from './timeline-event.ts'

interface DatedEvent {
  readonly event: TimelineEvent
  readonly time: EventTime
}

/** What is asked of every date, as columns: half a million events are walked in a millisecond. */
export interface EventColumns {
  /** The known interval; both are the same where one side is open. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Running maximum of `ends`: which events may still touch a moment. */
  readonly reach: Float64Array
  /** 1 where the date is open to the left, to the right. */
  readonly opensLeft: Uint8Array
  readonly opensRight: Uint8Array
  /** 1 where the date is a point; where it is uncertain; where its start is known well enough to be counted. */
  readonly isPoint: Uint8Array
  readonly isUncertain: Uint8Array
  readonly isCounted: Uint8Array
  /** Who gets a label first: number of articles, then confidence. */
  readonly weights: Float64Array
  /** Each event's place in `statuses`. */
  readonly inStatus: Uint8Array
  readonly ids: readonly string[]
  /** Does any event have a clock time? */
  readonly haveClocks: boolean
}

// What is known no better than to this is not counted: it would say that something happened at the start.
const LONGEST_COUNTED = 7 * DAY

const known = new WeakMap<readonly DatedEvent[], EventColumns>()

/** The columns of some events; read once. */
export function columnsOf(events: readonly DatedEvent[]): EventColumns {
  return known.get(events) ?? keepColumns(events, runThrough(columnsInSlices(events)))
}

export function keepColumns(events: readonly DatedEvent[], columns: EventColumns): EventColumns {
  known.set(events, columns)
  return columns
}

/** Events that are read before the page may have a turn. */
const SLICE = 8192

export function* columnsInSlices(events: readonly DatedEvent[]): Slices<EventColumns> {
  const size = events.length
  const ids: string[] = []
  const columns = {
    ids,
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    opensLeft: new Uint8Array(size),
    opensRight: new Uint8Array(size),
    isPoint: new Uint8Array(size),
    isUncertain: new Uint8Array(size),
    isCounted: new Uint8Array(size),
    weights: new Float64Array(size),
    inStatus: new Uint8Array(size),
    haveClocks: false,
  }
  for (const [i, { event, time }] of events.entries()) {
    const { start, end } = knownInterval(time)
    columns.starts[i] = start
    columns.ends[i] = end
    columns.isPoint[i] = time.form === 'point' ? 1 : 0
    columns.isUncertain[i] = time.uncertain ? 1 : 0
    const [left, right] = [time.interval.start === -Infinity, time.interval.end === Infinity]
    columns.opensLeft[i] = left ? 1 : 0
    columns.opensRight[i] = right ? 1 : 0
    columns.isCounted[i] = !left && !right && (event.extent === 'span' || end - start <= LONGEST_COUNTED) ? 1 : 0
    columns.weights[i] = countArticles(event.passages) * 10 + (event.confidence ?? 0.5)
    columns.inStatus[i] = statuses.indexOf(event.status)
    ids.push(event.id)
    columns.haveClocks ||= start % DAY !== 0 || end % DAY !== 0
    if (i % SLICE === SLICE - 1) yield
  }
  return { ...columns, reach: reachOf(columns.ends) }
}

function reachOf(ends: Float64Array): Float64Array {
  let furthest = -Infinity
  return ends.map((end) => (furthest = Math.max(furthest, end)))
}

function countArticles(passages: TimelineEvent['passages']): number {
  if (!passages || passages.length < 2) return passages?.length ?? 0
  return new Set(passages.map(({ articleId }) => articleId)).size
}

/** The same rows in another order: in memory that is nearer than the events. */
export function* columnsInOrder(columns: EventColumns, order: Uint32Array): Slices<EventColumns> {
  const numbers = (column: Float64Array): Float64Array => column.map((_, place) => column[order[place] ?? 0] ?? 0)
  const flags = (column: Uint8Array): Uint8Array => column.map((_, place) => column[order[place] ?? 0] ?? 0)
  const ends = numbers(columns.ends)
  const dates = { starts: numbers(columns.starts), ends, reach: reachOf(ends), weights: numbers(columns.weights) }
  yield
  const ids: string[] = []
  for (const row of order) ids.push(columns.ids[row] ?? '')
  yield
  return {
    ...dates,
    ids,
    opensLeft: flags(columns.opensLeft),
    opensRight: flags(columns.opensRight),
    isPoint: flags(columns.isPoint),
    isUncertain: flags(columns.isUncertain),
    isCounted: flags(columns.isCounted),
    inStatus: flags(columns.inStatus),
    haveClocks: columns.haveClocks,
  }
}

/** How many of the rows have which status. */
export function countByStatus({ inStatus }: EventColumns): ReadonlyMap<Status, number> {
  const counts = new Uint32Array(statuses.length)
  for (const status of inStatus) counts[status] = (counts[status] ?? 0) + 1
  return new Map(statuses.map((status, i) => [status, counts[i] ?? 0]))
}
