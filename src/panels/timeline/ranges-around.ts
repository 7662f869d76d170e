import { civilOf, dayFrom } from '#calendar/day.ts'
import { dateInWords } from '#calendar/in-words.ts'
import type { Interval } from '#calendar/interval.ts'
import { intervalOf, type PartialDate } from '#calendar/partial-date.ts'

/** A calendar unit that holds a window, and what it is called. */
export interface Range extends Interval {
  readonly words: string
}

/** The year and the month that hold a window, as far as they are wider than it and narrower than the story. */
export function rangesAround(window: Interval, story: Interval): readonly Range[] {
  const { year, month } = civilOf(dayFrom(window.start))
  const units: readonly PartialDate[] = [
    { granularity: 'year', year },
    { granularity: 'month', year, month },
  ]
  return units.flatMap((unit) => {
    const { start, end } = intervalOf(unit)
    const holds = start <= window.start && window.end <= end
    const isBetween = end - start > (window.end - window.start) * WIDER && end - start < story.end - story.start
    return holds && isBetween ? [{ start, end, words: dateInWords(unit) }] : []
  })
}

/** So many times as wide as the window is a step up. */
const WIDER = 1.2
