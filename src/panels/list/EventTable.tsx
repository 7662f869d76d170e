import type { DatedEvent } from '#store/selectors.ts'
import { getArticle, getArticleSlots, getDisagreements, letterOfSlot } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { eventDateInWords, shortened } from '../parts/date-words.ts'
import { Pips } from '../parts/Pips.tsx'
import { QuoteText } from '../parts/QuoteText.tsx'
import { disputeInWords, statusInWords } from '../parts/status-words.ts'
import { Statement } from './EventRow.tsx'
import styles from './list.module.css'

/** The same story as a table: every event in a row, every fact in its column. */
export function EventTable({ events }: { readonly events: readonly DatedEvent[] }) {
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label="Table of events">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Event</th>
            <th scope="col">Status</th>
            <th scope="col">Sources</th>
            <th scope="col">Quote</th>
          </tr>
        </thead>
        <tbody>
          {events.map((dated) => (
            <TableRow key={dated.event.id} {...dated} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableRow({ event }: DatedEvent) {
  const slots = useTimeline(getArticleSlots)
  const disagreements = useTimeline((state) => getDisagreements(state, event.id))
  const passage = event.passages?.[0]
  const article = useTimeline((state) => getArticle(state, passage?.articleId ?? ''))
  const told = event.passages?.flatMap(({ articleId }) => slots.get(articleId) ?? []) ?? []
  return (
    <tr data-event={event.id}>
      <td className={styles.tableDate}>
        <EventDate edtf={event.when} words={shortened(eventDateInWords(event))} />
      </td>
      <th scope="row" className={styles.tableStatement}>
        <Statement event={event} />
      </th>
      <td>
        {statusInWords(event)}
        {disagreements.length > 0 && (
          <span className={styles.minor}> disputed: {disagreements.map(disputeInWords).join(', ')}</span>
        )}
      </td>
      <td>
        <Pips slots={told} of={slots.size} />
      </td>
      <td className={styles.tableQuote}>
        {passage && <QuoteText passage={passage} plain />}{' '}
        {article && <span className={styles.outlet}>{article.outlet ?? letterOfSlot(slots.get(article.id) ?? 0)}</span>}
      </td>
    </tr>
  )
}
