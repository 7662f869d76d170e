import { DAY } from '#calendar/instant.ts'
import { durationInWords } from '#calendar/duration-in-words.ts'
import type { GapMark } from './drawing.ts'
import { type EventIndex, firstFrom } from './event-index.ts'
import { fonts, type Measure } from './wrap-text.ts'

const LEAST_GAP = 96

/**
 * Says how long nothing happened, in the row next to the axis, where that row is empty: dots, "2 years, 5 months", dots.
 */
export function findGaps(
  { starts, reach: reaches }: EventIndex,
  {
    xOf,
    width,
    y,
    taken,
    measure,
  }: {
    readonly xOf: (at: number) => number
    readonly width: number
    readonly y: number
    readonly taken: readonly { readonly x0: number; readonly x1: number }[]
    readonly measure: Measure
  },
): readonly GapMark[] {
  const gaps: GapMark[] = []
  // The axis is even: what is no gap in time is none in px.
  const pxPerDay = xOf(DAY) - xOf(0)
  const from = firstFrom(starts, (-xOf(0) / pxPerDay) * DAY)
  let reach = reaches[from - 1] ?? -Infinity
  const beyond = ((width - xOf(0)) / pxPerDay) * DAY
  for (let row = from; row < starts.length; row++) {
    const start = starts[row] ?? 0
    if (Number.isFinite(reach) && ((start - reach) / DAY) * pxPerDay >= LEAST_GAP) {
      const x0 = Math.max(xOf(reach) + 8, 0)
      const x1 = Math.min(xOf(start) - 8, width)
      const text = durationInWords({ start: reach, end: start })
      const textWidth = measure(text, fonts.note)
      const isFree = !taken.some((other) => other.x0 < x1 && x0 < other.x1)
      if (isFree && x1 - x0 >= Math.max(LEAST_GAP - 16, textWidth + 32))
        gaps.push({ key: `gap ${start}`, x0, x1, text, textX: (x0 + x1 - textWidth) / 2, textWidth, y })
    }
    reach = reaches[row] ?? 0
    if (start > beyond) break
  }
  return gaps
}
