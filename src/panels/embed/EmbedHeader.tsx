import { useState } from 'react'
import { linkToView } from '#share/url/sync-url.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { showWindow } from '#store/actions.ts'
import { getExtent, getShownEvents } from '#store/selectors.ts'
import { zoomBy } from '#timeline/interaction/move-window.ts'
import { linearScale } from '#timeline/layout/time-scale.ts'
import parts from '../parts/parts.module.css'
import { Icon } from '../parts/Icon.tsx'
import styles from './embed.module.css'
import { embedCounts } from './embed-counts.ts'

/** The header of a guest: title, counts, and the way to the full page with the same view. */
export function EmbedHeader() {
  const title = useTimeline((state) => state.extraction.title ?? 'Dateline')
  const ready = useTimeline((state) => state.progress.phase === 'ready')
  const counts = useTimeline((state) => embedCounts(state).join(' · '))
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.counts} role="status">
        {counts}
      </p>
      {ready && <ZoomButtons />}
      <OpenInFull />
    </header>
  )
}

const STEP = 1.6

function ZoomButtons() {
  const store = useTimelineStore()
  const zoom = (factor: number) => () => {
    const state = store.getState()
    const extent = getExtent(state)
    if (extent) showWindow(store, zoomBy(linearScale(extent, innerWidth, getShownEvents(state)), state.window, factor))
  }
  return (
    <>
      <button type="button" className={parts.iconButton} aria-label="Zoom out" onClick={zoom(1 / STEP)}>
        <Icon name="minus" />
      </button>
      <button type="button" className={parts.iconButton} aria-label="Zoom in" onClick={zoom(STEP)}>
        <Icon name="plus" />
      </button>
    </>
  )
}

function OpenInFull() {
  const store = useTimelineStore()
  const [href, setHref] = useState(() => linkToView(store, 'page'))
  // The address follows the view only when a reader is about to use it.
  const refresh = (): void => setHref(linkToView(store, 'page'))
  return (
    <a
      className={styles.open}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onPointerEnter={refresh}
      onPointerDown={refresh}
      onFocus={refresh}
    >
      Open in full
      <Icon name="open" />
    </a>
  )
}
