import { once } from '#model/once.ts'
import { type DatedEvent, getDatedEvents } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { goToEvent } from './event-order.ts'
import parts from './parts.module.css'

/** An event whose receipt is worth seeing. */
const exampleOf = once((all: readonly DatedEvent[]): string | undefined => {
  // Where the first thousands have none, no reading made them.
  const dated = all.slice(0, 5000)
  const counted = dated.find(({ event }) => event.receipt?.some(({ step }) => step === 'rule'))
  return (counted ?? dated.find(({ event }) => event.receipt?.length))?.event.id
})

/** The one quiet line that says how far dates can be trusted, and leads to a receipt. */
export function Caution() {
  const store = useTimelineStore()
  const example = useTimeline((state) => exampleOf(getDatedEvents(state)))
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
