import { civilOf, dayFrom } from './day.ts'
import { DAY, HOUR, MINUTE } from './instant.ts'
import type { Interval } from './interval.ts'

/** How long an interval lasts, in the two units that matter: "2 years, 5 months", "7 months", "5 weeks", "3 days". */
export function durationInWords({ start, end }: Interval): string {
  const days = (end - start) / DAY
  if (days < 2) return durationOfHours(end - start)
  if (days < 14) return counted(Math.round(days), 'day')
  const months = monthsBetween(start, end)
  if (months < 2) return counted(Math.round(days / 7), 'week')
  if (months < 12) return counted(months, 'month')
  const years = Math.floor(months / 12)
  const rest = months % 12
  return rest === 0 || years >= 10 ? counted(years, 'year') : `${counted(years, 'year')}, ${counted(rest, 'month')}`
}

function durationOfHours(ms: number): string {
  if (ms >= 1.5 * DAY) return counted(Math.round(ms / DAY), 'day')
  if (ms >= HOUR) return counted(Math.round(ms / HOUR), 'hour')
  return counted(Math.max(1, Math.round(ms / MINUTE)), 'minute')
}

/** Whole months between two moments, to the nearest. */
function monthsBetween(start: number, end: number): number {
  const from = civilOf(dayFrom(start))
  const to = civilOf(dayFrom(end))
  return Math.round((to.year - from.year) * 12 + (to.month - from.month) + (to.day - from.day) / 30.4)
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
