import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { TimelineState, TimelineStore } from './timeline-store.ts'

export const TimelineStoreContext = createContext<TimelineStore | undefined>(undefined)

/** The store itself, for actions. Throws outside of the app. */
export function useTimelineStore(): TimelineStore {
  const store = useContext(TimelineStoreContext)
  if (!store) throw new Error('No timeline store above this component')
  return store
}

/** What a selector picks from the state; the component renders again when that changes. */
export function useTimeline<T>(select: (state: TimelineState) => T): T {
  return useStore(useTimelineStore(), select)
}
