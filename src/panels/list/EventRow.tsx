import type { EventTime } from '#model/event-time.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { hoverEvent } from '#store/actions.ts'
import { getArticle, getArticleSlots, getDisagreements, letterOfSlot } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimelineStore } from '#store/use-timeline.ts'
import { eventDateInWords } from '../parts/date-words.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { goToEvent } from '../parts/event-order.ts'
import parts from '../parts/parts.module.css'
import { Pips } from '../parts/Pips.tsx'
import { QuoteFrom } from '../parts/QuoteText.tsx'
import { StatusGlyph } from '../parts/StatusGlyph.tsx'
import { statusInWords, versionsOf } from '../parts/status-words.ts'
import styles from './list.module.css'
import type { RowDate } from './row-date.ts'

/**
 * What a part of a row is drawn from. The story comes from above and not from the store: hundreds of rows must not ask
 * at each step of a pan whether something concerns them.
 */
export interface RowPart {
  readonly event: TimelineEvent
  readonly story: TimelineState
}

/** One event in a line: date, status, statement, sources, quote. The whole line is its button. */
export function EventRow({
  event,
  time,
  date,
  story,
}: {
  readonly event: TimelineEvent
  readonly time: EventTime | undefined
  readonly date: RowDate | undefined
  readonly story: TimelineState
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
      <RowGlyph event={event} uncertain={time?.uncertain ?? false} story={story} />
      <Statement event={event} story={story} />
      <SourcePips event={event} story={story} />
      <RowQuote event={event} story={story} />
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

export function RowGlyph({ event, story, uncertain }: RowPart & { readonly uncertain: boolean }) {
  const [first] = getDisagreements(story, event.id)
  return <StatusGlyph status={event.status} versions={first ? versionsOf(first).length : 0} uncertain={uncertain} />
}

/** The statement, which selects its event; status and dispute are said behind it. */
export function Statement({ event, story }: RowPart) {
  const store = useTimelineStore()
  return (
    <button type="button" className={styles.statement} onClick={() => goToEvent(store, event.id)}>
      <span className={styles.title} data-title={event.title}>
        {event.title}
      </span>
      <SpokenStatus event={event} story={story} />
    </button>
  )
}

/** What the glyph shows, for those who hear the page. */
export function SpokenStatus({ event, story }: RowPart) {
  const disputed = getDisagreements(story, event.id).length > 0
  const rest = [...(event.status === 'happened' ? [] : [statusInWords(event)]), ...(disputed ? ['disputed'] : [])]
  return rest.length === 0 ? undefined : <span className={parts.spoken}>, {rest.join(', ')}</span>
}

function SourcePips({ event, story }: RowPart) {
  const slots = getArticleSlots(story)
  const told = event.passages?.flatMap(({ articleId }) => slots.get(articleId) ?? []) ?? []
  return (
    <span className={styles.pips}>
      <Pips slots={told} of={slots.size} />
    </span>
  )
}

function RowQuote({ event, story }: RowPart) {
  const passage = event.passages?.[0]
  if (!passage) return <span className={styles.quote} />
  const article = getArticle(story, passage.articleId)
  const slot = getArticleSlots(story).get(passage.articleId) ?? 0
  return (
    <span className={styles.quote}>
      <q className={styles.words}>
        <QuoteFrom article={article} passage={passage} plain />
      </q>
      <span className={styles.outlet}>{article?.outlet ?? letterOfSlot(slot)}</span>
    </span>
  )
}
