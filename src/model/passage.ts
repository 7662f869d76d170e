import type { Span } from './span.ts'

/** A quoted stretch of an article: `text.slice(start, end) === quote`, always. */
export interface Passage extends Span {
  readonly articleId: string
  readonly quote: string
}

/** Quotes a span of an article. */
export function quotePassage(article: { readonly id: string; readonly text: string }, { start, end }: Span): Passage {
  return { articleId: article.id, start, end, quote: article.text.slice(start, end) }
}
