/** A moment, in UTC milliseconds since 1970. Infinite at the open ends of an interval. */
export type Instant = number

/** The instant at which a civil date begins, read as UTC: no zone ever shifts a date. */
// Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
export function utc(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): Instant {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return date.getTime()
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
