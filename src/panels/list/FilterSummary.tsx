import { nameOfArticle } from '#model/article.ts'
import { statuses } from '#model/timeline-event.ts'
import { setFilters } from '#store/actions.ts'
import { getArticle } from '#store/selectors.ts'
import { noFilters, type TimelineState } from '#store/timeline-store.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { countOfStory } from '../parts/count-words.ts'
import parts from '../parts/parts.module.css'
import styles from './list.module.css'

/** What the filters leave, said once beside the way back; nothing while nothing is filtered. */
export function FilterSummary({ shown }: { readonly shown: number }) {
  const store = useTimelineStore()
  const filters = useTimeline((state) => state.filters)
  const total = useTimeline(countOfStory)
  const words = useTimeline((state) => filtersInWords(state).join(' · '))
  const filtered = filters !== noFilters && words !== ''
  return (
    <div role="status" className={filtered ? styles.summary : parts.spoken}>
      {filtered && (
        <>
          <span>
            {shown.toLocaleString('en')} of {total.toLocaleString('en')} events shown
          </span>
          <span className={styles.minor}>{words}</span>
          <button type="button" className={parts.word} onClick={() => setFilters(store, noFilters)}>
            Clear filters
          </button>
        </>
      )}
    </div>
  )
}

/** What each filter asks for, in a few words. */
function filtersInWords(state: TimelineState): readonly string[] {
  const { hiddenStatuses, hiddenArticles, actors, places, certainty, disputedOnly, words, period } = state.filters
  const changed = statuses.filter(
    (status) => hiddenStatuses.includes(status) !== noFilters.hiddenStatuses.includes(status),
  )
  return [
    ...changed.map((status) => (hiddenStatuses.includes(status) ? `without ${status}` : `with ${status}`)),
    ...hiddenArticles.map((id) => {
      const article = getArticle(state, id)
      return `without ${article ? nameOfArticle(article) : id}`
    }),
    ...(actors.length ? [actors.join(' or ')] : []),
    ...(places.length ? [places.join(' or ')] : []),
    ...(certainty === 'certain' ? ['certain dates'] : []),
    ...(disputedOnly ? ['disputed'] : []),
    ...(words.trim() ? [`“${words.trim()}”`] : []),
    ...(period ? ['a stretch of time'] : []),
  ]
}
