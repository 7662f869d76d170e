import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { goToEvent, positionOf } from './event-order.ts'
import { Icon } from './Icon.tsx'
import parts from './parts.module.css'

interface StepButtonProps {
  readonly from: string
  readonly to: 'previous' | 'next'
}

/** The way from an event to its neighbour in time; at either end it stays, so that focus is not lost, and does nothing. */
export function StepButton({ from, to }: StepButtonProps) {
  const store = useTimelineStore()
  const isEnd = useTimeline((state) => positionOf(state, from)[`${to}Id`] === undefined)
  const step = () => {
    const neighbour = positionOf(store.getState(), from)[`${to}Id`]
    if (neighbour !== undefined) goToEvent(store, neighbour)
  }
  return (
    <button
      type="button"
      className={parts.iconButton}
      aria-label={to === 'previous' ? 'Previous event' : 'Next event'}
      aria-disabled={isEnd}
      onClick={step}
    >
      <Icon name={to} />
    </button>
  )
}
