import { type RefObject, useEffect } from 'react'
import type { Interval } from '#calendar/interval.ts'
import { sortKeyOf } from '#model/event-time.ts'
import { getShownEvents } from '#store/selectors.ts'
import type { TimelineStore } from '#store/timeline-store.ts'
import { useTimelineStore } from '#store/use-timeline.ts'

/** Where the list is the timeline, a window that is asked for (by a link, by a jump) scrolls the list to its beginning. */
export function useListFollowsWindow(panel: RefObject<HTMLElement | null>, enabled: boolean): void {
  const store = useTimelineStore()
  useEffect(() => {
    const element = panel.current
    if (!enabled || !element) return undefined
    scrollTo(element, store)
    return store.subscribe((state, previous) => {
      if (state.window !== previous.window) scrollTo(element, store)
    })
  }, [enabled, panel, store])
}

function scrollTo(panel: HTMLElement, store: TimelineStore): void {
  const { window } = store.getState()
  const row = window && rowAt(panel, store, window)
  if (!row) return
  const strip = document.querySelector('[data-sticky]')?.getBoundingClientRect().height ?? 0
  scrollBy({ top: row.getBoundingClientRect().top - strip - 8 })
}

function rowAt(panel: HTMLElement, store: TimelineStore, { start }: Interval): Element | undefined {
  const next = getShownEvents(store.getState()).find(({ time }) => sortKeyOf(time) >= start)
  return (next && panel.querySelector(`[data-event="${CSS.escape(next.event.id)}"]`)) ?? undefined
}
