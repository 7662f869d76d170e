import type { Interval } from '#calendar/interval.ts'

/** A hand rests when it has not zoomed for so long, ms. */
const RESTS_AFTER = 120
/** A window that changes more than this at once is a jump. */
const MOST_AT_ONCE = 2.5

export interface ZoomFollower {
  /** Takes note of a window that is about to be drawn. Is a hand zooming? */
  readonly follow: (window: Interval) => boolean
  /** The window at twice the zoom, or half of it, if the hand goes on like this. */
  readonly ahead: () => Interval | undefined
  readonly remove: () => void
}

/** Tells from the windows that are drawn whether a hand is zooming, where it is going, and when it rests. */
export function followZoom(onRest: () => void): ZoomFollower {
  let last: Interval | undefined
  let ahead: Interval | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = (): void => {
    timer = undefined
    ahead = undefined
    onRest()
  }
  return {
    follow(window) {
      const factor = last ? lengthOf(window) / lengthOf(last) : 1
      if (last && Math.abs(factor - 1) > 1e-6 && factor < MOST_AT_ONCE && factor > 1 / MOST_AT_ONCE) {
        ahead = goOn(last, window)
        clearTimeout(timer)
        timer = setTimeout(rest, RESTS_AFTER)
      }
      last = window
      return timer !== undefined
    },
    ahead: () => ahead,
    remove: () => clearTimeout(timer),
  }
}

/** An octave on, around the moment that stays where it is. */
function goOn(from: Interval, to: Interval): Interval {
  const before = from.start - to.start
  const behind = to.end - from.end
  const fixed = to.start + lengthOf(to) * (before / (before + behind))
  const factor = lengthOf(to) > lengthOf(from) ? 2 : 0.5
  return { start: fixed + (to.start - fixed) * factor, end: fixed + (to.end - fixed) * factor }
}

function lengthOf({ start, end }: Interval): number {
  return end - start
}
