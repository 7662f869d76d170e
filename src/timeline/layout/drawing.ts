import type { Status } from '#model/timeline-event.ts'
import type { Instant } from '#calendar/instant.ts'

/** What is to be drawn, in px of the plot: pure geometry and words, no DOM. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly strips: readonly StripDrawing[]
  readonly axis: AxisDrawing
  readonly stems: readonly StemLine[]
  readonly marks: readonly Mark[]
  readonly texts: readonly TextBlock[]
  /** Labels that stand for a moment beside marks that have none. */
  readonly tips: readonly Tip[]
  readonly callouts: readonly CalloutFrame[]
  readonly flags: readonly Flag[]
  readonly gaps: readonly GapMark[]
  /** The second clock, where it is asked for. */
  readonly reports: ReportsDrawing | undefined
  readonly targets: readonly Target[]
  readonly counts: Counts
}

/** A baseline with its name; the story's is the axis itself. */
export interface StripDrawing {
  readonly key: string
  readonly name: string | undefined
  readonly slot: number | undefined
  readonly y: number
  readonly top: number
}

export interface AxisDrawing {
  readonly y: number
  readonly ticks: readonly Tick[]
  /** The period that the left edge lies in. */
  readonly sticky: { readonly text: string; readonly x: number } | undefined
  /** Where a bent axis is cut. */
  readonly cuts: readonly number[]
  readonly columns: readonly DayColumn[]
}

export interface Tick {
  readonly at: Instant
  readonly x: number
  readonly label: string
  readonly isMajor: boolean
  /** Tied to zoom, never to time: nothing runs after the hand stops. */
  readonly opacity: number
}

/** A busy day that a bent axis gives room. */
export interface DayColumn {
  readonly key: string
  readonly x0: number
  readonly x1: number
  readonly label: string
}

export interface StemLine {
  readonly key: string
  readonly x: number
  readonly y0: number
  readonly y1: number
  readonly rows: readonly number[]
}

export interface PointMark {
  readonly shape: 'point'
  readonly status: Status
  /** The bead in a slot (9), within a line (8), or bare on the axis (6). */
  readonly size: 9 | 8 | 6
  readonly probable: boolean
  /** Versions told; 0 where all agree. */
  readonly tines: number
}

export interface BandMark {
  readonly shape: 'band'
  readonly status: Status
  readonly width: number
  readonly about: boolean
}

export interface BracketMark {
  readonly shape: 'bracket'
  readonly ends: 'within' | 'before' | 'since'
  readonly width: number
  /** On the axis itself, for want of room. */
  readonly isSmall: boolean
}

export interface TallyMark {
  readonly shape: 'tally'
  readonly count: number
  /** On the axis itself, for want of room. */
  readonly isSmall: boolean
}

/** A mark at its place: the middle of a bead, the left end of a band, the foot of a tally. */
export type Mark = {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly rows: readonly number[]
} & (PointMark | BandMark | BracketMark | TallyMark)

export interface TextBlock {
  readonly key: string
  readonly rows: readonly number[]
  readonly x: number
  readonly y: number
  readonly lines: readonly PlacedLine[]
  readonly pips: readonly Pip[]
  /** "11 sources", in place of pips. */
  readonly sources: { readonly text: string; readonly x: number; readonly y: number } | undefined
}

export interface PlacedLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly role: 'date' | 'statement' | 'note' | 'clock'
}

export interface Pip {
  readonly slot: number
  readonly x: number
  readonly y: number
}

export interface Tip extends TextBlock {
  readonly width: number
  readonly height: number
}

/** The rule over a hanging list, the line down to the axis, and what of the axis it hangs from. */
export interface CalloutFrame {
  readonly key: string
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly line: number
  readonly foot: number
  readonly from: number
  readonly to: number
}

export interface Flag {
  readonly key: string
  readonly slot: number
  readonly at: Instant
  readonly letter: string
  readonly title: string
  readonly x: number
  readonly isHollow: boolean
  /** Side by side with others: the letter stands below. */
  readonly isCrowded: boolean
  /** How far its day may lie, where it is not one day. */
  readonly reach: { readonly x0: number; readonly x1: number; readonly level: number } | undefined
}

/** When the articles told what happened: two rails and the lines between them. */
export interface ReportsDrawing {
  readonly top: number
  readonly foot: number
  readonly lines: readonly ReportLine[]
  readonly days: readonly {
    readonly slot: number
    readonly letter: string
    readonly x: number
    readonly x0: number
    readonly x1: number
  }[]
}

/** From when it happened to when an article told it. */
export interface ReportLine {
  readonly key: string
  readonly slot: number
  readonly x0: number
  readonly x1: number
  /** The event's date is no certain point. */
  readonly isLoose: boolean
  readonly rows: readonly number[]
}

export interface GapMark {
  readonly key: string
  readonly x0: number
  readonly x1: number
  readonly text: string
  readonly textX: number
  readonly textWidth: number
  readonly y: number
}

/** What a hand or a key can reach: one event, or a cluster. */
export interface Target {
  readonly key: string
  readonly kind: 'event' | 'cluster'
  /** Ascending. */
  readonly rows: readonly number[]
  readonly name: string
  readonly lane: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Its words stand closer to their neighbours than a hand needs: the focus ring keeps inside. */
  readonly isTight: boolean
  /** Its first moment. */
  readonly at: number
  readonly start: Instant
  readonly end: Instant
}

export interface Counts {
  readonly total: number
  readonly inView: number
  readonly earlier: number
  readonly later: number
}
