import { dismissProblem } from '#store/actions.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import parts from '#panels/parts/parts.module.css'
import styles from './app.module.css'

/** What could not be read, each in a plain sentence and in place; nothing is lost for it. */
export function Problems() {
  const store = useTimelineStore()
  const problems = useTimeline((state) => state.problems)
  if (problems.length === 0) return undefined
  return (
    <div role="status">
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem}>
            <span>{problem}</span>
            <button type="button" className={parts.word} onClick={() => dismissProblem(store, problem)}>
              Dismiss
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
