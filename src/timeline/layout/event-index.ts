import { DAY } from '#calendar/instant.ts'
import { columnsOf, type EventColumns } from '#model/event-columns.ts'
import { once } from '#model/once.ts'
import type { Disagreement } from '#model/timeline-event.ts'
import type { SceneEvent } from './scene.ts'

/** The columns, and what is disputed. Rows are in time order; words are read from `events`, and only for those that may get a label. */
export interface EventIndex extends EventColumns {
  readonly events: readonly SceneEvent[]
  readonly disputes: ReadonlyMap<string, readonly Disagreement[]>
}

const indexes = new WeakMap<readonly SceneEvent[], EventIndex>()

/** The index of some events; the same events have the same one. */
export function indexEvents(
  events: readonly SceneEvent[],
  disputes: ReadonlyMap<string, readonly Disagreement[]>,
): EventIndex {
  const known = indexes.get(events)
  if (known?.disputes === disputes) return known
  const columns = columnsOf(events)
  const { ids } = columns
  // Who is told by as many articles comes first where they differ.
  const weights =
    disputes.size > 0
      ? columns.weights.map((weight, row) => weight + (disputes.has(ids[row] ?? '') ? 5 : 0))
      : columns.weights
  const index = { ...columns, events, disputes, weights }
  indexes.set(events, index)
  return index
}

const askedOf = once((_index: EventIndex) => new Map<string, number>())

/** The row of an event; −1 where it is not among them. It is looked for once. */
export function rowOf(index: EventIndex, id: string | undefined): number {
  if (id === undefined) return -1
  const asked = askedOf(index)
  const row = asked.get(id) ?? index.ids.indexOf(id)
  asked.set(id, row)
  return row
}

/** Is a row among others, which ascend? */
export function holdsRow(rows: readonly number[], row: number): boolean {
  return rows[firstFrom(rows, row)] === row
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

/** Where in numbers that ascend the first one stands that is at least as large. */
export function firstFrom(numbers: Float64Array | readonly number[], least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
