import type { TimeExpression } from '#model/time-expression.ts'
import { getArticleSlots, getUndatedEvents, letterOfSlot } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { editLeftover, restoreLeftovers, selectEvent } from '#store/actions.ts'
import { nameOfLeftover } from '#store/edit-leftovers.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { counted } from '../parts/count-words.ts'
import { Leftover } from '../parts/Leftover.tsx'
import parts from '../parts/parts.module.css'
import { SomeOf } from '../parts/SomeOf.tsx'
import { getLeftovers } from '../parts/leftovers.ts'
import { EventRow } from './EventRow.tsx'
import styles from './list.module.css'

/** Of a large archive, so many leftovers stand at once. */
const MOST = 200

/** What found no place on the timeline: events without a date, and time expressions without an event. */
export function LeftoverLists({ story }: { readonly story: TimelineState }) {
  const undated = useTimeline(getUndatedEvents)
  const { unused, used, total } = useTimeline((state) => getLeftovers(state.extraction))
  const edited = useTimeline(({ leftovers }) => leftovers.edits.size > 0)
  if (undated.length + unused.length === 0 && !edited) return undefined
  return (
    <div className={styles.leftovers}>
      {undated.length > 0 && (
        <section className={styles.period}>
          <h2 className={styles.heading} id={unused.length > 0 ? undefined : 'leftovers'} tabIndex={-1}>
            Events without a date <span className={styles.count}>{undated.length.toLocaleString('en')}</span>
          </h2>
          <ol className={styles.rows}>
            <SomeOf
              items={undated}
              most={MOST}
              render={(event) => (
                <EventRow key={event.id} event={event} time={undefined} date={undefined} story={story} />
              )}
            />
          </ol>
        </section>
      )}
      {(unused.length > 0 || edited) && (
        <section className={styles.period}>
          <h2 className={styles.heading} id="leftovers" tabIndex={-1}>
            Time expressions without an event{' '}
            <span className={styles.count}>
              {counted(unused.length, 'leftover')}, {used.toLocaleString('en')} of {total.toLocaleString('en')} used
            </span>
            {edited && <Restore />}
          </h2>
          <ul className={styles.expressions}>
            <SomeOf
              items={unused}
              most={MOST}
              render={(expression) => (
                <LeftoverRow
                  key={`${expression.articleId}:${expression.start}`}
                  expression={expression}
                  story={story}
                />
              )}
            />
          </ul>
        </section>
      )}
    </div>
  )
}

/** What the reader did with leftovers, in words, and the way back. */
function Restore() {
  const store = useTimelineStore()
  const words = useTimeline(({ leftovers: { edits } }) => {
    const promoted = [...edits.values()].filter((edit) => edit === 'promoted').length
    return [
      promoted > 0 ? `${promoted} made an event` : '',
      edits.size > promoted ? `${edits.size - promoted} dismissed` : '',
    ]
      .filter(Boolean)
      .join(', ')
  })
  return (
    <span className={styles.count} role="status">
      {' · '}
      {words}{' '}
      <button type="button" className={parts.linkWord} onClick={() => restoreLeftovers(store)}>
        Put back
      </button>
    </span>
  )
}

function EditButtons({ expression }: { readonly expression: TimeExpression }) {
  const store = useTimelineStore()
  const about = `“${expression.text}”`
  const promote = (): void => {
    editLeftover(store, expression, 'promoted')
    selectEvent(store, nameOfLeftover(expression))
  }
  return (
    <span className={styles.edits}>
      {expression.edtf !== undefined && (
        <button type="button" className={parts.linkWord} aria-label={`Make an event of ${about}`} onClick={promote}>
          Make an event
        </button>
      )}
      <button
        type="button"
        className={parts.linkWord}
        aria-label={`Dismiss ${about}`}
        onClick={() => editLeftover(store, expression, 'dismissed')}
      >
        Dismiss
      </button>
    </span>
  )
}

function LeftoverRow({ expression, story }: { readonly expression: TimeExpression; readonly story: TimelineState }) {
  const slot = getArticleSlots(story).get(expression.articleId) ?? 0
  return (
    <li className={styles.expression}>
      <b className={styles.letter}>{letterOfSlot(slot)}</b>
      <span>
        <Leftover expression={expression} />
        <EditButtons expression={expression} />
      </span>
    </li>
  )
}
