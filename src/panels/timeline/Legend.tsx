import { useMemo } from 'react'
import { columnsOf, countByStatus } from '#model/event-columns.ts'
import { statuses, type Status } from '#model/timeline-event.ts'
import { setFilters } from '#store/actions.ts'
import { getDatedUnder, getDisputedIds, getEventsUnder } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { StatusGlyph } from '../parts/StatusGlyph.tsx'
import { classes } from '../parts/classes.ts'
import styles from './timeline.module.css'

/** The legend, which is the filter: what a mark means, how many there are, shown or not. */
export function Legend() {
  const store = useTimelineStore()
  const filters = useTimeline((state) => state.filters)
  const extraction = useTimeline((state) => state.extraction)
  const { byStatus, disputed } = useMemo(() => {
    const state = { ...store.getState(), extraction, filters }
    const counts = countByStatus(columnsOf(getDatedUnder(state, { ...filters, hiddenStatuses: [] })))
    const ids = getDisputedIds(state)
    const under = ids.size > 0 ? getEventsUnder(state, { ...filters, disputedOnly: false }) : []
    return { byStatus: counts, disputed: under.filter(({ id }) => ids.has(id)).length }
  }, [store, extraction, filters])
  const hidden = filters.hiddenStatuses
  const toggle = (status: Status): void =>
    setFilters(store, {
      hiddenStatuses: hidden.includes(status) ? hidden.filter((other) => other !== status) : [...hidden, status],
    })
  return (
    <div className={styles.legend} role="group" aria-label="Statuses shown">
      {statuses
        .filter((status) => (byStatus.get(status) ?? 0) > 0 || hidden.includes(status))
        .filter((status) => status !== 'hypothetical' || (byStatus.get(status) ?? 0) > 0)
        .map((status) => {
          const off = hidden.includes(status)
          return (
            <button
              key={status}
              type="button"
              className={classes(styles.entry, off && styles.off)}
              aria-pressed={!off}
              onClick={() => toggle(status)}
            >
              <StatusGlyph status={status} />
              {status}
              {off && ', off'} <span className={styles.count}>{(byStatus.get(status) ?? 0).toLocaleString('en')}</span>
            </button>
          )
        })}
      {(disputed > 0 || filters.disputedOnly) && (
        <button
          type="button"
          className={styles.entry}
          aria-pressed={filters.disputedOnly}
          data-only={filters.disputedOnly ? '' : undefined}
          onClick={() => setFilters(store, { disputedOnly: !filters.disputedOnly })}
        >
          <StatusGlyph status="happened" versions={2} />
          disputed{filters.disputedOnly && ' only'}{' '}
          <span className={styles.count}>{disputed.toLocaleString('en')}</span>
        </button>
      )}
    </div>
  )
}
