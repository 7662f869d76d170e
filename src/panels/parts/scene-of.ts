import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { getDisputedIds, getExtent, getShownEvents } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import type { Scene, SceneForm } from '#timeline/layout/scene.ts'
import type { Measure } from '#timeline/layout/wrap-text.ts'

/** What the drawing is to show of the state, in so much room. */
export function sceneOf(
  state: TimelineState,
  {
    width,
    height,
    measure,
    form,
  }: { readonly width: number; readonly height: number; readonly measure: Measure; readonly form: SceneForm },
): Scene {
  return {
    events: getShownEvents(state),
    disputes: getDisputedIds(state),
    articles: state.extraction.articles,
    extent: getExtent(state) ?? someDay,
    window: state.window,
    axis: state.axis,
    lanes: state.lanes,
    clock: state.clock,
    selectedId: state.selectedId,
    hoveredId: state.hoveredId,
    movedIds: state.movedIds,
    width,
    height,
    measure,
    form,
  }
}

/** From so many events on a first drawing waits for a frame of its own, behind the page's. */
const MANY = 10_000

export function isLarge(state: TimelineState): boolean {
  return getShownEvents(state).length > MANY
}

const someDay: Interval = { start: 0, end: DAY }
