import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { setListForm } from '#store/actions.ts'
import { getShownEvents } from '#store/selectors.ts'
import { emptyState } from '#store/timeline-store.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { SLOTS_WITH_COLOR } from '../parts/article-color.ts'
import { followEvents } from '../parts/follow-events.ts'
import { classes } from '../parts/classes.ts'
import parts from '../parts/parts.module.css'
import { countOfStory } from '../parts/count-words.ts'
import { EventList } from './EventList.tsx'
import { EventTable } from './EventTable.tsx'
import { FilterSummary } from './FilterSummary.tsx'
import { LeftoverLists } from './LeftoverLists.tsx'
import styles from './list.module.css'
import { firstRows, groupByPeriod } from './periods.ts'
import { PhoneList } from './PhoneList.tsx'
import { ReadingFoot } from './ReadingFoot.tsx'
import { useListFollowsWindow } from './use-list-follows-window.ts'

/** A list no longer than this stands as a whole; of a longer one the first rows, and the next as the reader nears their end. */
const ROWS_AT_ONCE = 400
const FIRST_ROWS = 100

/** The same story as a document, below the drawing; on a phone it is the timeline. */
export function ListPanel({ form }: { readonly form: 'page' | 'phone' }) {
  const store = useTimelineStore()
  const panel = useRef<HTMLElement>(null)
  const events = useTimeline(getShownEvents)
  const total = useTimeline(countOfStory)
  const extraction = useTimeline((state) => state.extraction)
  const story = useMemo(() => ({ ...emptyState, extraction }), [extraction])
  const listForm = useTimeline((state) => state.listForm)
  const [rows, setRows] = useState(form === 'page' && events.length > ROWS_AT_ONCE ? FIRST_ROWS : ROWS_AT_ONCE)
  const periods = useMemo(() => firstRows(groupByPeriod(events), rows), [events, rows])
  const many = extraction.articles.length > SLOTS_WITH_COLOR
  useEffect(() => (panel.current ? followEvents(panel.current, store) : undefined), [store])
  useListFollowsWindow(panel, form === 'phone')
  return (
    <section ref={panel} className={classes(styles.panel, many && styles.many)} aria-label="List of events" id="list">
      <FilterSummary shown={events.length} />
      {form === 'phone' ? (
        <PhoneList periods={periods} story={story} />
      ) : (
        <>
          {events.length > 0 && (
            <div className={styles.forms} role="group" aria-label="Form of the list">
              <FormWord form="list">List</FormWord>
              <FormWord form="table">Table</FormWord>
            </div>
          )}
          {listForm === 'list' ? (
            <EventList periods={periods} total={total} story={story} />
          ) : (
            <EventTable events={events.slice(0, rows)} story={story} />
          )}
        </>
      )}
      {rows < events.length && <MoreRows left={events.length - rows} onMore={() => setRows(rows + ROWS_AT_ONCE)} />}
      <LeftoverLists story={story} />
      <ReadingFoot />
    </section>
  )
}

function FormWord({ form, children }: { readonly form: 'list' | 'table'; readonly children: ReactNode }) {
  const store = useTimelineStore()
  const pressed = useTimeline((state) => state.listForm === form)
  return (
    <button type="button" className={parts.word} aria-pressed={pressed} onClick={() => setListForm(store, form)}>
      {children}
    </button>
  )
}

/** Stands at the end of the rows and brings the next ones, by itself when it comes near, or by a press. */
function MoreRows({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!button.current) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '600px' })
    observer.observe(button.current)
    return () => observer.disconnect()
  }, [onMore])
  return (
    <button type="button" ref={button} className={parts.word} onClick={onMore}>
      {left.toLocaleString('en')} more events
    </button>
  )
}
