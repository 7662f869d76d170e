import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import styles from './evidence.module.css'

const NARROWEST = 400
export const WIDEST = 480
const STEP = 16

/** The edge of the pane, which sets its width: by hand, by arrow keys, by Home and End. */
export function PaneEdge({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined)
  const set = (next: number): void => onWidth(Math.min(WIDEST, Math.max(NARROWEST, next)))
  const press = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST, End: WIDEST }[event.key]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  const grab = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }
  const move = ({ clientX }: PointerEvent): void => {
    if (drag.current) set(drag.current.width + drag.current.x - clientX)
  }
  const letGo = (): void => {
    drag.current = undefined
  }
  return (
    // A separator that can be moved is a control (WAI-ARIA, window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.edge}
      role="separator"
      aria-label="Width of the evidence"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  )
}
