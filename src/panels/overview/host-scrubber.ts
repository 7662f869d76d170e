import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { Extraction } from '#model/extraction.ts'
import { sortKeyOf } from '#model/event-time.ts'
import { getShownEvents } from '#store/selectors.ts'
import type { TimelineStore } from '#store/timeline-store.ts'
import { fitWindow } from '#timeline/layout/time-scale.ts'
import { createOverviewView, type OverviewForm } from '#timeline/overview-view.ts'
import { createMeasure } from '../parts/measure-text.ts'
import { sceneOf } from '../parts/scene-of.ts'
import { markDrawn, tellViewChange } from '../parts/tell-host.ts'

/**
 * On a phone the list is the timeline. The strip shows which stretch of time the list shows, and a finger on it scrolls
 * the list there.
 */
export function hostScrubber(
  surface: HTMLElement,
  svg: SVGSVGElement,
  store: TimelineStore,
  form: OverviewForm,
): () => void {
  const measure = createMeasure(getComputedStyle(surface).fontFamily)
  const view = createOverviewView(svg, form)
  let frame = 0
  let drawn: { readonly extraction: Extraction; readonly view: Interval } | undefined
  const draw = (): void => {
    frame = 0
    const width = surface.clientWidth
    if (width < 40) return
    const state = store.getState()
    const scene = sceneOf(state, { width, height: 0, measure, form: 'page' })
    const seen = stretchInSight(surface, store) ?? fitWindow(scene.extent)
    view.draw(scene, seen)
    if (drawn && (drawn.view.start !== seen.start || drawn.view.end !== seen.end)) tellViewChange(surface, seen)
    if (drawn?.extraction !== state.extraction)
      markDrawn(surface, { events: scene.events.length, marks: scene.events.length })
    drawn = { extraction: state.extraction, view: seen }
  }
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const scrub = (event: PointerEvent): void => {
    const scale = view.scale()
    if (!scale || (event.type === 'pointermove' && !surface.hasPointerCapture(event.pointerId))) return
    if (event.type === 'pointerdown') surface.setPointerCapture(event.pointerId)
    const x = event.clientX - surface.getBoundingClientRect().left
    scrollListTo(surface, store, scale.base.invert(x).getTime())
  }
  const observer = new ResizeObserver(schedule)
  observer.observe(surface)
  const unsubscribe = store.subscribe(schedule)
  surface.addEventListener('pointerdown', scrub)
  surface.addEventListener('pointermove', scrub)
  addEventListener('scroll', schedule, { passive: true })
  draw()
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    unsubscribe()
    surface.removeEventListener('pointerdown', scrub)
    surface.removeEventListener('pointermove', scrub)
    removeEventListener('scroll', schedule)
    view.remove()
  }
}

/** From the first row that is to be seen under the strip to the last one. */
function stretchInSight(surface: HTMLElement, store: TimelineStore): Interval | undefined {
  const top = surface.getBoundingClientRect().bottom
  const times = new Map(getShownEvents(store.getState()).map(({ event, time }) => [event.id, sortKeyOf(time)]))
  let start = Infinity
  let end = -Infinity
  for (const row of rowsOfList()) {
    const rect = row.getBoundingClientRect()
    if (rect.bottom < top || rect.top > innerHeight) continue
    const at = times.get(row.dataset['event'] ?? '')
    if (at === undefined) continue
    start = Math.min(start, at)
    end = Math.max(end, at + DAY)
  }
  return start < end ? { start, end } : undefined
}

/** Scrolls the page, never by scrollIntoView, until the first event from that moment on stands under the strip. */
function scrollListTo(surface: HTMLElement, store: TimelineStore, at: number): void {
  const events = getShownEvents(store.getState())
  const found = events.find(({ time }) => sortKeyOf(time) >= at) ?? events.at(-1)
  const row = rowsOfList().find(({ dataset }) => dataset['event'] === found?.event.id)
  if (row) scrollBy(0, row.getBoundingClientRect().top - surface.getBoundingClientRect().bottom - 8)
}

function rowsOfList(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main [data-event]')]
}
