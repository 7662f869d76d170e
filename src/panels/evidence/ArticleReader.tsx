import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Article, SegmentKind } from '#model/article.ts'
import { nameOfArticle } from '#model/article.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { touches } from '#model/span.ts'
import { writeEventName, nameOfEvent } from '#share/url/event-name.ts'
import { addressOfQuote } from '#share/url/text-fragment.ts'
import { hoverEvent, showArticle, showPassage } from '#store/actions.ts'
import { getArticleSlots, getEvent, letterOfSlot } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { articleStyle, colorOfSlot } from '../parts/article-color.ts'
import { classes } from '../parts/classes.ts'
import { publicationInWords } from '../parts/date-words.ts'
import { EventDate } from '../parts/EventDate.tsx'
import { followEvents } from '../parts/follow-events.ts'
import parts from '../parts/parts.module.css'
import { BucketBar } from './BucketBar.tsx'
import { cutArticle, type Paragraph, type Run } from './cut-article.ts'
import { getMarksOf } from './passage-marks.ts'
import styles from './article-reader.module.css'
import { useScrollToPassage } from './use-scroll-to-passage.ts'

/** The article, whole and unaltered, its passages marked; a marked passage chooses the event that it tells. */
export function ArticleReader({ article }: { readonly article: Article }) {
  const store = useTimelineStore()
  const region = useRef<HTMLDivElement>(null)
  const slot = useTimeline((state) => getArticleSlots(state).get(article.id)) ?? 0
  const marks = useTimeline((state) => getMarksOf(state.extraction, article.id))
  const passage = useTimeline(({ selectedPassage }) => selectedPassage)
  const selected = passage?.articleId === article.id ? passage : undefined
  const paragraphs = useMemo(
    () => cutArticle(article.text ?? '', { segments: article.segments ?? [], marks, selected }),
    [article, marks, selected],
  )
  useScrollToPassage(region, selected)
  const hasText = article.text !== undefined
  useEffect(() => (hasText && region.current ? followEvents(region.current, store) : undefined), [store, hasText])
  return (
    <section className={styles.reader} style={articleStyle(slot)} aria-label={`Article ${letterOfSlot(slot)}`}>
      <ReaderHead article={article} slot={slot} />
      {article.text === undefined ? (
        <p className={styles.noText}>The text of this article is not part of the file; its quotes are above.</p>
      ) : (
        <div className={styles.frame}>
          <div
            className={styles.text}
            ref={region}
            // A region that scrolls must be reachable by the keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
            aria-label="Text of the article"
            data-reader
          >
            {paragraphs.map((paragraph) => (
              <ParagraphText key={paragraph.runs[0]?.pieces[0]?.start} paragraph={paragraph} articleId={article.id} />
            ))}
          </div>
          <BucketBar region={region} paragraphs={paragraphs} />
        </div>
      )}
    </section>
  )
}

function ReaderHead({ article, slot }: { readonly article: Article; readonly slot: number }) {
  const store = useTimelineStore()
  const { edtf } = article.publicationDate
  const date = <EventDate className={styles.day} edtf={edtf} words={publicationInWords(article.publicationDate)} />
  const quote = useTimeline(({ selectedPassage: passage }) => (passage?.articleId === article.id ? passage.quote : ''))
  // Beside an event the date leads to its reasons; by itself the article shows them already.
  const beside = useTimeline(({ selectedId }) => selectedId !== undefined)
  return (
    <div>
      <p className={styles.source}>
        <span className={parts.swatch} style={{ background: colorOfSlot(slot) }} aria-hidden="true" />
        <b>{letterOfSlot(slot)}</b>
        <b className={styles.name}>
          {article.url === undefined ? (
            nameOfArticle(article)
          ) : (
            <a href={addressOfQuote(article.url, quote)} target="_blank" rel="noopener noreferrer">
              {nameOfArticle(article)}
            </a>
          )}
        </b>
        {beside ? (
          <button type="button" className={parts.linkWord} onClick={() => showArticle(store, article.id)}>
            {date}
            <span className={parts.spoken}> Why this date of publication?</span>
          </button>
        ) : (
          date
        )}
      </p>
    </div>
  )
}

/** What is not the article's own running text is dimmed, never hidden. */
const looks: Readonly<Record<SegmentKind, string | undefined>> = {
  title: styles.title,
  heading: styles.heading,
  body: undefined,
  caption: styles.caption,
  credit: styles.dim,
  furniture: styles.dim,
  slogan: parts.slogan,
  duplicate: styles.dim,
  teaser: styles.dim,
  link: styles.dim,
}

function ParagraphText({
  paragraph: { kind, runs },
  articleId,
}: {
  readonly paragraph: Paragraph
  readonly articleId: string
}) {
  return (
    <p className={classes(styles.paragraph, looks[kind])}>
      {runs.map((run) => (
        <RunText key={run.pieces[0]?.start} run={run} around={kind} articleId={articleId} />
      ))}
    </p>
  )
}

function RunText({
  run: { eventIds, pieces },
  around,
  articleId,
}: {
  readonly run: Run
  readonly around: SegmentKind
  readonly articleId: string
}) {
  const store = useTimelineStore()
  const words = pieces.map(({ text, kind, selected, start }) => (
    <span
      key={start}
      className={classes(
        (selected || eventIds.length > 0) && parts.passage,
        selected && parts.passageSelected,
        kind !== around && looks[kind],
      )}
      data-selected={selected || undefined}
    >
      {text}
    </span>
  ))
  const [eventId] = eventIds
  const event = useTimeline((state) => getEvent(state, eventId))
  if (!event || eventId === undefined) return words
  const choose = (click: MouseEvent): void => {
    if (click.metaKey || click.ctrlKey) return
    click.preventDefault()
    // The event that is open keeps the passage; else it is the earliest that the words tell.
    const { selectedId } = store.getState()
    const id = selectedId !== undefined && eventIds.includes(selectedId) ? selectedId : eventId
    const [at] = pieces
    const claims = getEvent(store.getState(), id)?.passages ?? []
    const claim = claims.find((each) => at && each.articleId === articleId && touches(each, at))
    showPassage(store, claim, id)
  }
  return (
    <mark data-event={eventId}>
      <a
        className={styles.choice}
        href={linkToEvent(event)}
        onClick={choose}
        onPointerEnter={() => hoverEvent(store, eventId)}
        onPointerLeave={() => hoverEvent(store, undefined)}
      >
        {words}
      </a>
    </mark>
  )
}

/** The whole address: a fragment alone would be taken for a place in this page. */
function linkToEvent(event: TimelineEvent): string {
  return `${location.href.split('#', 1)[0]}#v=1&event=${writeEventName(nameOfEvent(event))}`
}
