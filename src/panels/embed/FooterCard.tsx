import type { Passage } from '#model/passage.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { linkToView } from '#share/url/sync-url.ts'
import {
  getArticle,
  getArticleSlots,
  getDatedEvents,
  getDisagreements,
  getEvent,
  letterOfSlot,
} from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { articleStyle } from '../parts/article-color.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { eventDateInWords, namesWeekday } from '../parts/date-words.ts'
import { positionOf } from '../parts/event-order.ts'
import parts from '../parts/parts.module.css'
import { QuoteText } from '../parts/QuoteText.tsx'
import { disputeInWords, statusInWords, versionsOf } from '../parts/status-words.ts'
import { StepButton } from '../parts/StepButton.tsx'
import styles from './embed.module.css'

/** The chosen event at the foot of an embedded page: date, statement, quote, source. */
export function FooterCard() {
  const event = useTimeline((state) => getEvent(state, state.selectedId))
  return (
    <section className={styles.card} aria-label="Chosen event">
      {event ? <EventCard event={event} /> : <Invitation />}
    </section>
  )
}

function Invitation() {
  const store = useTimelineStore()
  const first = useTimeline((state) => getDatedEvents(state)[0]?.event.id)
  return (
    <p className={styles.quiet}>
      Choose an event to see who says so. Dates were read by rules and may be wrong
      {first === undefined ? '.' : ': '}
      {first !== undefined && (
        <a href={linkToView(store, 'page')} target="_blank" rel="noopener noreferrer">
          see how, in full
        </a>
      )}
    </p>
  )
}

function EventCard({ event }: { readonly event: TimelineEvent }) {
  const disagreements = useTimeline((state) => getDisagreements(state, event.id))
  const [first] = disagreements
  const passage = useTimeline((state) => state.selectedPassage ?? event.passages?.[0])
  return (
    <>
      <div className={styles.line}>
        <EventDate
          className={styles.date}
          edtf={event.when}
          words={eventDateInWords(event, { weekday: namesWeekday(event) })}
        />
        <h2 className={styles.statement}>{event.title}</h2>
        {event.status !== 'happened' && <span className={styles.quiet}>{statusInWords(event)}</span>}
        <Steps id={event.id} />
      </div>
      {passage && <CardQuote passage={passage} />}
      {first && (
        <p className={styles.quiet}>
          <b>Disputed:</b>{' '}
          {versionsOf(first)
            .flatMap(({ value }) => value ?? [])
            .join(', or ') || disputeInWords(first)}
        </p>
      )}
    </>
  )
}

function CardQuote({ passage }: { readonly passage: Passage }) {
  const slot = useTimeline((state) => getArticleSlots(state).get(passage.articleId)) ?? 0
  const outlet = useTimeline((state) => getArticle(state, passage.articleId)?.outlet)
  return (
    <p className={styles.quote} style={articleStyle(slot)}>
      <span className={parts.passage}>
        <QuoteText passage={passage} />
      </span>{' '}
      <span className={styles.source}>
        <b>{letterOfSlot(slot)}</b> {outlet}
      </span>
    </p>
  )
}

function Steps({ id }: { readonly id: string }) {
  const number = useTimeline((state) => positionOf(state, id).number)
  const count = useTimeline((state) => positionOf(state, id).count)
  const isDated = useTimeline((state) => positionOf(state, id).isDated)
  return (
    <nav className={styles.steps} aria-label="Events in time order">
      <StepButton from={id} to="previous" />
      <span className={styles.quiet}>
        {isDated ? '' : 'undated '}
        {number} of {count}
      </span>
      <StepButton from={id} to="next" />
    </nav>
  )
}
