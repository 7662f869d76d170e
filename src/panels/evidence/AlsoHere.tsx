import { touches } from '#model/span.ts'
import { showPassage } from '#store/actions.ts'
import { getEvent } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import parts from '../parts/parts.module.css'
import styles from './evidence.module.css'
import { getMarksOf } from './passage-marks.ts'

/** The other events that the selected passage tells of. */
export function AlsoHere({ id }: { readonly id: string }) {
  const store = useTimelineStore()
  const passage = useTimeline((state) => state.selectedPassage)
  const extraction = useTimeline((state) => state.extraction)
  if (!passage) return undefined
  const others = getMarksOf(extraction, passage.articleId)
    .filter((mark) => mark.eventId !== id && touches(mark, passage))
    .flatMap(({ eventId }) => getEvent(store.getState(), eventId) ?? [])
  if (others.length === 0) return undefined
  return (
    <p className={styles.also}>
      The same words tell:{' '}
      {[...new Set(others)].map((event, i) => (
        <span key={event.id}>
          {i > 0 && ' · '}
          <button
            type="button"
            className={parts.linkWord}
            onClick={() =>
              showPassage(
                store,
                event.passages?.find((claim) => claim.articleId === passage.articleId && touches(claim, passage)),
                event.id,
              )
            }
          >
            {event.title}
          </button>
        </span>
      ))}
    </p>
  )
}
