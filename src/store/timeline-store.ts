import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Interval } from '#calendar/interval.ts'
import type { SetDates } from '#model/article.ts'
import { emptyExtraction, type Extraction } from '#model/extraction.ts'
import type { Passage } from '#model/passage.ts'
import type { Status } from '#model/timeline-event.ts'
import type { LeftoverEdits } from './edit-leftovers.ts'

export type LaneKind = 'story' | 'article' | 'actor' | 'place' | 'status'
export type AxisKind = 'time' | 'density'
/** When it happened, or beside it when it was reported. */
export type ClockKind = 'happened' | 'both'
export type ListForm = 'list' | 'table'

/** What is left out of the drawing and the list. Empty lists let everything through. */
export interface Filters {
  /** Statuses not shown. */
  readonly hiddenStatuses: readonly Status[]
  /** Articles not shown: an event is hidden when all that tell it are. */
  readonly hiddenArticles: readonly string[]
  /** Only events with one of these actors, places. */
  readonly actors: readonly string[]
  readonly places: readonly string[]
  readonly certainty: 'all' | 'certain'
  readonly disputedOnly: boolean
  /** Only events whose statement or quotes hold all of these words. */
  readonly words: string
  /** Only events that touch this stretch of time. */
  readonly period: Interval | undefined
}

export const noFilters: Filters = {
  hiddenStatuses: ['hypothetical'],
  hiddenArticles: [],
  actors: [],
  places: [],
  certainty: 'all',
  disputedOnly: false,
  words: '',
  period: undefined,
}

export type Progress =
  | { readonly phase: 'empty' }
  | { readonly phase: 'reading'; readonly read: number; readonly total: number; readonly events: number }
  | { readonly phase: 'ready' }
  | { readonly phase: 'failed'; readonly message: string }

/** The publication dates that the reader has set, and the way back and on. */
export interface DateEdits {
  /** A file of events cannot be read again: its dates stay. */
  readonly possible: boolean
  readonly set: SetDates
  readonly undo: readonly SetDates[]
  readonly redo: readonly SetDates[]
}

/** What is known, and what is looked at. Plain data; `window` undefined means the whole extent. */
export interface TimelineState {
  readonly extraction: Extraction
  /** What the reader did with leftovers, and what was read before that. */
  readonly leftovers: { readonly edits: LeftoverEdits; readonly read: Extraction | undefined }
  readonly progress: Progress
  /** Plain sentences about bad input (a file, a link, a message): shown in place, nothing is lost for them. */
  readonly problems: readonly string[]
  readonly window: Interval | undefined
  readonly selectedId: string | undefined
  /** The passage that the reader pane shows and marks. */
  readonly selectedPassage: Passage | undefined
  readonly hoveredId: string | undefined
  readonly dates: DateEdits
  /** Events whose date has just moved, for a moment. */
  readonly movedIds: ReadonlySet<string>
  readonly filters: Filters
  readonly lanes: LaneKind
  readonly axis: AxisKind
  readonly clock: ClockKind
  readonly listForm: ListForm
}

export type TimelineStore = StoreApi<TimelineState>

export const emptyState: TimelineState = {
  extraction: emptyExtraction,
  leftovers: { edits: new Map(), read: undefined },
  progress: { phase: 'empty' },
  problems: [],
  window: undefined,
  selectedId: undefined,
  selectedPassage: undefined,
  hoveredId: undefined,
  dates: { possible: false, set: new Map(), undo: [], redo: [] },
  movedIds: new Set(),
  filters: noFilters,
  lanes: 'story',
  axis: 'time',
  clock: 'happened',
  listForm: 'list',
}

export function createTimelineStore(initial: Partial<TimelineState> = {}): TimelineStore {
  return createStore<TimelineState>(() => ({ ...emptyState, ...initial }))
}
