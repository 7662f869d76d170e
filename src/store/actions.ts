import { readEdtf } from '#calendar/edtf.ts'
import type { Interval } from '#calendar/interval.ts'
import type { SetDates } from '#model/article.ts'
import type { Extraction } from '#model/extraction.ts'
import type { Passage } from '#model/passage.ts'
import type { TimeExpression } from '#model/time-expression.ts'
import { type LeftoverEdit, type LeftoverEdits, nameOfLeftover, withEdits } from './edit-leftovers.ts'
import { getFirstPassage } from './selectors.ts'
import type { AxisKind, ClockKind, Filters, LaneKind, ListForm, Progress, TimelineStore } from './timeline-store.ts'

/** Shows a new reading of the articles. What is selected stays selected while it is still there. */
export function showExtraction(store: TimelineStore, read: Extraction): void {
  const { selectedId, selectedPassage, leftovers } = store.getState()
  const extraction = withEdits(read, leftovers.edits)
  const still =
    selectedId === undefined
      ? extraction.articles.some(({ id }) => id === selectedPassage?.articleId)
      : extraction.events.some(({ id }) => id === selectedId)
  store.setState({
    extraction,
    leftovers: { ...leftovers, read },
    ...(!still && { selectedId: undefined, selectedPassage: undefined }),
  })
}

/** Makes an event of a time expression that has none, or dismisses it. */
export function editLeftover(store: TimelineStore, expression: TimeExpression, edit: LeftoverEdit): void {
  const { leftovers } = store.getState()
  editLeftovers(store, new Map(leftovers.edits).set(nameOfLeftover(expression), edit))
}

/** Gives back what was read. */
export function restoreLeftovers(store: TimelineStore): void {
  editLeftovers(store, new Map())
}

function editLeftovers(store: TimelineStore, edits: LeftoverEdits): void {
  const { leftovers, extraction } = store.getState()
  store.setState({ leftovers: { ...leftovers, edits } })
  showExtraction(store, leftovers.read ?? extraction)
}

/** Shows the same articles, told again with other dates: letters and colours stay, and what moved is known. */
export function showMoved(store: TimelineStore, extraction: Extraction): void {
  const before = store.getState().extraction
  const slots = new Map(before.articles.map(({ id }, slot) => [id, slot]))
  const dates = new Map(before.events.map(({ id, when }) => [id, when]))
  const moved = extraction.events.filter(({ id, when }) => !dates.has(id) || dates.get(id) !== when)
  showExtraction(store, {
    ...extraction,
    ...(before.title !== undefined && { title: before.title }),
    articles: extraction.articles.toSorted((a, b) => (slots.get(a.id) ?? 0) - (slots.get(b.id) ?? 0)),
  })
  store.setState({ movedIds: new Set(moved.map(({ id }) => id)) })
}

export function forgetMoved(store: TimelineStore): void {
  store.setState({ movedIds: new Set() })
}

export function allowDates(store: TimelineStore): void {
  store.setState({ dates: { ...store.getState().dates, possible: true } })
}

/** Sets an article's date of publication (EDTF); nothing gives the date back that was read. */
export function setPublicationDate(store: TimelineStore, articleId: string, edtf: string | undefined): void {
  const { dates } = store.getState()
  if (dates.set.get(articleId) === edtf) return
  if (edtf !== undefined && !readEdtf(edtf)) {
    reportProblem(store, `“${edtf}” is no date that can be set.`)
    return
  }
  const set = new Map(dates.set)
  if (edtf === undefined) set.delete(articleId)
  else set.set(articleId, edtf)
  store.setState({ dates: { ...dates, set, undo: [...dates.undo, dates.set], redo: [] } })
}

export function undoDates(store: TimelineStore): void {
  stepDates(store, 'undo', 'redo')
}

export function redoDates(store: TimelineStore): void {
  stepDates(store, 'redo', 'undo')
}

function stepDates(store: TimelineStore, from: 'undo' | 'redo', to: 'undo' | 'redo'): void {
  const { dates } = store.getState()
  const set: SetDates | undefined = dates[from].at(-1)
  if (set)
    store.setState({ dates: { ...dates, set, [from]: dates[from].slice(0, -1), [to]: [...dates[to], dates.set] } })
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
  if (!isSameWindow(store.getState().window, window)) store.setState({ window })
}

/** A browser repeats the pointer's place when what is under it has moved: that moves the window nowhere. */
function isSameWindow(a: Interval | undefined, b: Interval | undefined): boolean {
  if (!a || !b) return a === b
  const hair = (b.end - b.start) * 1e-9
  return Math.abs(a.start - b.start) <= hair && Math.abs(a.end - b.end) <= hair
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

/** Shows an article by itself, from its beginning: when it was published, and why that is thought. */
export function showArticle(store: TimelineStore, articleId: string): void {
  store.setState({ selectedId: undefined, selectedPassage: { articleId, start: 0, end: 0, quote: '' } })
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

export function setClock(store: TimelineStore, clock: ClockKind): void {
  store.setState({ clock })
}

export function setListForm(store: TimelineStore, listForm: ListForm): void {
  store.setState({ listForm })
}
