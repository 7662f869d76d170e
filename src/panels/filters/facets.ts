import type { TimelineEvent } from '#model/timeline-event.ts'
import { getDisputedIds, getEventsUnder } from '#store/selectors.ts'
import type { Filters, TimelineState } from '#store/timeline-store.ts'

/** A choice of a filter, and how many events it would show beside the other filters. */
export interface Facet {
  readonly value: string
  readonly count: number
}

export interface Facets {
  readonly articles: ReadonlyMap<string, number>
  readonly actors: readonly Facet[]
  readonly places: readonly Facet[]
  readonly disputed: number
  readonly certain: number
}

/** So many actors or places are offered; those that events name most. */
const MOST = 12

export function getFacets(state: TimelineState): Facets {
  const { filters } = state
  const under = (other: Partial<Filters>): readonly TimelineEvent[] => getEventsUnder(state, { ...filters, ...other })
  const disputed = getDisputedIds(state)
  return {
    articles: countBy(under({ hiddenArticles: [] }), ({ passages = [] }) => passages.map(({ articleId }) => articleId)),
    actors: mostNamed(
      countBy(under({ actors: [] }), ({ actors = [] }) => actors),
      filters.actors,
    ),
    places: mostNamed(
      countBy(under({ places: [] }), ({ places = [] }) => places),
      filters.places,
    ),
    disputed: under({ disputedOnly: false }).filter(({ id }) => disputed.has(id)).length,
    certain: under({ certainty: 'certain' }).length,
  }
}

function countBy(
  events: readonly TimelineEvent[],
  keysOf: (event: TimelineEvent) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const event of events) for (const key of new Set(keysOf(event))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The chosen ones are always among them, even where they show nothing. */
function mostNamed(counts: ReadonlyMap<string, number>, chosen: readonly string[]): readonly Facet[] {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST)
  const missing = chosen.filter((value) => !sorted.some(([known]) => known === value))
  return [...sorted, ...missing.map((value) => [value, counts.get(value) ?? 0] as const)].map(([value, count]) => ({
    value,
    count,
  }))
}
