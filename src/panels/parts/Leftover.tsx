import { passageOf, type TimeExpression } from '#model/time-expression.ts'
import { selectEvent, showPassage } from '#store/actions.ts'
import { useTimelineStore } from '#store/use-timeline.ts'
import styles from './leftover.module.css'
import { reasonInWords } from './leftovers.ts'

/** A time expression without an event: its words, which lead to their place in the article, and the reason. */
export function Leftover({ expression }: { readonly expression: TimeExpression }) {
  const store = useTimelineStore()
  const show = (): void => {
    selectEvent(store, undefined)
    showPassage(store, passageOf(expression))
  }
  return (
    <>
      <button type="button" className={styles.words} onClick={show}>
        “{expression.text}”
      </button>{' '}
      <span className={styles.reason}>{reasonInWords(expression)}</span>
    </>
  )
}
