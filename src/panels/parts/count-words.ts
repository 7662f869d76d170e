import { countSureEvents, getDatedEvents, getShownEvents } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'

/** "1\u00a0event", "31\u00a0events": a number never parts from its noun. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')}\u00a0${noun}${count === 1 ? '' : 's'}`
}

/** How many events the story has on its axis: what is only possible counts when it is shown. */
export function countOfStory(state: TimelineState): number {
  if (!state.filters.hiddenStatuses.includes('hypothetical')) return getDatedEvents(state).length
  return Math.max(countSureEvents(state), getShownEvents(state).length)
}
