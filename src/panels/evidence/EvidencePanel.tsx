import { useState } from 'react'
import { getArticle, getEvent } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import { ArticleEvidence } from './ArticleEvidence.tsx'
import { EventEvidence } from './EventEvidence.tsx'
import styles from './evidence.module.css'
import { OpeningView } from './OpeningView.tsx'
import { PaneEdge, WIDEST } from './PaneEdge.tsx'

const START_WIDTH = 424
const NARROW_START = 400

/** The pane beside the timeline: what stands behind the chosen event, article or words. */
export function EvidencePanel() {
  const [width, setWidth] = useState(innerWidth < 1280 ? NARROW_START : START_WIDTH)
  return (
    <aside className={styles.side} style={{ width: Math.min(width, WIDEST) }} aria-label="Evidence">
      <div className={styles.pane}>
        <PaneEdge width={width} onWidth={setWidth} />
        <div className={styles.content}>
          <Evidence />
        </div>
      </div>
    </aside>
  )
}

/** Evidence of what is chosen; before that, the articles and their leftovers. */
function Evidence() {
  const event = useTimeline((state) => getEvent(state, state.selectedId))
  const article = useTimeline((state) => getArticle(state, state.selectedPassage?.articleId ?? ''))
  if (event) return <EventEvidence event={event} />
  if (article) return <ArticleEvidence article={article} />
  return <OpeningView />
}
