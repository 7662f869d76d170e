import { useState } from 'react'
import type { Article } from '#model/article.ts'
import { redoDates, setPublicationDate, undoDates } from '#store/actions.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { counted } from '../parts/count-words.ts'
import parts from '../parts/parts.module.css'
import styles from './set-date.module.css'

/** Lets the reader set the day on which an article was published: what is counted from it moves, and can be moved back. */
export function SetDate({ article }: { readonly article: Article }) {
  const store = useTimelineStore()
  const { possible, set, undo, redo } = useTimeline((state) => state.dates)
  const moved = useTimeline((state) => state.movedIds.size)
  const [day, setDay] = useState(set.get(article.id) ?? '')
  if (!possible) return undefined
  const choose = (edtf: string | undefined): void => setPublicationDate(store, article.id, edtf)
  return (
    <div className={styles.set}>
      <label>
        Set by hand{' '}
        <input
          className={styles.field}
          type="date"
          value={day}
          onChange={({ target }) => setDay(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && day) choose(day)
          }}
        />
      </label>
      <button type="button" className={parts.linkWord} disabled={!day} onClick={() => choose(day)}>
        Set
      </button>
      {set.has(article.id) && (
        <button type="button" className={parts.linkWord} onClick={() => choose(undefined)}>
          As read
        </button>
      )}
      {undo.length > 0 && (
        <button type="button" className={parts.linkWord} onClick={() => undoDates(store)}>
          Undo
        </button>
      )}
      {redo.length > 0 && (
        <button type="button" className={parts.linkWord} onClick={() => redoDates(store)}>
          Redo
        </button>
      )}
      <span role="status" className={styles.moved}>
        {moved > 0 && `${counted(moved, 'event')} moved`}
      </span>
    </div>
  )
}
