import { DAY } from '#calendar/instant.ts'
import { knownInterval } from '#model/event-time.ts'
import { once } from '#model/once.ts'
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
  const known = indexes(events)
  if (known.index?.disputes !== disputes) known.index = makeIndex(events, disputes)
  return known.index
}

const indexes = once<readonly SceneEvent[], { index?: EventIndex }>(() => ({}))

function makeIndex(events: readonly SceneEvent[], disputes: ReadonlyMap<string, readonly Disagreement[]>): EventIndex {
  const weights = new Float64Array(events.length)
  const ids: string[] = []
  for (const [i, dated] of events.entries()) {
    weights[i] = weightOf(dated, disputes)
    ids.push(dated.event.id)
  }
  return { events, ids, disputes, weights, ...columnsOf(events) }
}

// What is known no better than to this is not counted: it would say that something happened at the start.
const LONGEST_COUNTED = 7 * DAY

/** The columns of some events; read once. */
export const columnsOf = once((events: readonly SceneEvent[]): EventColumns => {
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
  }
  let furthest = -Infinity
  let haveClocks = false
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
    haveClocks ||= start % DAY !== 0 || end % DAY !== 0
  }
  return { ...columns, haveClocks }
})

function weightOf({ event }: SceneEvent, disputes: ReadonlyMap<string, readonly Disagreement[]>): number {
  return countArticles(event.passages) * 10 + (disputes.has(event.id) ? 5 : 0) + (event.confidence ?? 0.5)
}

function countArticles(passages: SceneEvent['event']['passages']): number {
  if (!passages || passages.length < 2) return passages?.length ?? 0
  return new Set(passages.map(({ articleId }) => articleId)).size
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
