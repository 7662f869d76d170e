import { knownInterval } from '#model/event-time.ts'
import { getShownEvents } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'

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
  let earlier = 0
  let later = 0
  for (const { time } of events) {
    const { start, end } = knownInterval(time)
    // An end is the first moment after; where only one side is known, both are that moment.
    if (end < window.start || (end === window.start && start < end)) earlier += 1
    else if (start > window.end) later += 1
  }
  return { earlier, later, inView: events.length - earlier - later }
}
