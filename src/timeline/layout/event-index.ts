import { DAY } from '#calendar/instant.ts'
import { knownInterval } from '#model/event-time.ts'
import { runThrough, type Slices } from '#model/slices.ts'
import type { Disagreement } from '#model/timeline-event.ts'
import type { SceneEvent } from './scene.ts'

/** What layout asks of every date, as columns: half a million events are walked in a millisecond. Rows are in time order. */
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
  /** Does any event have a clock time? */
  readonly haveClocks: boolean
}

/** The columns, and what needs more than dates. Words are read from `events`, and only for those that may get a label. */
export interface EventIndex extends EventColumns {
  readonly events: readonly SceneEvent[]
  readonly ids: readonly string[]
  readonly disputes: ReadonlyMap<string, readonly Disagreement[]>
  /** Who gets a label first: number of articles, then disputed, then confidence. */
  readonly weights: Float64Array
}

/** The index of some events; the same events have the same one. */
export function indexEvents(
  events: readonly SceneEvent[],
  disputes: ReadonlyMap<string, readonly Disagreement[]>,
): EventIndex {
  const known = indexes.get(events)
  return known?.disputes === disputes ? known : runThrough(indexInSlices(events, disputes))
}

const indexes = new WeakMap<readonly SceneEvent[], EventIndex>()

/** Events that are indexed before the page may have a turn. */
const SLICE = 16_384

/** Indexes the events of a large story before it is drawn, a slice at a time; whoever asks of it later finds it done. */
export function* indexInSlices(
  events: readonly SceneEvent[],
  disputes: ReadonlyMap<string, readonly Disagreement[]>,
): Slices<EventIndex> {
  const columns = yield* columnsInSlices(events)
  const weights = new Float64Array(events.length)
  const ids: string[] = []
  for (const [i, dated] of events.entries()) {
    weights[i] = weightOf(dated, disputes)
    ids.push(dated.event.id)
    if (i % SLICE === SLICE - 1) yield
  }
  const index = { events, ids, disputes, weights, ...columns }
  indexes.set(events, index)
  return index
}

// What is known no better than to this is not counted: it would say that something happened at the start.
const LONGEST_COUNTED = 7 * DAY

/** The columns of some events; read once. */
export function columnsOf(events: readonly SceneEvent[]): EventColumns {
  return columnsKnown.get(events) ?? runThrough(columnsInSlices(events))
}

const columnsKnown = new WeakMap<readonly SceneEvent[], EventColumns>()

function* columnsInSlices(events: readonly SceneEvent[]): Slices<EventColumns> {
  const known = columnsKnown.get(events)
  if (known) return known
  const size = events.length
  const columns = {
    starts: new Float64Array(size),
    ends: new Float64Array(size),
    reach: new Float64Array(size),
    opensLeft: new Uint8Array(size),
    opensRight: new Uint8Array(size),
    isPoint: new Uint8Array(size),
    isUncertain: new Uint8Array(size),
    isCounted: new Uint8Array(size),
    haveClocks: false,
  }
  let furthest = -Infinity
  for (const [i, { event, time }] of events.entries()) {
    const { start, end } = knownInterval(time)
    furthest = Math.max(furthest, end)
    columns.starts[i] = start
    columns.ends[i] = end
    columns.reach[i] = furthest
    columns.isPoint[i] = time.form === 'point' ? 1 : 0
    columns.isUncertain[i] = time.uncertain ? 1 : 0
    const [left, right] = [time.interval.start === -Infinity, time.interval.end === Infinity]
    columns.opensLeft[i] = left ? 1 : 0
    columns.opensRight[i] = right ? 1 : 0
    columns.isCounted[i] = !left && !right && (event.extent === 'span' || end - start <= LONGEST_COUNTED) ? 1 : 0
    columns.haveClocks ||= start % DAY !== 0 || end % DAY !== 0
    if (i % SLICE === SLICE - 1) yield
  }
  columnsKnown.set(events, columns)
  return columns
}

function weightOf({ event }: SceneEvent, disputes: ReadonlyMap<string, readonly Disagreement[]>): number {
  return countArticles(event.passages) * 10 + (disputes.has(event.id) ? 5 : 0) + (event.confidence ?? 0.5)
}

function countArticles(passages: SceneEvent['event']['passages']): number {
  if (!passages || passages.length < 2) return passages?.length ?? 0
  return new Set(passages.map(({ articleId }) => articleId)).size
}

/** How many events stand on which day, counted from 1970; only those that one day holds. */
export function countByDay({ starts, isPoint }: EventColumns): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let row = 0; row < starts.length; row++) {
    if (!isPoint[row]) continue
    const day = Math.floor((starts[row] ?? 0) / DAY)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

/** The first row whose start is at or after a moment. */
export function firstFrom(starts: Float64Array, at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
