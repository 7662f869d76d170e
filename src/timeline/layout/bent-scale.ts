import { scaleUtc } from 'd3'
import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { SceneEvent } from './scene.ts'
import type { EventIndex } from './event-index.ts'
import { type Bend, fitWindow, linearScale, type TimeScale } from './time-scale.ts'

const BUSY = 4
const MOST_DAYS = 6
const COLUMN = 172
/** What stays for all the rest, as a part of the width. */
const QUIET = 0.38

/**
 * Gives each busy day a column of its own and the rest of the story what is left, evenly. Without busy days, or with
 * days as wide already, the scale is linear.
 */
export function bentScale(index: EventIndex, extent: Interval, width: number): TimeScale {
  const linear = linearScale(extent, width)
  const days = busyDays(index, Math.floor((width * (1 - QUIET)) / COLUMN))
  const whole = fitWindow(extent)
  const length = whole.end - whole.start
  const quiet = width - days.length * COLUMN
  const pxPerMs = quiet / (length - days.length * DAY)
  if (days.length === 0 || !(pxPerMs > 0) || pxPerMs * DAY >= COLUMN) return linear
  const domain: number[] = [whole.start]
  const range: number[] = [0]
  const bends: Bend[] = []
  let at = whole.start
  let x = 0
  for (const day of days) {
    const start = Math.max(day, whole.start)
    const end = Math.min(day + DAY, whole.end)
    x += (start - at) * pxPerMs
    bends.push({ start, end, x0: x, x1: x + COLUMN })
    if (start > at) {
      domain.push(start)
      range.push(x)
    }
    x += COLUMN
    domain.push(end)
    range.push(x)
    at = end
  }
  if (whole.end > at) {
    domain.push(whole.end)
    range.push(width)
  }
  return { base: scaleUtc().domain(domain).range(range), width, whole, bends }
}

/** Is there a day that a bent axis would give room? */
export function hasBusyDays(events: readonly SceneEvent[]): boolean {
  const starts = Float64Array.from(events, ({ time }) => time.interval.start)
  return busyDays({ events, starts }, 1).length > 0
}

/** The busiest days, in time order. */
function busyDays({ events, starts }: Pick<EventIndex, 'events' | 'starts'>, most: number): readonly number[] {
  const counts = new Map<number, number>()
  for (let row = 0; row < starts.length; row++) {
    if (events[row]?.time.form !== 'point') continue
    const day = Math.floor((starts[row] ?? 0) / DAY) * DAY
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= BUSY)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, Math.min(most, MOST_DAYS))
    .map(([day]) => day)
    .sort((a, b) => a - b)
}
