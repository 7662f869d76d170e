import { nameOfArticle } from '#model/article.ts'
import { getArticle, getArticleSlots, letterOfSlot } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import { colorOfSlot } from './article-color.ts'
import { inWords } from './date-words.ts'
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
  if (!article) return undefined
  const { edtf } = article.publicationDate
  const day = edtf === undefined ? 'date not known' : inWords(edtf, { weekday: true })
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
