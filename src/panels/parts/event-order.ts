import { selectEvent, showWindow } from '#store/actions.ts'
import { getEvent, getShownEvents, getUndatedEvents } from '#store/selectors.ts'
import type { TimelineState, TimelineStore } from '#store/timeline-store.ts'
import { knownInterval, readEventTime } from '#model/event-time.ts'

/** Where an event stands among those that are shown, in time order. The undated follow the dated, and are counted by themselves. */
export interface EventPosition {
  /** From 1; 0 when a filter hides the event. */
  readonly number: number
  readonly count: number
  readonly isDated: boolean
  readonly previousId: string | undefined
  readonly nextId: string | undefined
}

export function positionOf(state: TimelineState, id: string): EventPosition {
  const dated = getShownEvents(state)
  const undated = getUndatedEvents(state)
  const idAt = (i: number): string | undefined => (dated[i]?.event ?? undated[i - dated.length])?.id
  const inDated = dated.findIndex(({ event }) => event.id === id)
  const inUndated = inDated < 0 ? undated.findIndex((event) => event.id === id) : -1
  const index = inUndated < 0 ? inDated : dated.length + inUndated
  const isDated = inUndated < 0
  const count = isDated ? dated.length : undated.length
  return index < 0
    ? { number: 0, count, isDated, previousId: undefined, nextId: idAt(0) }
    : {
        number: (isDated ? inDated : inUndated) + 1,
        count,
        isDated,
        previousId: idAt(index - 1),
        nextId: idAt(index + 1),
      }
}

/** "Event 23 of 41", "Undated event 1 of 4" */
export function positionInWords({ number, count, isDated }: EventPosition): string {
  return number === 0 ? 'Hidden by a filter' : `${isDated ? 'Event' : 'Undated event'} ${number} of ${count}`
}

/** Selects an event, and moves the window to it where it lies outside: as wide as before, the event in its middle. */
export function goToEvent(store: TimelineStore, id: string): void {
  const { window } = store.getState()
  const event = getEvent(store.getState(), id)
  const time = event && readEventTime(event)
  if (time && window) {
    const { start, end } = knownInterval(time)
    const half = (window.end - window.start) / 2
    const middle = (start + end) / 2
    if (end < window.start || start > window.end) showWindow(store, { start: middle - half, end: middle + half })
  }
  selectEvent(store, id)
}
