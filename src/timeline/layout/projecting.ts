import type { Composing } from './compose-label.ts'
import type { CalloutFrame, Mark, StemLine, Target, TextBlock } from './drawing.ts'
import type { Anchor } from './plan.ts'

/** Where a strip stands in the plot, and what of time is seen. */
export interface Projecting {
  readonly composing: Composing
  readonly xOf: (at: number) => number
  readonly width: number
  /** The baseline, the strip's upper end, and where labels above and below the axis begin. */
  readonly y: number
  readonly over: number
  readonly top: number
  readonly under: number
  readonly lane: string
}

/** What is drawn of a strip. */
export interface StripContents {
  readonly stems: StemLine[]
  readonly marks: Mark[]
  readonly texts: TextBlock[]
  readonly callouts: CalloutFrame[]
  readonly targets: Target[]
  /** What is taken of the row next to the axis, for gap marks. */
  readonly taken: { x0: number; x1: number }[]
}

export interface Area {
  /** The label it belongs to, which it does not bar. */
  readonly owner?: string
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** Where an anchor stands on screen. */
export function xAt({ at, off }: Anchor, { xOf }: Projecting): number {
  return xOf(at) + off
}
