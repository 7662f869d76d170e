import type { Passage } from './passage.ts'
import type { Receipt } from './receipt.ts'

export type Status = 'happened' | 'ongoing' | 'scheduled' | 'claimed' | 'denied' | 'hypothetical'

export const statuses: readonly Status[] = ['happened', 'ongoing', 'scheduled', 'claimed', 'denied', 'hypothetical']

/** How an event lies in its date: at a point that the date names, somewhere within its bounds, or all through it. */
export type Extent = 'point' | 'within' | 'span'

/** One article's word for an event: a verbatim quote, with what this article says of its date and status. */
export interface Claim extends Passage {
  readonly when?: string
  readonly status?: Status
  readonly claimant?: string
  /** Index into the extraction's `timeExpressions`. */
  readonly timeExpression?: number
  /** The same words again in this article (a repeat, a caption printed twice). */
  readonly repeat?: boolean
}

/** Something that happened, is planned, claimed or denied, and the passages it was read from. */
export interface TimelineEvent {
  readonly id: string
  /** The statement: actor, verb, object, place, in the articles' terms. */
  readonly title: string
  /** The statement without date and place, for tight room. */
  readonly short?: string
  /** EDTF; without it the event is undated. */
  readonly when?: string
  readonly extent?: Extent
  readonly status: Status
  readonly claimant?: string
  readonly actors?: readonly string[]
  readonly places?: readonly string[]
  /** 0 to 1: how likely the event is news, and dated right. */
  readonly confidence?: number
  /** "early", "mid", "late" of a unit. */
  readonly mod?: 'START' | 'MID' | 'END'
  readonly passages?: readonly Claim[]
  readonly receipt?: Receipt
}

export type DisagreementKind = 'date' | 'number' | 'place' | 'cause' | 'responsibility' | 'polarity'

/** Passages that cannot all be right, side by side and without a verdict. Without `eventId` it is between backgrounds. */
export interface Disagreement {
  readonly kind: DisagreementKind
  readonly eventId?: string
  /** What the versions differ on, in a few words ("how the war began"). */
  readonly about?: string
  /** One per version; `value` is what this version says, in the article's words. */
  readonly passages: readonly (Passage & { readonly value?: string })[]
}
