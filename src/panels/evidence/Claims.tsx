import type { Claim, TimelineEvent } from '#model/timeline-event.ts'
import { showPassage } from '#store/actions.ts'
import { getArticleSlots } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { ArticleName } from '../parts/ArticleName.tsx'
import { articleStyle } from '../parts/article-color.ts'
import { classes } from '../parts/classes.ts'
import { inWords } from '../parts/date-words.ts'
import parts from '../parts/parts.module.css'
import { QuoteText } from '../parts/QuoteText.tsx'
import { statusInWords } from '../parts/status-words.ts'
import styles from './claims.module.css'

/** Who says so, and in which words: one quote per claim, a click away from its place in the article. */
export function Claims({ event }: { readonly event: TimelineEvent }) {
  const claims = event.passages ?? []
  if (claims.length === 0) return undefined
  return (
    <section aria-label="Claims" className={styles.claims}>
      <h3 className={styles.title}>
        {claims.length === 1 ? 'In these words' : `In the words of ${sourcesOf(claims)}`}
      </h3>
      <ol>
        {claims.map((claim) => (
          <li key={`${claim.articleId}:${claim.start}`} className={styles.claim}>
            <ClaimQuote claim={claim} event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function sourcesOf(claims: readonly Claim[]): string {
  const count = new Set(claims.map(({ articleId }) => articleId)).size
  return count === 1 ? 'one article' : `${count} articles`
}

function ClaimQuote({ claim, event }: { readonly claim: Claim; readonly event: TimelineEvent }) {
  const store = useTimelineStore()
  const slot = useTimeline((state) => getArticleSlots(state).get(claim.articleId)) ?? 0
  const shown = useTimeline(
    ({ selectedPassage }) => selectedPassage?.articleId === claim.articleId && selectedPassage.start === claim.start,
  )
  const differs = [
    claim.repeat && 'told again in this article',
    claim.status !== undefined && claim.status !== event.status && statusInWords({ ...claim, status: claim.status }),
    claim.when !== undefined && claim.when !== event.when && inWords(claim.when),
  ].filter((words) => typeof words === 'string')
  return (
    <>
      <button
        type="button"
        className={styles.quote}
        style={articleStyle(slot)}
        aria-pressed={shown}
        onClick={() => showPassage(store, claim)}
      >
        <span className={classes(parts.passage, shown && parts.passageSelected)}>
          <QuoteText passage={claim} />
        </span>
      </button>
      <div className={styles.source}>
        <ArticleName id={claim.articleId} date="beside" />
        {differs.length > 0 && <span className={styles.differs}>{differs.join(' · ')}</span>}
      </div>
    </>
  )
}
