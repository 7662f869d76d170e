import { type MouseEvent, useEffect, useRef } from 'react'
import type { Passage } from '#model/passage.ts'
import { closeEvent } from '#share/url/sync-url.ts'
import { showPassage } from '#store/actions.ts'
import { getArticle, getArticleSlots, getEvent } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { ArticleName } from '../parts/ArticleName.tsx'
import { articleStyle } from '../parts/article-color.ts'
import { classes } from '../parts/classes.ts'
import parts from '../parts/parts.module.css'
import { QuoteText } from '../parts/QuoteText.tsx'
import { ArticleEvidence } from './ArticleEvidence.tsx'
import { ArticleReader } from './ArticleReader.tsx'
import { EventFacts } from './EventEvidence.tsx'
import { EventHead, EventPosition } from './EventHead.tsx'
import styles from './sheet.module.css'

/** The evidence where there is no room beside the story: a sheet from below, the quote first. */
export function EvidenceSheet() {
  const store = useTimelineStore()
  const dialog = useRef<HTMLDialogElement>(null)
  const event = useTimeline((state) => getEvent(state, state.selectedId))
  const passage = useTimeline((state) => state.selectedPassage)
  const article = useTimeline((state) =>
    getArticle(state, (state.selectedPassage ?? event?.passages?.[0])?.articleId ?? ''),
  )
  const open = event !== undefined || article !== undefined
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  const close = (): void => {
    if (event) closeEvent(store)
    else showPassage(store, undefined)
  }
  const closeOutside = ({ target, currentTarget }: MouseEvent): void => {
    if (target === currentTarget) close()
  }
  return (
    // Esc closes a dialog of itself; a press beside it is for the hand only.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={dialog} className={styles.sheet} aria-label="Evidence" onCancel={close} onClick={closeOutside}>
      {open && (
        <div className={styles.scroll} data-sheet="">
          <span className={styles.grip} aria-hidden="true" />
          {event ? (
            <>
              <EventPosition id={event.id} />
              {event.passages?.[0] && <LeadQuote passage={event.passages[0]} />}
              <EventHead event={event} />
              <EventFacts event={event} />
              {article && <ArticleReader article={article} />}
            </>
          ) : (
            article && passage && <ArticleEvidence article={article} />
          )}
        </div>
      )}
    </dialog>
  )
}

function LeadQuote({ passage }: { readonly passage: Passage }) {
  const store = useTimelineStore()
  const slot = useTimeline((state) => getArticleSlots(state).get(passage.articleId)) ?? 0
  return (
    <div className={styles.lead} style={articleStyle(slot)}>
      <button type="button" className={styles.quote} onClick={() => showPassage(store, { ...passage })}>
        <span className={classes(parts.passage, parts.passageSelected)}>
          <QuoteText passage={passage} />
        </span>
      </button>
      <ArticleName id={passage.articleId} date="beside" />
    </div>
  )
}
