import type { LeftoverReason } from '#model/time-expression.ts'
import type { SegmentKind } from '#model/article.ts'
import type { TaggedExpression } from '../timex/meaning.ts'

/** Why no event took its date from a time expression. */
export function explainLeftover(
  { type, meaning, edtf, anchoring }: TaggedExpression,
  kind: SegmentKind | undefined,
): LeftoverReason {
  if (kind !== undefined && kind !== 'body' && kind !== 'title' && kind !== 'caption' && kind !== 'duplicate')
    return 'not news'
  if (type === 'DURATION') return 'duration'
  if (type === 'SET') return 'recurring'
  if (meaning.kind === 'vague') return 'vague'
  if (edtf === undefined || anchoring.to === 'none') return 'no anchor'
  return 'no event'
}
