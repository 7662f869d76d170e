import type { Interval } from '#calendar/interval.ts'
import type { Article } from '#model/article.ts'
import type { EventTime } from '#model/event-time.ts'
import type { Disagreement, TimelineEvent } from '#model/timeline-event.ts'
import type { Measure } from './wrap-text.ts'

/** An event with its date read. */
export interface SceneEvent {
  readonly event: TimelineEvent
  readonly time: EventTime
}

export type LaneKind = 'story' | 'article' | 'actor' | 'place' | 'status'

/** Where the drawing stands: on a page, with room on both sides of its axis, or in a frame, above its axis only. */
export type SceneForm = 'page' | 'embed'

/** All that the drawing depends on. Two scenes that are equal are drawn equal, whatever was drawn before. */
export interface Scene {
  /** In time order. The same array means the same events. */
  readonly events: readonly SceneEvent[]
  readonly disputes: ReadonlyMap<string, readonly Disagreement[]>
  /** In the order of their slots. */
  readonly articles: readonly Article[]
  /** The extent of the story, whatever is filtered out. */
  readonly extent: Interval
  /** Nothing means the whole extent, fitted. */
  readonly window: Interval | undefined
  readonly axis: 'time' | 'density'
  readonly lanes: LaneKind
  /** When it happened, or beside it when it was reported. */
  readonly clock?: 'happened' | 'both'
  readonly form: SceneForm
  /** Is a hand just zooming? A large story is laid out by octaves meanwhile: coarser, and steadier. */
  readonly isZooming?: boolean
  readonly width: number
  readonly height: number
  readonly measure: Measure
  readonly selectedId: string | undefined
  readonly hoveredId: string | undefined
  /** Whose date has just moved. */
  readonly movedIds?: ReadonlySet<string>
}
