import type { Token } from '../language/tokenize.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import type { DateRelation, EventCandidate } from './event-candidate.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'

/**
 * "The meeting came a day following Netanyahu vowed …": what stands behind "after" is dated by what was told before it,
 * so many days back.
 */
export function relateClauses(
  article: ReadArticle,
  { times, tokens }: ReadSentence,
  found: readonly EventCandidate[],
): readonly EventCandidate[] {
  let related = found
  for (const index of times) {
    const time = article.tagged[index]
    const count = time && daysOf(time)
    if (!time || count === undefined) continue
    const joint = tokens.find(({ start }) => start >= time.end)?.lower ?? ''
    const sign = joint === 'after' || joint === 'following' ? -1 : joint === 'before' ? 1 : 0
    if (sign === 0) continue
    const later = related.find(
      ({ span, times: own }) => span.end > time.end && span.start >= time.start && own.length === 0,
    )
    if (!later) continue
    const relation: DateRelation = {
      days: sign * count,
      time: index,
      span: { start: time.start, end: endOfJoint(tokens, time.end) },
    }
    related = related.map((each) => (each === later ? { ...each, relation } : each))
  }
  return related
}

function endOfJoint(tokens: readonly Token[], from: number): number {
  return tokens.find(({ start }) => start >= from)?.end ?? from
}

/** A whole number of days or weeks: "a day", "two weeks". */
function daysOf({ type, value }: TaggedExpression): number | undefined {
  const match = type === 'DURATION' ? /^P(\d{1,3})([DW])$/u.exec(value) : null
  return match ? Number(match[1]) * (match[2] === 'W' ? 7 : 1) : undefined
}
