import { once } from '#model/once.ts'
import { type Passage, quotePassage } from '#model/passage.ts'
import type { ReadArticle } from '../events/read-article.ts'
import { words } from '../language/closed-classes.ts'
import { ordinalOf, seriesOf } from '../events/series.ts'

/** One article came before another: both tell of the newest member of a counted series. */
export interface Order {
  readonly before: number
  readonly after: number
  readonly text: string
  readonly passage: Passage
}

/** The newest of a series that an article speaks of as its own news: "his ninth trip to the region". */
export interface CountedNews {
  readonly series: string
  readonly value: number
  readonly passage: Passage
}

/** Reads "marks his ninth mission since …": an ordinal with a possessive, and the noun that is counted. */
export const countedNewsOf = once((article: ReadArticle): CountedNews | undefined => {
  for (const { sentence, tokens } of article.sentences) {
    if (sentence.kind !== 'body' && sentence.kind !== 'title') continue
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i]
      const value = token && owners.has(tokens[i - 1]?.lower ?? '') ? ordinalOf(token.lower) : undefined
      if (!token || value === undefined) continue
      const end = tokens.slice(i + 1, i + 6).findIndex(({ lower }) => seriesOf(lower) !== undefined)
      const noun = tokens[i + 1 + end]
      const series = end < 0 || !noun ? undefined : seriesOf(noun.lower)
      if (noun && series)
        return {
          series,
          value,
          passage: quotePassage(article, { start: tokens[i - 1]?.start ?? token.start, end: noun.end }),
        }
    }
  }
  return undefined
})

const owners = words('his her its their ’s')

/** The order of articles that count the same series. */
export function findOrder(articles: readonly ReadArticle[]): readonly Order[] {
  const counted = articles.flatMap((article, at) => {
    const news = countedNewsOf(article)
    return news ? [{ ...news, at }] : []
  })
  const orders: Order[] = []
  for (const { at: before, ...earlier } of counted) {
    for (const { at: after, ...later } of counted) {
      if (earlier.series !== later.series || earlier.value >= later.value) continue
      orders.push({
        before,
        after,
        text: `another article tells of “${earlier.passage.quote}”, which comes before this one`,
        passage: later.passage,
      })
    }
  }
  return orders
}
