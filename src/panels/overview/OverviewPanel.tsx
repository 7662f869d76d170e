import { useEffect, useRef } from 'react'
import { useTimelineStore } from '#store/use-timeline.ts'
import { heightOf, type OverviewForm } from '#timeline/overview-view.ts'
import { useMedia } from '../parts/use-media.ts'
import { hostOverview } from './host-overview.ts'
import { hostScrubber } from './host-scrubber.ts'
import styles from './overview.module.css'

const minimap: OverviewForm = { strip: 32, ticks: true, lens: 28, words: 'peak' }
const bareStrip: OverviewForm = { strip: 20, ticks: false, lens: 6, words: 'none' }
const scrubber: OverviewForm = { strip: 24, ticks: true, lens: 0, words: 'window' }

/**
 * The whole story in a strip: how dense it is, when the articles appeared, what the window shows. A hand draws, moves
 * and pulls the window. On a phone, where the list is the timeline, the strip scrolls the list.
 */
export function OverviewPanel() {
  const phone = useMedia('(width <= 480px)')
  const embed = document.documentElement.dataset['embed'] !== undefined
  return phone && !embed ? <Scrubber /> : <Minimap form={embed ? bareStrip : minimap} />
}

function Minimap({ form }: { readonly form: OverviewForm }) {
  const store = useTimelineStore()
  const svg = useRef<SVGSVGElement>(null)
  useEffect(() => (svg.current ? hostOverview(svg.current, store, form) : undefined), [store, form])
  return (
    <div className={styles.overview} style={{ height: heightOf(form) }}>
      <svg ref={svg} aria-hidden="true" />
    </div>
  )
}

function Scrubber() {
  const store = useTimelineStore()
  const surface = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  useEffect(
    () => (surface.current && svg.current ? hostScrubber(surface.current, svg.current, store, scrubber) : undefined),
    [store],
  )
  return (
    <div className={styles.scrubber} ref={surface} data-timeline-surface="" aria-busy="true">
      <svg ref={svg} height={heightOf(scrubber)} aria-hidden="true" />
    </div>
  )
}
