import { once } from '#model/once.ts'
import { type DatedEvent, getDatedEvents, getShownEvents } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'

/** "1\u00a0event", "31\u00a0events": a number never parts from its noun. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')}\u00a0${noun}${count === 1 ? '' : 's'}`
}

/** How many events the story has on its axis: what is only possible counts when it is shown. */
export function countOfStory(state: TimelineState): number {
  const dated = getDatedEvents(state)
  if (!state.filters.hiddenStatuses.includes('hypothetical')) return dated.length
  return Math.max(countAsserted(dated), getShownEvents(state).length)
}

const countAsserted = once(
  (dated: readonly DatedEvent[]): number => dated.filter(({ event }) => event.status !== 'hypothetical').length,
)
