import { showWindow } from '#store/actions.ts'
import { getDatedEvents, getShownEvents } from '#store/selectors.ts'
import { noFilters } from '#store/timeline-store.ts'
import { setFilters } from '#store/actions.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import parts from '#panels/parts/parts.module.css'
import styles from './app.module.css'

/** What stands where a story should: nothing yet, a failure, no event, or none that the filters let through. */
export function StoryState() {
  const progress = useTimeline((state) => state.progress)
  const dated = useTimeline((state) => getDatedEvents(state).length)
  const shown = useTimeline((state) => getShownEvents(state).length)
  switch (progress.phase) {
    case 'empty':
      return (
        <div className={styles.empty}>
          <p>Put two articles into seeds/ that tell the same story.</p>
        </div>
      )
    case 'reading':
      return undefined
    case 'failed':
      return (
        <div className={styles.failed}>
          <div role="alert">
            <h2>The story could not be read.</h2>
            <p>{progress.message}</p>
          </div>
          <WayOn />
        </div>
      )
    case 'ready':
      if (dated === 0)
        return <p className={styles.none}>No event with a date was found. What was found stands below.</p>
      return shown === 0 ? <NothingShown /> : undefined
  }
}

function NothingShown() {
  const store = useTimelineStore()
  const reset = (): void => {
    setFilters(store, noFilters)
    showWindow(store, undefined)
  }
  return (
    <p className={styles.none}>
      No event passes the filters.{' '}
      <button type="button" className={parts.linkWord} onClick={reset}>
        Clear filters
      </button>
    </p>
  )
}

/** From a file that could not be read back to the page's own articles; never by itself. */
function WayOn() {
  if (!new URLSearchParams(location.search).has('data')) return undefined
  return (
    <p>
      <a href={location.pathname}>Open the page without this file</a>
    </p>
  )
}

/** A line under the header that grows with each article read. */
export function ReadingLine() {
  const progress = useTimeline((state) => state.progress)
  if (progress.phase !== 'reading') return undefined
  const { read, total } = progress
  return (
    <div
      className={styles.reading}
      role="progressbar"
      aria-label="Articles read"
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={read}
    >
      <div style={{ width: `${total === 0 ? 0 : (read / total) * 100}%` }} />
    </div>
  )
}
