import type { TimelineState } from '#store/timeline-store.ts'
import parts from '../parts/parts.module.css'
import { countAroundWindow } from './edge-counts.ts'
import type { TimelineHost } from './host-timeline.ts'
import styles from './timeline.module.css'
import { useSettled } from './use-settled.ts'

/** How many events lie beyond either end of the axis; a press moves there. */
export function EdgeCounters({ host }: { readonly host: TimelineHost | undefined }) {
  const words = useSettled(countsInWords)
  const [earlier = 0, later = 0, inView = 0] = words.split(' ').map(Number)
  return (
    <p className={styles.edges}>
      {inView === 0 && <span className={styles.nothing}>Nothing here.</span>}
      {earlier > 0 && (
        <button type="button" className={parts.word} onClick={() => host?.pan(-0.75)}>
          ◂ {earlier.toLocaleString('en')} earlier
        </button>
      )}
      <span className={styles.gap} />
      {later > 0 && (
        <button type="button" className={parts.word} onClick={() => host?.pan(0.75)}>
          {later.toLocaleString('en')} later ▸
        </button>
      )}
    </p>
  )
}

function countsInWords(state: TimelineState): string {
  const { earlier, later, inView } = countAroundWindow(state)
  return `${earlier} ${later} ${inView}`
}
