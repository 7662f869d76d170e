import { nameOfArticle } from '#model/article.ts'
import { getArticle, getArticleSlots, letterOfSlot } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimeline } from '#store/use-timeline.ts'
import { colorOfSlot } from './article-color.ts'
import { publicationInWords } from './date-words.ts'
import styles from './article-name.module.css'

/** An article's swatch, letter, name and, where asked for, its day. */
export function ArticleName({
  id,
  date = 'none',
  note,
}: {
  readonly id: string
  readonly date?: 'none' | 'beside' | 'below'
  readonly note?: string | undefined
}) {
  const article = useTimeline((state) => getArticle(state, id))
  const slot = useTimeline((state) => getArticleSlots(state).get(id)) ?? 0
  const sameYear = useTimeline(publishedInOneYear)
  if (!article) return undefined
  const omit = date === 'below' && sameYear ? ({ omit: 'year' } as const) : {}
  const day = publicationInWords(article.publicationDate, omit)
  return (
    <span className={date === 'below' ? styles.stacked : styles.name}>
      <span className={styles.who}>
        <span className={styles.swatch} style={{ background: colorOfSlot(slot) }} aria-hidden="true" />
        <b className={styles.letter}>{letterOfSlot(slot)}</b>
        <span>
          {nameOfArticle(article)}
          {date === 'beside' && <span className={styles.beside}> {day}</span>}
        </span>
      </span>
      {date === 'below' && (
        <span className={styles.below}>
          {day}
          {note !== undefined && <span className={styles.note}>, {note}</span>}
        </span>
      )}
    </span>
  )
}

/** Then the year need not be said with each of them. */
function publishedInOneYear({ extraction: { articles } }: TimelineState): boolean {
  const years = articles.map(({ publicationDate: { edtf } }) =>
    edtf?.match(/^\d{4}-\d\d-\d\d[?~%]?$/u)?.[0].slice(0, 4),
  )
  return years.every((year) => year !== undefined && year === years[0])
}
