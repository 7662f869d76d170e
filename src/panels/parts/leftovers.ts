import type { Extraction } from '#model/extraction.ts'
import { once } from '#model/once.ts'
import type { LeftoverReason, TimeExpression } from '#model/time-expression.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'

/** What found no place on the timeline, and how much did. */
export interface Leftovers {
  readonly undated: readonly TimelineEvent[]
  readonly unused: readonly TimeExpression[]
  readonly used: number
  readonly total: number
}

export const getLeftovers = once(({ events, timeExpressions }: Extraction): Leftovers => {
  const left = timeExpressions.filter(({ used }) => !used)
  return {
    undated: events.filter(({ when }) => when === undefined),
    unused: left.filter(({ reason }) => reason !== 'dismissed'),
    used: timeExpressions.length - left.length,
    total: timeExpressions.length,
  }
})

const reasons: Readonly<Record<LeftoverReason, string>> = {
  'no anchor': 'no anchor',
  duration: 'a duration',
  recurring: 'recurs',
  hypothetical: 'hypothetical',
  'not news': 'not news',
  vague: 'vague',
  background: 'background',
  'no event': 'no event',
  dismissed: 'dismissed',
}

/** Why a time expression made no event, as it stands behind its words: «“every spring” recurs». */
export function reasonInWords({ reason }: TimeExpression): string {
  return reason === undefined ? 'no event' : reasons[reason]
}
