import type { TimeExpression } from '#model/time-expression.ts'
import { getArticleSlots, getUndatedEvents, letterOfSlot } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import { counted } from '../parts/count-words.ts'
import { Leftover } from '../parts/Leftover.tsx'
import { getLeftovers } from '../parts/leftovers.ts'
import { EventRow } from './EventRow.tsx'
import styles from './list.module.css'

/** What found no place on the timeline: events without a date, and time expressions without an event. */
export function LeftoverLists() {
  const undated = useTimeline(getUndatedEvents)
  const { unused, used, total } = useTimeline((state) => getLeftovers(state.extraction))
  if (undated.length + unused.length === 0) return undefined
  return (
    <div className={styles.leftovers}>
      {undated.length > 0 && (
        <section className={styles.period}>
          <h2 className={styles.heading} id={unused.length > 0 ? undefined : 'leftovers'} tabIndex={-1}>
            Events without a date <span className={styles.count}>{undated.length}</span>
          </h2>
          <ol className={styles.rows}>
            {undated.map((event) => (
              <EventRow key={event.id} event={event} time={undefined} date={undefined} />
            ))}
          </ol>
        </section>
      )}
      {unused.length > 0 && (
        <section className={styles.period}>
          <h2 className={styles.heading} id="leftovers" tabIndex={-1}>
            Time expressions without an event{' '}
            <span className={styles.count}>
              {counted(unused.length, 'leftover')}, {used} of {total} used
            </span>
          </h2>
          <ul className={styles.expressions}>
            {unused.map((expression) => (
              <LeftoverRow key={`${expression.articleId}:${expression.start}`} expression={expression} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function LeftoverRow({ expression }: { readonly expression: TimeExpression }) {
  const slot = useTimeline((state) => getArticleSlots(state).get(expression.articleId)) ?? 0
  return (
    <li className={styles.expression}>
      <b className={styles.letter}>{letterOfSlot(slot)}</b>
      <span>
        <Leftover expression={expression} />
      </span>
    </li>
  )
}
