import { getDisputedIds } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { countOfStory, counted } from '../parts/count-words.ts'

/** What a guest says of the story beside its title. */
export function embedCounts(state: TimelineState): readonly string[] {
  const { progress, extraction } = state
  if (progress.phase === 'reading')
    return [`reading ${Math.min(progress.read + 1, progress.total)} of ${progress.total}`]
  if (progress.phase !== 'ready') return []
  const events = countOfStory(state)
  const disputed = getDisputedIds(state).size
  return [
    ...(extraction.articles.length ? [counted(extraction.articles.length, 'article')] : []),
    counted(events, 'event'),
    ...(disputed ? [`${disputed.toLocaleString('en')}\u00a0disputed`] : []),
  ]
}
