import { download } from '#share/export/download.ts'
import { extractionToJson } from '#share/export/extraction-to-json.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import parts from '../parts/parts.module.css'
import styles from './list.module.css'

/** Which version read the story, and the reading as a file that this page can open again. */
export function ReadingFoot() {
  const store = useTimelineStore()
  const generator = useTimeline((state) => state.extraction.generator)
  const save = (): void => download('dateline.json', extractionToJson(store.getState().extraction), 'application/json')
  return (
    <p className={styles.foot}>
      {generator !== '' && `Read by ${generator}. `}
      <button type="button" className={parts.linkWord} onClick={save}>
        Save this reading as JSON
      </button>
    </p>
  )
}
