import type { DatedEvent } from '#store/selectors.ts'
import { getArticle, getArticleSlots, getDisagreements, letterOfSlot } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { eventDateInWords, shortened } from '../parts/date-words.ts'
import { Pips } from '../parts/Pips.tsx'
import { QuoteFrom } from '../parts/QuoteText.tsx'
import { disputeInWords, statusInWords } from '../parts/status-words.ts'
import { type RowPart, Statement } from './EventRow.tsx'
import styles from './list.module.css'

/** The same story as a table: every event in a row, every fact in its column. */
export function EventTable({
  events,
  story,
}: {
  readonly events: readonly DatedEvent[]
  readonly story: TimelineState
}) {
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
            <TableRow key={dated.event.id} event={dated.event} story={story} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TableRow({ event, story }: RowPart) {
  const slots = getArticleSlots(story)
  const disagreements = getDisagreements(story, event.id)
  const passage = event.passages?.[0]
  const article = getArticle(story, passage?.articleId ?? '')
  const told = event.passages?.flatMap(({ articleId }) => slots.get(articleId) ?? []) ?? []
  return (
    <tr data-event={event.id}>
      <td className={styles.tableDate}>
        <EventDate edtf={event.when} words={shortened(eventDateInWords(event))} />
      </td>
      <th scope="row" className={styles.tableStatement}>
        <Statement event={event} story={story} />
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
        {passage && <QuoteFrom article={article} passage={passage} plain />}{' '}
        {article && <span className={styles.outlet}>{article.outlet ?? letterOfSlot(slots.get(article.id) ?? 0)}</span>}
      </td>
    </tr>
  )
}
