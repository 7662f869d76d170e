import { EmbedHeader } from '#panels/embed/EmbedHeader.tsx'
import { FooterCard } from '#panels/embed/FooterCard.tsx'
import { OverviewPanel } from '#panels/overview/OverviewPanel.tsx'
import { TimelinePanel } from '#panels/timeline/TimelinePanel.tsx'
import { getDatedEvents } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import styles from './app.module.css'
import { Problems } from './Problems.tsx'
import { StoryState } from './StoryState.tsx'

/** A guest in another page: small header, strip, drawing, one card. It keeps nothing and takes nothing. */
export function EmbedPage() {
  const drawn = useTimeline((state) => state.progress.phase === 'ready' && getDatedEvents(state).length > 0)
  return (
    <div className={styles.embed}>
      <EmbedHeader />
      <main className={styles.embedMain}>
        <Problems />
        {drawn ? (
          <>
            <OverviewPanel />
            <TimelinePanel />
          </>
        ) : (
          <StoryState />
        )}
      </main>
      {drawn && <FooterCard />}
    </div>
  )
}
