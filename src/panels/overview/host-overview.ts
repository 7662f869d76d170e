import { showWindow } from '#store/actions.ts'
import type { TimelineStore } from '#store/timeline-store.ts'
import { brushWindow } from '#timeline/interaction/brush-window.ts'
import { createOverviewView, type OverviewForm } from '#timeline/overview-view.ts'
import { createMeasure } from '../parts/measure-text.ts'
import { isLarge, sceneOf } from '../parts/scene-of.ts'

/** Ties store and strip together; a change is drawn once a frame. */
export function hostOverview(svg: SVGSVGElement, store: TimelineStore, form: OverviewForm): () => void {
  const ground = svg.parentElement
  if (!ground) return () => undefined
  const measure = createMeasure(getComputedStyle(ground).fontFamily)
  const view = createOverviewView(svg, form)
  const brush =
    view.ground &&
    brushWindow(view.ground, {
      scale: view.scale,
      window: () => store.getState().window,
      onWindow: (window) => showWindow(store, window),
    })
  let frame = 0
  const draw = (): void => {
    frame = 0
    const width = ground.clientWidth
    if (width < 40) return
    const state = store.getState()
    view.draw(sceneOf(state, { width, height: 0, measure, form: 'page' }), state.window)
    brush?.sync(form.strip + 14)
  }
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const observer = new ResizeObserver(schedule)
  observer.observe(ground)
  const unsubscribe = store.subscribe(schedule)
  if (isLarge(store.getState())) schedule()
  else draw()
  return () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
    unsubscribe()
    brush?.remove()
    view.remove()
  }
}
