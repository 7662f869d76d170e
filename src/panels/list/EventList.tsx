import type { TimelineState } from '#store/timeline-store.ts'
import { counted } from '../parts/count-words.ts'
import styles from './list.module.css'
import { EventRow } from './EventRow.tsx'
import type { Period } from './periods.ts'
import { rowDate, withoutRepeat } from './row-date.ts'

/** The story as a document: one heading per period, one row per event. */
export function EventList({
  periods,
  total,
  story,
}: {
  readonly periods: readonly Period[]
  readonly total: number
  readonly story: TimelineState
}) {
  return periods.map((period) => (
    <section key={`${period.title}:${period.events[0]?.event.id}`} className={styles.period}>
      <PeriodHeading period={period} total={total} />
      <ol className={styles.rows} style={{ containIntrinsicBlockSize: `auto ${period.events.length * 30}px` }}>
        {period.events.map((dated, i) => (
          <EventRow
            key={dated.event.id}
            event={dated.event}
            time={dated.time}
            date={newDate(period, i)}
            story={story}
          />
        ))}
      </ol>
    </section>
  ))
}

function PeriodHeading({ period, total }: { readonly period: Period; readonly total: number }) {
  const { count } = period
  return (
    <h2 className={styles.heading}>
      {period.title}{' '}
      <span className={styles.count}>
        {count === total ? counted(count, 'event') : `${count.toLocaleString('en')} of ${counted(total, 'event')}`}
      </span>
    </h2>
  )
}

/** A row's date, without what the row above it says already. */
function newDate(period: Period, i: number) {
  const { events } = period
  const dated = events[i]
  const above = events[i - 1]
  if (!dated) return { main: '', minor: undefined }
  const date = rowDate(dated, period, 'line')
  return above ? withoutRepeat(date, rowDate(above, period, 'line')) : date
}
