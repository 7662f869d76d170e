import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Passage } from '#model/passage.ts'
import { useTimelineStore } from '#store/use-timeline.ts'

/**
 * Brings the selected passage a third from the top of what scrolls around it. By `scrollTop`, never `scrollIntoView`:
 * that would scroll the page of a host, too.
 */
export function useScrollToPassage(region: RefObject<HTMLElement | null>, passage: Passage | undefined): void {
  const store = useTimelineStore()
  const before = useRef<{ readonly eventId: string | undefined; readonly passage: Passage | undefined }>(undefined)
  useLayoutEffect(() => {
    const { selectedId } = store.getState()
    const last = before.current
    if (last && last.eventId === selectedId && last.passage === passage) return
    const sameEvent = last?.eventId === selectedId && selectedId !== undefined
    before.current = { eventId: selectedId, passage }
    const element = region.current
    if (!element) return
    const sheet = element.closest('[data-sheet]')
    // A sheet opens with the quote at its head; only a choice made within it leads down to the article.
    if (sheet && !sameEvent) sheet.scrollTop = 0
    else if (passage) scrollToThird(sheet ?? element, element)
  }, [region, passage, store])
}

function scrollToThird(scroller: Element, region: Element): void {
  const target = region.querySelector('[data-selected]')
  if (!target) {
    if (scroller === region) scroller.scrollTop = 0
    return
  }
  const { top, bottom } = target.getBoundingClientRect()
  const view = scroller.getBoundingClientRect()
  // A passage chosen in the article itself stays under the hand.
  if (region.contains(document.activeElement) && top >= view.top && bottom <= view.bottom) return
  const distance = top - view.top
  scroller.scrollTop += distance - scroller.clientHeight / 3
}
