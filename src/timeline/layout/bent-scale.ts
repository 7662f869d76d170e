import { scaleUtc } from 'd3'
import { DAY } from '#calendar/instant.ts'
import { once } from '#model/once.ts'
import type { Interval } from '#calendar/interval.ts'
import type { SceneEvent } from './scene.ts'
import { columnsOf, type EventColumns } from '#model/event-columns.ts'
import { countByDay, type EventIndex, firstFrom } from './event-index.ts'
import { type Bend, linearScale, type TimeScale } from './time-scale.ts'

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
  const linear = linearScale(extent, width, index.events)
  const days = busyDays(index, Math.floor((width * (1 - QUIET)) / COLUMN))
  const { whole } = linear
  const quiet = width - days.length * COLUMN
  const pxPerDay = (quiet / (whole.end - whole.start - days.length * DAY)) * DAY
  if (days.length === 0 || !(pxPerDay > 0) || pxPerDay >= COLUMN) return linear
  const stretches = stretchesBetween(days, whole, index)
  const least = stretches.reduce((sum, stretch) => sum + stretch.least, 0)
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0)
  const spare = Math.max(0, quiet - least)
  const domain: number[] = [whole.start]
  const range: number[] = [0]
  const bends: Bend[] = []
  let x = 0
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.end > stretch.start) {
      x += Math.min(1, quiet / least) * stretch.least + (spare * (stretch.end - stretch.start)) / length
      domain.push(stretch.end)
      range.push(x)
    }
    const day = days[i]
    if (day === undefined) continue
    bends.push({ start: day, end: day + DAY, x0: x, x1: x + COLUMN })
    x += COLUMN
    domain.push(day + DAY)
    range.push(x)
  }
  range[range.length - 1] = width
  return { base: scaleUtc().domain(domain).range(range), width, whole, bends, least: linear.least }
}

/** A quiet stretch in which something happens is at least so wide; an empty one shows that it is there. */
const LEAST = 118
const LEAST_EMPTY = 14

/** Before, between and after the days; a stretch between neighbours is empty and takes no room. */
function stretchesBetween(
  days: readonly number[],
  whole: Interval,
  { starts }: EventIndex,
): readonly (Interval & { readonly least: number })[] {
  const edges = [whole.start, ...days.flatMap((day) => [day, day + DAY]), whole.end]
  return Array.from({ length: days.length + 1 }, (_, i) => {
    const start = edges[2 * i] ?? whole.start
    const end = Math.max(start, edges[2 * i + 1] ?? whole.end)
    const happens = firstFrom(starts, end) > firstFrom(starts, start)
    return { start, end, least: end === start ? 0 : happens ? LEAST : LEAST_EMPTY }
  })
}

/** Is there a day that a bent axis would give room? */
export const hasBusyDays = once((events: readonly SceneEvent[]): boolean => busyDays(columnsOf(events), 1).length > 0)

/** The busiest days, in time order. */
function busyDays(columns: EventColumns, most: number): readonly number[] {
  return [...countByDay(columns)]
    .filter(([, count]) => count >= BUSY)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, Math.min(most, MOST_DAYS))
    .map(([day]) => day * DAY)
    .sort((a, b) => a - b)
}
