import { civilOf, dayFrom } from '#calendar/day.ts'
import { getDisputedIds, getExtent } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { countOfStory, counted } from '../parts/count-words.ts'
import { getLeftovers } from '../parts/leftovers.ts'

/** "5 articles", "35 events, 2009–2023", "4 disputed", "6 unplaced"; what is nought is left out. */
export function storyCounts(state: TimelineState, form: 'page' | 'phone'): readonly string[] {
  const { articles } = state.extraction
  const events = countOfStory(state)
  const disputed = getDisputedIds(state).size
  const { undated, unused } = getLeftovers(state.extraction)
  const unplaced = undated.length + unused.length
  const years = form === 'page' ? yearsOf(state) : undefined
  return [
    ...(articles.length ? [counted(articles.length, 'article')] : []),
    counted(events, 'event') + (years === undefined ? '' : `, ${years}`),
    ...(disputed ? [`${disputed.toLocaleString('en')}\u00a0disputed`] : []),
    ...(unplaced ? [`${unplaced.toLocaleString('en')}\u00a0unplaced`] : []),
  ]
}

function yearsOf(state: TimelineState): string | undefined {
  const extent = getExtent(state)
  if (!extent) return undefined
  const from = civilOf(dayFrom(extent.start)).year
  const to = civilOf(dayFrom(Math.max(extent.end - 1, extent.start))).year
  return from === to ? String(from) : `${from}–${to}`
}
