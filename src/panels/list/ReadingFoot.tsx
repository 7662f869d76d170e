import { useTimeline } from '#store/use-timeline.ts'
import styles from './list.module.css'

/** Which version read the story. */
export function ReadingFoot() {
  const generator = useTimeline((state) => state.extraction.generator)
  return generator === '' ? undefined : <p className={styles.foot}>Read by {generator}.</p>
}
