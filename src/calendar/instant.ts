/** A moment, in UTC milliseconds since 1970. Infinite at the open ends of an interval. */
export type Instant = number

/** The instant at which a civil date begins, read as UTC: no zone ever shifts a date. */
export function utc(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): Instant {
  return daysBefore(year, month) * DAY + (day - 1) * DAY + hour * HOUR + minute * MINUTE + second * SECOND
}

/**
 * Days from 1970 to the first of a month, by arithmetic on eras of 400 years that begin with March: `days_from_civil`
 * (Hinnant 2013). A month beyond the year goes on in the next.
 */
function daysBefore(year: number, month: number): number {
  const months = year * 12 + month - 3
  const y = Math.floor(months / 12)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (months - y * 12) + 2) / 5)
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
