import { isDayOfMonth, type PartialDate } from '#calendar/partial-date.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { fullYear } from '../years.ts'

/** «27.03.15», «5/2/2013», «11-03-2011»: the day first where it must be; both orders are kept where neither must. */
export const numericDate: Recognizer = {
  name: 'numeric date',
  opens: ['#'],
  pattern: phrase(
    String.raw`(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>[12]\d{3}|\d{2})(?![-/.:]\d)`,
  ),
  read: ({ first, second, year, mark }): Reading | undefined => {
    const a = Number(first)
    const b = Number(second)
    const inFull = fullYear(year)
    if (inFull === undefined) return undefined
    const dayFirst = dayIn(inFull, b, a)
    const monthFirst = dayIn(inFull, a, b)
    // Dots and hyphens are European marks; a slash alone does not tell.
    const [date, alternative] = mark === '.' ? [dayFirst ?? monthFirst, undefined] : [monthFirst ?? dayFirst, dayFirst]
    if (!date) return undefined
    const ambiguous = alternative !== undefined && monthFirst !== undefined && a !== b
    return dateReading({ kind: 'date', date, ...(ambiguous && { alternative }) })
  },
}

function dayIn(year: number, month: number, day: number): PartialDate | undefined {
  return isDayOfMonth(year, month, day) ? { granularity: 'day', year, month, day } : undefined
}
