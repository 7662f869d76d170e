import { readEdtf, intervalOfEdtf } from '#calendar/edtf.ts'
import type { Interval } from '#calendar/interval.ts'
import { intersect } from '#calendar/interval.ts'
import { intervalOf, isDayOfMonth } from '#calendar/partial-date.ts'

const monthNames = 'january february march april may june july august september october november december'.split(' ')

const written =
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<month>[a-z]{3,9})\.?(?:\s+(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?<year>\d{4}))?$/iu

/**
 * Reads what a reader types to go somewhere in time: «2024», «2024-05», «4 April», «April 4, 2024», «May 2024».
 * Without a year it is the first one in which the story has such a day.
 */
export function readJump(text: string, extent: Interval | undefined): Interval | undefined {
  const trimmed = text.trim()
  const edtf = readEdtf(trimmed)
  if (edtf) {
    const interval = intervalOfEdtf(edtf)
    return Number.isFinite(interval.start) && Number.isFinite(interval.end) ? interval : undefined
  }
  const groups = written.exec(trimmed)?.groups
  const word = groups?.['month']?.toLowerCase() ?? ''
  const month = word === '' ? 0 : monthNames.findIndex((name) => name.startsWith(word)) + 1
  if (!groups || month === 0) return undefined
  const day = Number(groups['day'] ?? groups['dayAfter'] ?? 0)
  const year = groups['year'] === undefined ? undefined : Number(groups['year'])
  const read = (inYear: number): Interval | undefined => {
    if (day === 0) return intervalOf({ granularity: 'month', year: inYear, month })
    return isDayOfMonth(inYear, month, day) ? intervalOf({ granularity: 'day', year: inYear, month, day }) : undefined
  }
  if (year !== undefined) return read(year)
  if (!extent) return undefined
  const last = new Date(extent.end).getUTCFullYear()
  for (let inYear = new Date(extent.start).getUTCFullYear(); inYear <= last; inYear++) {
    const interval = read(inYear)
    if (interval && intersect(interval, extent)) return interval
  }
  return undefined
}
