import { type EventTime, readEventTime } from './event-time.ts'
import type { TimelineEvent } from './timeline-event.ts'

/** What is asked of a whole list of events again and again. */
export interface KnownEvents {
  readonly byId: ReadonlyMap<string, TimelineEvent>
  /** One for each event; undated ones have none. */
  readonly times: readonly (EventTime | undefined)[]
}

const known = new WeakMap<readonly TimelineEvent[], KnownEvents>()

/** What is known of some events; found once. */
export function knowEvents(events: readonly TimelineEvent[]): KnownEvents {
  return (
    known.get(events) ??
    keepKnown(events, { byId: new Map(events.map((event) => [event.id, event])), times: events.map(readEventTime) })
  )
}

/** Keeps what whoever read the events found out on the way. */
export function keepKnown(events: readonly TimelineEvent[], found: KnownEvents): KnownEvents {
  known.set(events, found)
  return found
}
