import { intervalOfEdtf, readEdtf, writeEdtf } from '#calendar/edtf.ts'
import { overlaps } from '#calendar/interval.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { getArticle, getDisagreements } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import { counted } from '../parts/count-words.ts'
import { AlsoHere } from './AlsoHere.tsx'
import { ArticleReader } from './ArticleReader.tsx'
import { Claims } from './Claims.tsx'
import { EventHead, EventPosition } from './EventHead.tsx'
import styles from './evidence.module.css'
import { Receipt } from './Receipt.tsx'
import { Versions } from './Versions.tsx'

/** All that stands behind one event: date, versions, receipt, claims; below them the article with the passage. */
export function EventEvidence({ event }: { readonly event: TimelineEvent }) {
  const article = useTimeline((state) =>
    getArticle(state, (state.selectedPassage ?? event.passages?.[0])?.articleId ?? ''),
  )
  return (
    <>
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.upper} tabIndex={0} role="region" aria-label="Evidence of the event" key={event.id}>
        <EventPosition id={event.id} />
        <EventHead event={event} />
        <EventFacts event={event} />
      </div>
      {article && <ArticleReader article={article} />}
    </>
  )
}

/** Versions, receipt and claims of an event. */
export function EventFacts({ event }: { readonly event: TimelineEvent }) {
  const disagreements = useTimeline((state) => getDisagreements(state, event.id))
  return (
    <>
      <AlsoHere id={event.id} />
      {disagreements.map((disagreement) => (
        <Versions
          key={`${disagreement.kind}:${disagreement.passages[0]?.start}`}
          disagreement={disagreement}
          titled={disagreements.length > 1}
        />
      ))}
      {event.receipt && event.receipt.length > 0 && (
        <div className={styles.section}>
          <Receipt
            receipt={event.receipt}
            title={event.when === undefined ? 'Why no date?' : 'Why this date?'}
            note={noteOnClaims(event)}
          />
        </div>
      )}
      <Claims event={event} />
    </>
  )
}

/** "4 claims, one date" */
function noteOnClaims({ passages = [], when }: TimelineEvent): string | undefined {
  if (passages.length < 2 || when === undefined) return undefined
  const date = readEdtf(when)
  const others = passages.flatMap((claim) => (claim.when === undefined ? [] : (readEdtf(claim.when) ?? [])))
  // A claim that says less of the same date is no other date.
  const differing = others.filter((other) => date && !overlaps(intervalOfEdtf(other), intervalOfEdtf(date)))
  const dates = new Set(differing.map(writeEdtf)).size + 1
  return `${counted(passages.length, 'claim')}, ${dates === 1 ? 'one date' : `${dates} dates`}`
}
