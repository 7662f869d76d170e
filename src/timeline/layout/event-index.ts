import { knownInterval } from '#model/event-time.ts'
import { once } from '#model/once.ts'
import type { Disagreement } from '#model/timeline-event.ts'
import type { SceneEvent } from './scene.ts'

/**
 * What layout asks of every event, as columns: half a million events are walked in a millisecond. Rows are in time
 * order. Words are read from `events`, and only for those that may get a label.
 */
export interface EventIndex {
  readonly events: readonly SceneEvent[]
  readonly disputes: ReadonlyMap<string, readonly Disagreement[]>
  /** The known interval; both are the same where one side is open. */
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Who gets a label first: number of articles, then disputed, then confidence. */
  readonly weights: Float64Array
  /** Running maximum of `ends`: which events may still touch a moment. */
  readonly reach: Float64Array
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
  const starts = new Float64Array(events.length)
  const ends = new Float64Array(events.length)
  const weights = new Float64Array(events.length)
  const reach = new Float64Array(events.length)
  let furthest = -Infinity
  for (let i = 0; i < events.length; i++) {
    const dated = events[i]
    if (!dated) continue
    const known = knownInterval(dated.time)
    starts[i] = known.start
    ends[i] = known.end
    furthest = Math.max(furthest, known.end)
    reach[i] = furthest
    weights[i] = weightOf(dated, disputes)
  }
  return { events, disputes, starts, ends, weights, reach }
}

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
