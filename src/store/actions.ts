import type { Interval } from '#calendar/interval.ts'
import type { Extraction } from '#model/extraction.ts'
import type { Passage } from '#model/passage.ts'
import { getFirstPassage } from './selectors.ts'
import type { AxisKind, Filters, LaneKind, ListForm, Progress, TimelineStore } from './timeline-store.ts'

/** Shows a new reading of the articles. What is selected stays selected while it is still there. */
export function showExtraction(store: TimelineStore, extraction: Extraction): void {
  const { selectedId } = store.getState()
  const still = extraction.events.some(({ id }) => id === selectedId)
  store.setState({ extraction, ...(!still && { selectedId: undefined, selectedPassage: undefined }) })
}

export function reportProgress(store: TimelineStore, progress: Progress): void {
  store.setState({ progress })
}

export function reportProblem(store: TimelineStore, problem: string): void {
  const { problems } = store.getState()
  if (!problems.includes(problem)) store.setState({ problems: [...problems, problem] })
}

export function dismissProblem(store: TimelineStore, problem: string): void {
  store.setState({ problems: store.getState().problems.filter((other) => other !== problem) })
}

/** Moves the window; nothing means the whole extent. */
export function showWindow(store: TimelineStore, window: Interval | undefined): void {
  store.setState({ window })
}

/** Selects an event and its first passage; nothing clears the selection. */
export function selectEvent(store: TimelineStore, id: string | undefined): void {
  const state = store.getState()
  store.setState({ selectedId: id, selectedPassage: id === undefined ? undefined : getFirstPassage(state, id) })
}

/** Shows a passage in its article, of an event or of a receipt. */
export function showPassage(store: TimelineStore, passage: Passage | undefined, eventId?: string): void {
  store.setState({ selectedPassage: passage, ...(eventId !== undefined && { selectedId: eventId }) })
}

export function hoverEvent(store: TimelineStore, id: string | undefined): void {
  if (store.getState().hoveredId !== id) store.setState({ hoveredId: id })
}

export function setFilters(store: TimelineStore, filters: Partial<Filters>): void {
  store.setState({ filters: { ...store.getState().filters, ...filters } })
}

export function setLanes(store: TimelineStore, lanes: LaneKind): void {
  store.setState({ lanes })
}

export function setAxis(store: TimelineStore, axis: AxisKind): void {
  store.setState({ axis })
}

export function setListForm(store: TimelineStore, listForm: ListForm): void {
  store.setState({ listForm })
}
