import type { TimelineEvent } from '#model/timeline-event.ts'
import { closeEvent } from '#share/url/sync-url.ts'
import { getDisagreements } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { counted } from '../parts/count-words.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { eventDateInWords, namesWeekday, sentenceCase } from '../parts/date-words.ts'
import { positionInWords, positionOf } from '../parts/event-order.ts'
import { Icon } from '../parts/Icon.tsx'
import parts from '../parts/parts.module.css'
import { disputeInWords, statusInWords } from '../parts/status-words.ts'
import { StepButton } from '../parts/StepButton.tsx'
import styles from './event-head.module.css'

/** "Event 14 of 35", the way to its neighbours in time, and out. */
export function EventPosition({ id }: { readonly id: string }) {
  const store = useTimelineStore()
  const words = useTimeline((state) => positionInWords(positionOf(state, id)))
  return (
    <nav className={styles.position} aria-label="Events in time order">
      <StepButton from={id} to="previous" />
      <StepButton from={id} to="next" />
      <span className={styles.number}>{words}</span>
      <button type="button" className={parts.iconButton} aria-label="Close" onClick={() => closeEvent(store)}>
        <Icon name="close" />
      </button>
    </nav>
  )
}

/** Date, status, dispute and statement. */
export function EventHead({ event }: { readonly event: TimelineEvent }) {
  const disagreements = useTimeline((state) => getDisagreements(state, event.id))
  const sources = new Set(event.passages?.map(({ articleId }) => articleId)).size
  const facts = [
    statusInWords(event),
    ...(sources > 1 ? [counted(sources, 'article')] : []),
    ...(disagreements.length ? [`disputed: ${disagreements.map(disputeInWords).join(', ')}`] : []),
  ]
  return (
    <div className={styles.head}>
      <p>
        <EventDate
          className={styles.date}
          edtf={event.when}
          words={sentenceCase(eventDateInWords(event, { long: true, weekday: namesWeekday(event) }))}
        />
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </p>
      <h2 className={styles.statement}>{event.title}</h2>
    </div>
  )
}
