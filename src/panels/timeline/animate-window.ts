import type { Interval } from '#calendar/interval.ts'
import { showWindow } from '#store/actions.ts'
import type { TimelineStore } from '#store/timeline-store.ts'

const DURATION = 150

/**
 * Moves the window there in 150 ms, for keys and buttons, so that what stays can be followed with the eye; at once
 * where less motion is asked for. Gives a function that stops it.
 */
export function glideTo(store: TimelineStore, to: Interval | undefined, whole: Interval): () => void {
  const from = store.getState().window ?? whole
  const target = to ?? whole
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    showWindow(store, to)
    return () => undefined
  }
  let frame = 0
  const began = performance.now()
  let ours = store.getState().window
  const step = (now: number): void => {
    // A hand that takes over ends the glide.
    if (store.getState().window !== ours) return
    const part = Math.min(1, Math.max(0, (now - began) / DURATION))
    const eased = 1 - (1 - part) ** 3
    ours = part < 1 ? { start: mix(from.start, target.start, eased), end: mix(from.end, target.end, eased) } : to
    showWindow(store, ours)
    if (part < 1) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

function mix(a: number, b: number, part: number): number {
  return a + (b - a) * part
}
