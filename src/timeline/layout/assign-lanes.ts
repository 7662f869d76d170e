import { nameOfArticle } from '#model/article.ts'
import { statuses } from '#model/timeline-event.ts'
import type { EventIndex } from './event-index.ts'
import type { Scene } from './scene.ts'

/** A lane and the rows of the index that stand in it. Every event stands in exactly one. */
export interface Lane {
  readonly key: string
  readonly name: string | undefined
  /** The article's slot, whose colour the lane's flag has. */
  readonly slot: number | undefined
  readonly rows: readonly number[]
}

const MOST_LANES = 6
const OTHERS = 'Others'

/** Sorts the events into lanes: one for the story, or one for each article, actor, place, status. */
export function assignLanes(
  index: EventIndex,
  { lanes, articles }: Pick<Scene, 'lanes' | 'articles'>,
): readonly Lane[] {
  const rows = index.events.map((_, row) => row)
  switch (lanes) {
    case 'story':
      return [{ key: 'story', name: undefined, slot: undefined, rows }]
    case 'article': {
      const slots = new Map(articles.map(({ id }, slot) => [id, slot]))
      const byArticle = gather(rows, (row) => index.events[row]?.event.passages?.[0]?.articleId ?? OTHERS)
      return [...byArticle]
        .map(([id, of]): Lane => {
          const slot = slots.get(id)
          const article = slot === undefined ? undefined : articles[slot]
          return { key: id, name: article ? nameOfArticle(article) : OTHERS, slot, rows: of }
        })
        .sort((a, b) => (a.slot ?? Infinity) - (b.slot ?? Infinity))
    }
    case 'status': {
      const byStatus = gather(rows, (row) => index.events[row]?.event.status ?? OTHERS)
      return statuses.flatMap((status) => {
        const of = byStatus.get(status)
        return of ? [{ key: status, name: status, slot: undefined, rows: of }] : []
      })
    }
    case 'actor':
      return largest(gather(rows, (row) => index.events[row]?.event.actors?.[0] ?? OTHERS))
    case 'place':
      return largest(gather(rows, (row) => index.events[row]?.event.places?.[0] ?? OTHERS))
  }
}

function gather(rows: readonly number[], keyOf: (row: number) => string): Map<string, number[]> {
  const lanes = new Map<string, number[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const lane = lanes.get(key)
    if (lane) lane.push(row)
    else lanes.set(key, [row])
  }
  return lanes
}

/** The largest lanes by name; the rest share one. */
function largest(lanes: ReadonlyMap<string, readonly number[]>): readonly Lane[] {
  const named = [...lanes]
    .filter(([name]) => name !== OTHERS)
    .sort(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))
  const kept = named.slice(0, MOST_LANES - 1)
  const rest = [...named.slice(MOST_LANES - 1).flatMap(([, rows]) => rows), ...(lanes.get(OTHERS) ?? [])].sort(
    (a, b) => a - b,
  )
  return [
    ...kept.map(([name, rows]): Lane => ({ key: name, name, slot: undefined, rows })),
    ...(rest.length ? [{ key: OTHERS, name: OTHERS, slot: undefined, rows: rest }] : []),
  ]
}
