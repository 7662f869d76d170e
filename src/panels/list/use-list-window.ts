import { type RefObject, useEffect } from 'react'
import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { knownInterval, sortKeyOf } from '#model/event-time.ts'
import { showWindow } from '#store/actions.ts'
import { type DatedEvent, getShownEvents } from '#store/selectors.ts'
import type { TimelineStore } from '#store/timeline-store.ts'
import { useTimelineStore } from '#store/use-timeline.ts'

/** How long a scroll that the strip asked for is not answered, in ms. */
const QUIET = 300

/** Where the list is the timeline: the window is what stands on screen, and moving the window scrolls the list. */
export function useListWindow(panel: RefObject<HTMLElement | null>, enabled: boolean): void {
  const store = useTimelineStore()
  useEffect(
    () => (enabled && panel.current ? tieScrollToWindow(panel.current, store) : undefined),
    [enabled, panel, store],
  )
}

function tieScrollToWindow(panel: HTMLElement, store: TimelineStore): () => void {
  let own: Interval | undefined
  let quietUntil = 0
  let frame = 0
  const report = (): void => {
    frame = 0
    if (performance.now() < quietUntil) return
    own = windowOnScreen(panel, store)
    if (own) showWindow(store, own)
  }
  const onScroll = (): void => {
    frame ||= requestAnimationFrame(report)
  }
  const follow = (window: Interval | undefined): void => {
    if (!window || window === own) return
    const next = getShownEvents(store.getState()).find(({ time }) => sortKeyOf(time) >= window.start)
    const row = next && panel.querySelector(`[data-event="${CSS.escape(next.event.id)}"]`)
    if (!row) return
    quietUntil = performance.now() + QUIET
    scrollTo({ top: scrollY + row.getBoundingClientRect().top - topOf(panel) })
  }
  follow(store.getState().window)
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.window !== previous.window) follow(state.window)
  })
  addEventListener('scroll', onScroll, { passive: true })
  return () => {
    unsubscribe()
    cancelAnimationFrame(frame)
    removeEventListener('scroll', onScroll)
  }
}

/** Where the list begins on screen: under what sticks to the top. */
function topOf(panel: HTMLElement): number {
  const strip = panel.parentElement?.querySelector('[data-sticky]')
  return strip ? strip.getBoundingClientRect().height : 0
}

function windowOnScreen(panel: HTMLElement, store: TimelineStore): Interval | undefined {
  const top = topOf(panel)
  const inView = new Set<string>()
  for (const row of panel.querySelectorAll<HTMLElement>('[data-event]')) {
    const box = row.getBoundingClientRect()
    if (box.top > innerHeight) break
    if (box.bottom > top + 8) inView.add(row.dataset['event'] ?? '')
  }
  const shown = getShownEvents(store.getState()).filter(({ event }) => inView.has(event.id))
  return shown.length === 0 ? undefined : spanOf(shown)
}

/** A row stands for the beginning of its event, not for all the years it may last. */
function spanOf(events: readonly DatedEvent[]): Interval {
  const start = Math.min(...events.map(({ time }) => sortKeyOf(time)))
  const end = Math.max(...events.map(({ time }) => Math.min(knownInterval(time).end, sortKeyOf(time) + DAY)))
  return { start, end: Math.max(end, start + 1) }
}
