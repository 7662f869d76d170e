import type { Instant } from '#calendar/instant.ts'
import type { CalloutContent } from './compose-callout.ts'
import type { LabelContent, TextLine } from './compose-label.ts'
import type { Candidate } from './fit-boxes.ts'
import type { Burst, Group } from './group-events.ts'

/** The two sides of an axis. */
export type SideName = 'above' | 'below'

/** A stretch of the plot with a baseline of its own: the whole story, or one lane. */
export interface StripRoom {
  readonly above: number
  readonly below: number
  readonly callouts: boolean
  /** Label widths to try, the best first. */
  readonly widths: readonly number[]
  /** How wide the plot is, whatever the zoom: no hanging list is wider. */
  readonly viewWidth: number
  readonly total: number
  readonly embed: boolean
  /** How many times the smallest zoom of the step its largest is; 1 where nothing can move. */
  readonly growth: number
}

/** A group with its label in its row. `d` is the label's distance from the baseline. */
export interface PlacedLabel {
  readonly key: string
  readonly group: Group
  readonly content: LabelContent
  readonly ends: MarkEnds
  readonly side: SideName
  readonly flush: 'right' | 'left'
  readonly d: number
  /** What it takes of the strip. */
  readonly place: Candidate
}

/** A place that moves with its moment, and stays so many px off it at every zoom. */
export interface Anchor {
  readonly at: Instant
  readonly off: number
}

/** Where a mark begins and ends. */
export interface MarkEnds {
  readonly left: Anchor
  readonly right: Anchor
}

/** A hanging list and where its line stands. */
export interface PlacedCallout {
  readonly key: string
  readonly burst: Burst
  readonly content: CalloutContent
  /** Where its line stands. */
  readonly at: Instant
}

/** Events drawn as one tally. With a label where there was room for one. */
export interface NamedCluster {
  readonly key: string
  readonly rows: readonly number[]
  readonly start: Instant
  readonly end: Instant
  readonly label:
    | { readonly content: ClusterLabel; readonly side: SideName; readonly flush: 'right' | 'left'; readonly d: number }
    | undefined
}

/** The words of a cluster. */
export interface ClusterLabel {
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** A mark that lost its words. */
export interface BareSpan {
  readonly group: Group
  readonly ends: MarkEnds
  readonly side: SideName
  readonly d: number
}

/** A strip laid out for a zoom step, wherever the window stands. */
export interface Plan {
  readonly labels: readonly PlacedLabel[]
  readonly callouts: readonly PlacedCallout[]
  readonly clusters: readonly NamedCluster[]
  /** Spans that kept their mark and lost their words. */
  readonly bare: readonly BareSpan[]
  /** Events without a label: small marks on the axis. */
  readonly loose: readonly number[]
}

/** Room that a mark takes over its label, for marks that stand over it. */
export const CAP = 10

/** From the stem to the text, for beads and for marks that stand over their text. */
export const TEXT_AT = 16

export const SPAN_TEXT_AT = 6

/** Positions in base px at the smallest zoom of the step. */
export type PositionOf = (at: Instant) => number

/** How wide a tally of so many events is drawn. */
export function widthOfTally(count: number): number {
  return Math.min(count, 9) * 3.5 - 1.5
}
