import { type Article, titleOfArticle } from '#model/article.ts'
import { showPassage } from '#store/actions.ts'
import { getArticleSlots, letterOfSlot } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { publicationInWords, sentenceCase } from '../parts/date-words.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { Icon } from '../parts/Icon.tsx'
import parts from '../parts/parts.module.css'
import { ArticleReader } from './ArticleReader.tsx'
import styles from './evidence.module.css'
import head from './event-head.module.css'
import { Receipt } from './Receipt.tsx'
import { SetDate } from './SetDate.tsx'

const bases = { given: 'given', inferred: 'inferred', set: 'set by hand', unknown: 'not known' } as const

/** An article by itself: when it was published and why that is thought, then its text. */
export function ArticleEvidence({ article }: { readonly article: Article }) {
  const store = useTimelineStore()
  const slot = useTimeline((state) => getArticleSlots(state).get(article.id)) ?? 0
  const { edtf, basis, receipt } = article.publicationDate
  return (
    <>
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.upper} tabIndex={0} role="region" aria-label="The article’s date" key={article.id}>
        <nav className={head.position} aria-label="Article">
          <span className={head.number}>Article {letterOfSlot(slot)}</span>
          <button
            type="button"
            className={parts.iconButton}
            aria-label="Close"
            onClick={() => showPassage(store, undefined)}
          >
            <Icon name="close" />
          </button>
        </nav>
        <p>
          <EventDate
            className={head.date}
            edtf={edtf}
            words={sentenceCase(publicationInWords(article.publicationDate))}
          />
          <span className={head.facts}>date of publication, {bases[basis]}</span>
        </p>
        <h2 className={styles.articleTitle}>{titleOfArticle(article)}</h2>
        {receipt.length > 0 && (
          <Receipt receipt={receipt} title={edtf === undefined ? 'Why no date?' : 'Why this date?'} />
        )}
        <SetDate key={`${article.id} ${edtf}`} article={article} />
      </div>
      <ArticleReader article={article} />
    </>
  )
}
