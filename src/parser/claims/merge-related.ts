import { dateByRelation, type DatedCandidate } from '../events/date-candidates.ts'
import type { ReadArticle } from '../events/read-article.ts'
import { mergeCandidates, type MergeContext, type Report } from './merge-candidates.ts'
import { surestDate } from './tell-event.ts'

/**
 * Merges, dates what is told as "a day after" by the merged events, and merges again: the day that another article
 * gives to the meeting moves the vow of the day before it.
 */
export function mergeRelated(
  articles: readonly ReadArticle[],
  dated: readonly DatedCandidate[],
  context: MergeContext,
): readonly Report[] {
  const reports = mergeCandidates(dated, context)
  if (!dated.some(({ candidate }) => candidate.relation)) return reports
  const surest = new Map(
    reports.flatMap((report) => report.map((each) => [each.candidate, surestDate(report)?.date] as const)),
  )
  const known = articles.map((): DatedCandidate[] => [])
  for (const each of dated)
    known[each.candidate.article]?.push({ ...each, date: surest.get(each.candidate) ?? each.date })
  const moved = dated.map((each): DatedCandidate => {
    const article = articles[each.candidate.article]
    if (!each.candidate.relation || each.candidate.relation.from?.kind === 'time' || !article) return each
    return {
      candidate: each.candidate,
      ...dateByRelation(article, each.candidate, known[each.candidate.article] ?? []),
    }
  })
  return mergeCandidates(moved, context)
}
