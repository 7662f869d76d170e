import type { Passage } from './passage.ts'
import type { Receipt } from './receipt.ts'
import type { Span } from './span.ts'

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'

/** Words that name a time, with their TIMEX3 value (`XXXX-WXX-3` where it cannot be told) and what became of them. */
export interface TimeExpression extends Span {
  readonly articleId: string
  readonly text: string
  readonly type: TimexType
  /** TIMEX3 value; what cannot be told stays `X`. */
  readonly value: string
  readonly mod?: TimexMod
  readonly quant?: string
  readonly freq?: string
  /** Only for expressions that name a stretch of the calendar. */
  readonly edtf?: string
  /** Did an event take its date from these words? */
  readonly used: boolean
  /** Why no event did. */
  readonly reason?: LeftoverReason
  readonly receipt: Receipt
}

export type LeftoverReason =
  | 'no anchor'
  | 'duration'
  | 'recurring'
  | 'hypothetical'
  | 'not news'
  | 'vague'
  | 'background'
  | 'no event'
  | 'dismissed'

/** The passage that a time expression stands in. */
export function passageOf({ articleId, start, end, text }: TimeExpression): Passage {
  return { articleId, start, end, quote: text }
}
