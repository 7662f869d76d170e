import { civilOf, type Day, dayOf, plusMonths } from '#calendar/day.ts'
import { type Passage, quotePassage } from '#model/passage.ts'
import type { ReadArticle } from '../events/read-article.ts'
import {
  captionDays,
  captionReferences,
  conflictAfter,
  explicitDay,
  type KnownYear,
  monthsOf,
  type SharedAnchors,
} from './collect-evidence.ts'

/**
 * Finds the fixed points of a bundle: the years of days that are written without one, and when its war began.
 * A caption with a full date counts by itself: "Oct. 7" in a caption of 23 March 2024 is 7 October 2023.
 */
export function findAnchors(articles: readonly ReadArticle[], published: readonly (Day | undefined)[]): SharedAnchors {
  const years = new Map<string, KnownYear>()
  const starts = new Map<string, { first: Day; last: Day }>()
  for (const article of articles) {
    const captions = captionDays(article)
    for (const read of article.sentences) {
      const reference = captions.get(read.sentence.block) ?? published[article.index]
      if (reference === undefined) continue
      for (const index of read.times) {
        const time = article.tagged[index]
        if (!time) continue
        if (time.meaning.kind === 'monthDay' && time.meaning.direction !== 'future')
          bindYear(years, time.meaning, reference, quotePassage(article, time))
        const months = monthsOf(time)
        const noun = months === undefined ? undefined : conflictAfter(read, time)
        if (months === undefined || noun === undefined || starts.has(noun)) continue
        starts.set(noun, { first: plusMonths(reference, -months - 1), last: plusMonths(reference, -months) })
      }
    }
  }
  narrowStarts(starts, years)
  const disputed = new Set<string>()
  for (const article of articles) {
    const captioned = captionReferences(article)
    for (const [i, time] of article.tagged.entries()) {
      const day = explicitDay(time)
      if (day === undefined) continue
      const { year, month, day: dayOfMonth } = civilOf(day)
      const key = `${month}-${dayOfMonth}`
      const known = years.get(key)
      if (known && known.year !== year) disputed.add(key)
      const writtenIn = captioned.has(i) ? undefined : article.index
      if (!known) years.set(key, { year, writtenIn, passage: quotePassage(article, time) })
    }
  }
  // The same day of two years: a bare one may be either.
  for (const key of disputed) years.delete(key)
  return { years, starts }
}

function bindYear(
  years: Map<string, KnownYear>,
  { month, day }: { readonly month: number; readonly day: number },
  reference: Day,
  passage: Passage,
): void {
  const { year } = civilOf(reference)
  const key = `${month}-${day}`
  if (!years.has(key))
    years.set(key, { year: dayOf({ year, month, day }) <= reference ? year : year - 1, writtenIn: undefined, passage })
}

/** "more than five months of war … that attacked on Oct. 7": a known day within the span of the beginning is taken for it. */
function narrowStarts(starts: Map<string, { first: Day; last: Day }>, years: ReadonlyMap<string, KnownYear>): void {
  for (const [noun, { first, last }] of starts) {
    const inside = [...years]
      .map(([key, { year }]) => {
        const [month = 1, day = 1] = key.split('-').map(Number)
        return dayOf({ year, month, day })
      })
      .filter((day) => day >= first && day <= last)
    const only = inside[0]
    if (inside.length === 1 && only !== undefined) starts.set(noun, { first: only, last: only })
  }
}
