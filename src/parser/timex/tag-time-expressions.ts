import { anchorTimeExpressions, type UnanchoredExpression } from './anchor-time-expressions.ts'
import { english } from './english.ts'
import { findReadings } from './find-readings.ts'
import type { Found } from './grammar.ts'
import type { Anchoring, TaggedExpression } from './meaning.ts'

export interface TagOptions {
  /** `YYYY-MM-DD`, or with `THH:MM`. Without it, what is counted from it keeps its `X`s. */
  readonly publicationDate?: string
  /** Do dates without a year follow the day of publication, or the date told last? Told from the text by default. */
  readonly domain?: 'news' | 'narrative' | 'auto'
  /** Which comes first in «5/2/13»? Told from the text by default. */
  readonly locale?: 'en-US' | 'en-GB'
}

/** Finds the time expressions of an English text and says what each means: TIMEX3 value, EDTF, what it was counted from, and why. */
export function tagTimeExpressions(
  text: string,
  { publicationDate, domain = 'auto', locale }: TagOptions = {},
): readonly TaggedExpression[] {
  let found: readonly Found[] = findReadings(text, english)
  for (const refiner of english.refiners) found = refiner.refine(found, text, { domain, locale })
  return anchorTimeExpressions(
    found.map((each) => unanchored(each, text)),
    publicationDate,
  )
}

function unanchored({ start, end, reading, event }: Found, text: string): UnanchoredExpression {
  const anchoring: Anchoring = event
    ? { to: 'event', span: event.span, text: text.slice(event.span.start, event.span.end), direction: event.direction }
    : { to: 'none', reason: 'no reference' }
  return { start, end, text: text.slice(start, end), ...reading, anchoring }
}
