import type { Article } from './article.ts'
import type { TimeExpression } from './time-expression.ts'
import type { Disagreement, TimelineEvent } from './timeline-event.ts'

/** All that was read from a bundle of articles: what the CLI prints, the page shows and `?data=` brings. */
export interface Extraction {
  readonly format: 'dateline'
  readonly version: 1
  readonly generator: string
  readonly title?: string
  readonly articles: readonly Article[]
  readonly timeExpressions: readonly TimeExpression[]
  readonly events: readonly TimelineEvent[]
  readonly disagreements: readonly Disagreement[]
}

export const GENERATOR = 'dateline 0.1.0'

export const emptyExtraction: Extraction = {
  format: 'dateline',
  version: 1,
  generator: GENERATOR,
  articles: [],
  timeExpressions: [],
  events: [],
  disagreements: [],
}
