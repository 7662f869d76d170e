import { type Article, nameOfArticle, titleOfArticle } from '#model/article.ts'
import type { Disagreement, TimelineEvent } from '#model/timeline-event.ts'
import { showArticle } from '#store/actions.ts'
import { getArticleSlots, getDisputedIds, getEvent, letterOfSlot } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { Caution } from '../parts/Caution.tsx'
import { counted } from '../parts/count-words.ts'
import { publicationInWords, sentenceCase } from '../parts/date-words.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { goToEvent } from '../parts/event-order.ts'
import { Flag } from '../parts/Flag.tsx'
import { Leftover } from '../parts/Leftover.tsx'
import { getLeftovers } from '../parts/leftovers.ts'
import parts from '../parts/parts.module.css'
import { SomeOf } from '../parts/SomeOf.tsx'
import { StatusGlyph } from '../parts/StatusGlyph.tsx'
import { disputeInWords, versionsOf } from '../parts/status-words.ts'
import { getMarksOf } from './passage-marks.ts'
import styles from './opening.module.css'
import { Versions } from './Versions.tsx'

/** Of a large archive, so many articles and disputes stand at once. */
const MOST = 40

/** Before anything is chosen: the articles, what they tell differently, and what found no place. */
export function OpeningView() {
  return (
    // A region that scrolls must be reachable by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.opening} tabIndex={0} role="region" aria-label="Articles, disputes and leftovers">
      <p className={styles.invitation}>
        Choose an event to see who says so, and why it has its date. <Caution />
      </p>
      <Articles />
      <Disputed />
      <Unplaced />
    </div>
  )
}

function Articles() {
  const articles = useTimeline((state) => state.extraction.articles)
  if (articles.length === 0) return undefined
  return (
    <section aria-label="Articles">
      <h2 className={styles.title}>{counted(articles.length, 'article')}</h2>
      <ul className={styles.articles}>
        <SomeOf
          items={articles}
          most={MOST}
          render={(article) => (
            <li key={article.id}>
              <ArticleRow article={article} />
            </li>
          )}
        />
      </ul>
    </section>
  )
}

function ArticleRow({ article }: { readonly article: Article }) {
  const store = useTimelineStore()
  const slot = useTimeline((state) => getArticleSlots(state).get(article.id)) ?? 0
  const count = useTimeline(
    (state) => new Set(getMarksOf(state.extraction, article.id).map(({ eventId }) => eventId)).size,
  )
  const { edtf, basis } = article.publicationDate
  return (
    <button type="button" className={styles.article} onClick={() => showArticle(store, article.id)}>
      <Flag slot={slot} given={basis === 'given' || basis === 'set'} />
      <span className={styles.line}>
        <b>{letterOfSlot(slot)}</b>
        {article.outlet !== undefined && <span className={styles.outlet}>{nameOfArticle(article)}</span>}{' '}
        <EventDate className={styles.day} edtf={edtf} words={publicationInWords(article.publicationDate)} />
      </span>
      <span className={styles.count}>
        {count}
        <span className={parts.spoken}> {count === 1 ? 'event' : 'events'}</span>
      </span>
      <span className={styles.articleTitle}>
        {titleOfArticle(article)}
        {basis === 'inferred' && <span className={styles.inferred}>date inferred</span>}
      </span>
    </button>
  )
}

function Disputed() {
  const disputed = useTimeline(getDisputedIds)
  const extraction = useTimeline((state) => state.extraction)
  const backgrounds = extraction.disagreements.filter(({ eventId }) => eventId === undefined)
  if (disputed.size + backgrounds.length === 0) return undefined
  return (
    <section className={styles.section} aria-label="Disputed">
      {disputed.size > 0 && <h2 className={styles.title}>{disputed.size.toLocaleString('en')} disputed</h2>}
      <ul>
        <SomeOf
          items={[...disputed]}
          most={MOST}
          render={([id, disagreements]) => <DisputedEvent key={id} id={id} disagreements={disagreements} />}
        />
      </ul>
      {backgrounds.length > 0 && (
        <h2 className={styles.title}>{counted(backgrounds.length, 'background')} told differently</h2>
      )}
      <ul>
        {backgrounds.map((disagreement) => (
          <li key={`${disagreement.kind}:${disagreement.passages[0]?.start}`}>
            <Background disagreement={disagreement} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DisputedEvent({
  id,
  disagreements,
}: {
  readonly id: string
  readonly disagreements: readonly Disagreement[]
}) {
  const store = useTimelineStore()
  const event = useTimeline((state: TimelineState): TimelineEvent | undefined => getEvent(state, id))
  const [first] = disagreements
  if (!event || !first) return undefined
  return (
    <li>
      <button type="button" className={styles.disputed} onClick={() => goToEvent(store, id)}>
        <StatusGlyph status={event.status} versions={versionsOf(first).length} />
        <span>
          {event.title}
          <span className={styles.what}>{disagreements.map(wordsOf).join('; ')}</span>
        </span>
      </button>
    </li>
  )
}

/** Articles whose accounts of the background contradict each other; the words open in place. */
function Background({ disagreement }: { readonly disagreement: Disagreement }) {
  const slots = useTimeline(getArticleSlots)
  const letters = [...new Set(disagreement.passages.map(({ articleId }) => letterOfSlot(slots.get(articleId) ?? 0)))]
  return (
    <details className={styles.background}>
      <summary className={styles.disputed}>
        <StatusGlyph status="happened" versions={versionsOf(disagreement).length} />
        <span>
          {sentenceCase(disputeInWords(disagreement))}
          <span className={styles.what}>articles {letters.sort().join(', ')}</span>
        </span>
      </summary>
      <Versions disagreement={disagreement} />
    </details>
  )
}

/** «how many: nine, or eleven» */
function wordsOf(disagreement: Disagreement): string {
  const values = versionsOf(disagreement).flatMap(({ value }) => value ?? [])
  const about = disputeInWords(disagreement)
  return values.length > 1 && values.join().length <= 60 ? `${about}: ${values.join(', or ')}` : about
}

function Unplaced() {
  const leftovers = useTimeline((state) => getLeftovers(state.extraction))
  const { undated, unused, used, total } = leftovers
  const count = undated.length + unused.length
  if (total === 0 && count === 0) return undefined
  const shown = unused.slice(0, 3)
  return (
    <section className={styles.section} aria-label="Unplaced">
      <div className={styles.heading}>
        <h2>{count.toLocaleString('en')} unplaced</h2>
        {total > 0 && (
          <span className={styles.coverage}>
            {used.toLocaleString('en')} of {total.toLocaleString('en')} time expressions used
          </span>
        )}
      </div>
      {count > 0 && (
        <p className={styles.leftovers}>
          {shown.map((expression, i) => (
            <span key={`${expression.articleId}:${expression.start}`}>
              {i > 0 && <span className={styles.dot}> · </span>}
              <Leftover expression={expression} />
            </span>
          ))}
          {count > shown.length && (
            <>
              {shown.length > 0 && <span className={styles.dot}> · </span>}
              <a className={styles.more} href="#leftovers" onClick={goToLeftovers}>
                {(count - shown.length).toLocaleString('en')} more
              </a>
            </>
          )}
        </p>
      )}
    </section>
  )
}

/** Leads to the leftovers below the list, without a word in the address: that holds the view. */
function goToLeftovers(click: { preventDefault(): void }): void {
  click.preventDefault()
  const heading = document.querySelector('#leftovers')
  if (!(heading instanceof HTMLElement)) return
  scrollTo({ top: scrollY + heading.getBoundingClientRect().top - 48 })
  heading.focus({ preventScroll: true })
}
