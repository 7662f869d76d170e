import { durationInWords } from '#calendar/duration-in-words.ts'
import { DAY } from '#calendar/instant.ts'
import { knownInterval, sortKeyOf } from '#model/event-time.ts'
import type { DatedEvent } from '#store/selectors.ts'
import { getArticle, getArticleSlots } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimelineStore } from '#store/use-timeline.ts'
import { goToEvent } from '../parts/event-order.ts'
import { counted } from '../parts/count-words.ts'
import { Pips } from '../parts/Pips.tsx'
import { QuoteFrom } from '../parts/QuoteText.tsx'
import { RowGlyph, type RowPart, RowTime, SpokenStatus } from './EventRow.tsx'
import type { Period } from './periods.ts'
import styles from './phone-list.module.css'
import { rowDate, withoutRepeat } from './row-date.ts'

/** An emptiness of this length gets a mark on the rail. */
const GAP = 21 * DAY

/** The list that is the timeline: a rail with dates, evenly spaced, and words where time was empty. */
export function PhoneList({ periods, story }: { readonly periods: readonly Period[]; readonly story: TimelineState }) {
  return periods.map((period, p) => (
    <section key={`${period.title}:${period.events[0]?.event.id}`} className={styles.period}>
      <h2 className={styles.heading}>
        {period.title} <span className={styles.count}>{counted(period.count, 'event')}</span>
      </h2>
      <ol className={styles.rail}>
        {period.events.map((dated, i) => (
          <PhoneRow
            key={dated.event.id}
            dated={dated}
            story={story}
            period={period}
            above={period.events[i - 1]}
            gap={gapAfter(dated, period.events[i + 1] ?? periods[p + 1]?.events[0])}
          />
        ))}
      </ol>
    </section>
  ))
}

function PhoneRow({
  dated,
  story,
  period,
  above,
  gap,
}: {
  readonly dated: DatedEvent
  readonly story: TimelineState
  readonly period: Period
  readonly above: DatedEvent | undefined
  readonly gap: string | undefined
}) {
  const { event, time } = dated
  const date = rowDate(dated, period, 'stacked')
  const shown = above ? withoutRepeat(date, rowDate(above, period, 'stacked')) : date
  const passage = event.passages?.[0]
  return (
    <li className={styles.row} data-event={event.id}>
      <RowTime event={event} date={shown} />
      <span className={styles.mark}>
        <RowGlyph event={event} story={story} uncertain={time.uncertain} />
      </span>
      <span className={styles.words}>
        <PhoneStatement event={event} story={story} />
        {passage && (
          <span className={styles.quote}>
            <QuoteFrom article={getArticle(story, passage.articleId)} passage={passage} plain />
          </span>
        )}
      </span>
      {gap !== undefined && (
        <span className={styles.gap}>
          <span>{gap}</span>
        </span>
      )}
    </li>
  )
}

/** The statement with its pips; these hold on to the last word, so that no line begins with them. */
function PhoneStatement({ event, story }: RowPart) {
  const store = useTimelineStore()
  const slots = getArticleSlots(story)
  const told = event.passages?.flatMap(({ articleId }) => slots.get(articleId) ?? []) ?? []
  const lastWord = event.title.lastIndexOf(' ') + 1
  return (
    <button type="button" className={styles.told} onClick={() => goToEvent(store, event.id)}>
      {event.title.slice(0, lastWord)}
      <span className={styles.held}>
        {event.title.slice(lastWord)}
        <SpokenStatus event={event} story={story} />
        {'\u00a0 '}
        <Pips slots={told} />
      </span>
    </button>
  )
}

/** "10 months" of nothing between two events. */
function gapAfter({ time }: DatedEvent, next: DatedEvent | undefined): string | undefined {
  if (!next) return undefined
  const { end } = knownInterval(time)
  const start = sortKeyOf(next.time)
  return start - end >= GAP ? durationInWords({ start: end, end: start }) : undefined
}
