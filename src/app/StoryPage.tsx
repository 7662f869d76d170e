import { EvidencePanel } from '#panels/evidence/EvidencePanel.tsx'
import { EvidenceSheet } from '#panels/evidence/EvidenceSheet.tsx'
import { FilterPopover } from '#panels/filters/FilterPopover.tsx'
import { HeaderPanel } from '#panels/header/HeaderPanel.tsx'
import { ListPanel } from '#panels/list/ListPanel.tsx'
import { SharePopover } from '#panels/share/SharePopover.tsx'
import { OverviewPanel } from '#panels/overview/OverviewPanel.tsx'
import { useMedia } from '#panels/parts/use-media.ts'
import { TimelinePanel } from '#panels/timeline/TimelinePanel.tsx'
import { getDatedEvents } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import styles from './app.module.css'
import { KeyHelp } from './KeyHelp.tsx'
import { Problems } from './Problems.tsx'
import { ReadingLine, StoryState } from './StoryState.tsx'

/** A page of its own: header, drawing, evidence, list; on a phone the list is the drawing. */
export function StoryPage() {
  const phone = useMedia('(width <= 480px)')
  const wide = useMedia('(width >= 1024px)')
  const ready = useTimeline((state) => state.progress.phase === 'ready')
  const dated = useTimeline((state) => getDatedEvents(state).length > 0)
  return (
    <>
      <HeaderPanel form={phone ? 'phone' : 'page'} />
      <ReadingLine />
      {!ready && (
        <main>
          <StoryState />
        </main>
      )}
      {ready && phone && (
        <main className={styles.phone}>
          <Problems />
          <div className={styles.strip} data-sticky="">
            {dated && <OverviewPanel />}
          </div>
          <StoryState />
          <ListPanel form="phone" />
        </main>
      )}
      {ready && !phone && (
        <div className={styles.columns}>
          <main className={styles.main}>
            <Problems />
            {dated && (
              <>
                <OverviewPanel />
                <TimelinePanel />
              </>
            )}
            <StoryState />
            <ListPanel form="page" />
          </main>
          {wide && <EvidencePanel />}
        </div>
      )}
      {ready && !wide && <EvidenceSheet />}
      {ready && <FilterPopover />}
      {ready && <SharePopover />}
      <KeyHelp />
    </>
  )
}
