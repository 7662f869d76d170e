import { getDatedEvents } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { goToEvent } from './event-order.ts'
import parts from './parts.module.css'

/** The one quiet line that says how far dates can be trusted, and leads to a receipt. */
export function Caution() {
  const store = useTimelineStore()
  const example = useTimeline((state) => {
    const dated = getDatedEvents(state)
    const counted = dated.find(({ event }) => event.receipt?.some(({ step }) => step === 'rule'))
    return (counted ?? dated.find(({ event }) => event.receipt?.length))?.event.id
  })
  return (
    <>
      Dates were read by rules and may be wrong
      {example === undefined ? (
        '.'
      ) : (
        <>
          :{' '}
          <button type="button" className={parts.linkWord} onClick={() => goToEvent(store, example)}>
            see how
          </button>
        </>
      )}
    </>
  )
}
