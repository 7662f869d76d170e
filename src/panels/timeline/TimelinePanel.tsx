import { useEffect, useRef, useState } from 'react'
import { useTimelineStore } from '#store/use-timeline.ts'
import { classes } from '../parts/classes.ts'
import { EdgeCounters } from './EdgeCounters.tsx'
import { hostTimeline, type TimelineHost } from './host-timeline.ts'
import { Legend } from './Legend.tsx'
import { createMeasure, waitForSans } from '../parts/measure-text.ts'
import styles from './timeline.module.css'
import { TimelineTools } from './TimelineTools.tsx'

/** Hosts the drawing: React owns the `<svg>` and the list of buttons over it, the timeline view owns what is inside. */
export function TimelinePanel() {
  const store = useTimelineStore()
  const surface = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [host, setHost] = useState<TimelineHost>()
  const [hint, setHint] = useState('')
  const embed = isEmbedded()

  useEffect(() => {
    const elements = { surface: surface.current, svg: svg.current, list: list.current }
    const { surface: ground, svg: drawing, list: targets } = elements
    if (!ground || !drawing || !targets) return
    let removed = false
    let hosted: TimelineHost | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const refuse = (gesture: 'wheel' | 'touch'): void => {
      setHint(hintFor(gesture))
      clearTimeout(timer)
      timer = setTimeout(() => setHint(''), 1500)
    }
    const family = getComputedStyle(ground).fontFamily
    void waitForSans(family).then(() => {
      if (removed) return
      hosted = hostTimeline(
        { surface: ground, svg: drawing, list: targets },
        { store, measure: createMeasure(family), embed, cooperative: isCooperative, onRefused: refuse },
      )
      setHost(hosted)
    })
    return () => {
      removed = true
      clearTimeout(timer)
      hosted?.remove()
    }
  }, [store, embed])

  return (
    <section className={classes(styles.panel, embed && styles.embedded)} aria-label="Timeline">
      <div className={styles.surface} ref={surface} data-timeline-surface="" aria-busy="true">
        <svg ref={svg} aria-hidden="true" />
        <ol className={styles.targets} ref={list} aria-label="Events in view, in time order" />
        <p className={styles.hint} aria-hidden="true" data-shown={hint === '' ? undefined : ''}>
          {hint}
        </p>
      </div>
      {!embed && (
        <>
          <EdgeCounters host={host} />
          <TimelineTools host={host} />
          <Legend />
        </>
      )}
    </section>
  )
}

/** A guest in another page, as the address asks. */
function isEmbedded(): boolean {
  return document.documentElement.dataset['embed'] !== undefined
}

/** In a frame the wheel and a finger are the host's; not when the drawing fills the screen. */
function isCooperative(): boolean {
  const { gestures } = document.documentElement.dataset
  if (document.fullscreenElement !== null) return false
  return gestures === undefined ? isEmbedded() || self !== top : gestures === 'cooperative'
}

function hintFor(gesture: 'wheel' | 'touch'): string {
  if (gesture === 'touch') return 'Use two fingers to move'
  return /Mac|iP(?:hone|ad)/u.test(navigator.userAgent) ? 'Use ⌘ + scroll to zoom' : 'Use Ctrl + scroll to zoom'
}
