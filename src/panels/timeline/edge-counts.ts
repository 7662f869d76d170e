import { once } from '#model/once.ts'
import { getShownEvents } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { columnsOf } from '#model/event-columns.ts'
import { firstFrom } from '#timeline/layout/event-index.ts'

export interface EdgeCounts {
  readonly earlier: number
  readonly later: number
  readonly inView: number
}

/** How many of the shown events lie before the window, within it and after it. */
export function countAroundWindow(state: TimelineState): EdgeCounts {
  const events = getShownEvents(state)
  const { window } = state
  if (!window) return { earlier: 0, later: 0, inView: events.length }
  const { starts, ends } = columnsOf(events)
  const sortedEnds = endsInOrder(ends)
  let earlier = firstFrom(sortedEnds, window.start)
  // An end is the first moment after: what ends as the window begins lies before it. Where only one side is known, both
  // are that moment, and it is in view.
  while (sortedEnds[earlier] === window.start) earlier += 1
  for (let row = firstFrom(starts, window.start); starts[row] === window.start; row++)
    if (ends[row] === window.start) earlier -= 1
  let seen = firstFrom(starts, window.end)
  while (starts[seen] === window.end) seen += 1
  const later = events.length - seen
  return { earlier, later, inView: events.length - earlier - later }
}

const endsInOrder = once((ends: Float64Array) => ends.toSorted())
