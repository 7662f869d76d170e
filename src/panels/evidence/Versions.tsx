import type { Passage } from '#model/passage.ts'
import type { Disagreement } from '#model/timeline-event.ts'
import { daysOfEdtf, readEdtf } from '#calendar/edtf.ts'
import { showPassage } from '#store/actions.ts'
import { getArticle, getArticleSlots } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { ArticleName } from '../parts/ArticleName.tsx'
import { articleStyle } from '../parts/article-color.ts'
import { classes } from '../parts/classes.ts'
import { sentenceCase } from '../parts/date-words.ts'
import { quotationMarks } from '../parts/quotation-marks.ts'
import parts from '../parts/parts.module.css'
import { disputeInWords, type Version, versionsOf } from '../parts/status-words.ts'
import styles from './versions.module.css'

/** What articles tell differently, side by side in their own words: one tine of the fork per version, no verdict. */
export function Versions({
  disagreement,
  titled = false,
}: {
  readonly disagreement: Disagreement
  readonly titled?: boolean
}) {
  const versions = versionsOf(disagreement)
  const first = useTimeline((state) => firstToSay(state, disagreement))
  return (
    <section aria-label={`Versions: ${disputeInWords(disagreement)}`} className={styles.versions}>
      {titled && <h3 className={styles.title}>{sentenceCase(disputeInWords(disagreement))}</h3>}
      <ul className={versions.length > 2 ? styles.stacked : styles.columns}>
        {versions.map((version) => (
          <li key={version.value ?? version.passages[0]?.quote} className={styles.version}>
            <VersionWords version={version} />
            <ul className={styles.sources}>
              {version.passages.map((passage) => (
                <li key={`${passage.articleId}:${passage.start}`}>
                  <ArticleName
                    id={passage.articleId}
                    date="below"
                    note={passage.articleId === first ? 'said first' : undefined}
                  />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function VersionWords({ version: { value, passages } }: { readonly version: Version }) {
  const store = useTimelineStore()
  const [passage] = passages
  const slot = useTimeline((state) => (passage ? getArticleSlots(state).get(passage.articleId) : undefined)) ?? 0
  if (!passage) return undefined
  return (
    <>
      {value !== undefined && <p className={classes(styles.value, value.length > 40 && styles.longValue)}>{value}</p>}
      <button
        type="button"
        className={styles.quote}
        style={articleStyle(slot)}
        onClick={() => showPassage(store, passage)}
      >
        <Differing passage={passage} value={value} />
      </button>
    </>
  )
}

/** A quote with the words tinted in which the versions differ. */
function Differing({ passage: { quote }, value }: { readonly passage: Passage; readonly value: string | undefined }) {
  const at = value === undefined ? -1 : quote.toLocaleLowerCase('en').indexOf(value.toLocaleLowerCase('en'))
  const [open, close] = quotationMarks(quote)
  if (value === undefined || at < 0) return open + quote + close
  return (
    <>
      {open}
      {quote.slice(0, at)}
      <span className={parts.passage}>{quote.slice(at, at + value.length)}</span>
      {quote.slice(at + value.length)}
      {close}
    </>
  )
}

/** The article that was certainly published before all others that tell it. */
function firstToSay(state: TimelineState, { passages }: Disagreement): string | undefined {
  const days = [...new Set(passages.map(({ articleId }) => articleId))].map((id) => {
    const read = readEdtf(getArticle(state, id)?.publicationDate.edtf ?? '')
    return { id, ...(read ? daysOfEdtf(read) : { first: -Infinity, last: Infinity }) }
  })
  return days.find(({ id, last }) => days.every((other) => other.id === id || last < other.first))?.id
}
