import type { EventTime } from '#model/event-time.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { hoverEvent } from '#store/actions.ts'
import { getArticle, getArticleSlots, getDisagreements, letterOfSlot } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { eventDateInWords } from '../parts/date-words.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { goToEvent } from '../parts/event-order.ts'
import parts from '../parts/parts.module.css'
import { Pips } from '../parts/Pips.tsx'
import { QuoteText } from '../parts/QuoteText.tsx'
import { StatusGlyph } from '../parts/StatusGlyph.tsx'
import { statusInWords, versionsOf } from '../parts/status-words.ts'
import styles from './list.module.css'
import type { RowDate } from './row-date.ts'

/** One event in a line: date, status, statement, sources, quote. The whole line is its button. */
export function EventRow({
  event,
  time,
  date,
}: {
  readonly event: TimelineEvent
  readonly time: EventTime | undefined
  readonly date: RowDate | undefined
}) {
  const store = useTimelineStore()
  return (
    <li
      className={styles.row}
      data-event={event.id}
      onPointerEnter={() => hoverEvent(store, event.id)}
      onPointerLeave={() => hoverEvent(store, undefined)}
    >
      <RowTime event={event} date={date} />
      <RowGlyph event={event} uncertain={time?.uncertain ?? false} />
      <Statement event={event} />
      <SourcePips event={event} />
      <RowQuote event={event} />
    </li>
  )
}

export function RowTime({ event, date }: { readonly event: TimelineEvent; readonly date: RowDate | undefined }) {
  const words = eventDateInWords(event)
  if (!date) return <span className={styles.date} />
  return (
    <span className={styles.date}>
      <span aria-hidden="true">
        {date.main !== '' && <b className={styles.day}>{date.main}</b>}
        {date.main !== '' && date.minor !== undefined && ' '}
        {date.minor}
      </span>
      <span className={parts.spoken}>
        <EventDate edtf={event.when} words={words} />
      </span>
    </span>
  )
}

export function RowGlyph({ event, uncertain }: { readonly event: TimelineEvent; readonly uncertain: boolean }) {
  const versions = useTimeline((state) => {
    const [first] = getDisagreements(state, event.id)
    return first ? versionsOf(first).length : 0
  })
  return <StatusGlyph status={event.status} versions={versions} uncertain={uncertain} />
}

/** The statement, which selects its event; status and dispute are said behind it. */
export function Statement({ event }: { readonly event: TimelineEvent }) {
  const store = useTimelineStore()
  return (
    <button type="button" className={styles.statement} onClick={() => goToEvent(store, event.id)}>
      <span className={styles.title} data-title={event.title}>
        {event.title}
      </span>
      <SpokenStatus event={event} />
    </button>
  )
}

/** What the glyph shows, for those who hear the page. */
export function SpokenStatus({ event }: { readonly event: TimelineEvent }) {
  const disputed = useTimeline((state) => getDisagreements(state, event.id).length > 0)
  const rest = [...(event.status === 'happened' ? [] : [statusInWords(event)]), ...(disputed ? ['disputed'] : [])]
  return rest.length === 0 ? undefined : <span className={parts.spoken}>, {rest.join(', ')}</span>
}

function SourcePips({ event }: { readonly event: TimelineEvent }) {
  const slots = useTimeline(getArticleSlots)
  const told = event.passages?.flatMap(({ articleId }) => slots.get(articleId) ?? []) ?? []
  return (
    <span className={styles.pips}>
      <Pips slots={told} of={slots.size} />
    </span>
  )
}

function RowQuote({ event }: { readonly event: TimelineEvent }) {
  const passage = event.passages?.[0]
  const outlet = useTimeline((state) => {
    const article = passage && getArticle(state, passage.articleId)
    return article ? (article.outlet ?? letterOfSlot(getArticleSlots(state).get(article.id) ?? 0)) : ''
  })
  if (!passage) return <span className={styles.quote} />
  return (
    <span className={styles.quote}>
      <q className={styles.words}>
        <QuoteText passage={passage} plain />
      </q>
      <span className={styles.outlet}>{outlet}</span>
    </span>
  )
}
