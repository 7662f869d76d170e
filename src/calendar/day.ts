import { UTCDateMini } from '@date-fns/utc'
import { addMonths, getISODay } from 'date-fns'
import { DAY, type Instant, utc } from './instant.ts'

/** A civil day as the number of days since 1970-01-01 (proleptic Gregorian): arithmetic on days is arithmetic on whole numbers. */
export type Day = number

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function dayOf({ year, month, day }: CivilDate): Day {
  return Math.floor(utc(year, month, day) / DAY)
}

export function civilOf(day: Day): CivilDate {
  // `civil_from_days` (Hinnant 2013): the way back from `utc`.
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

export function weekdayOf(day: Day): Weekday {
  const weekday = getISODay(new UTCDateMini(day * DAY))
  return isWeekday(weekday) ? weekday : 7
}

function isWeekday(value: number): value is Weekday {
  return Number.isInteger(value) && value >= 1 && value <= 7
}

/** The same day of the month, `months` later; the month's last day where it is shorter (31 January + 1 month = 29 February). */
export function plusMonths(day: Day, months: number): Day {
  return dayFrom(addMonths(new UTCDateMini(day * DAY), months).getTime())
}

export function dayFrom(instant: Instant): Day {
  return Math.floor(instant / DAY)
}

export function daysInMonth(year: number, month: number): number {
  return (utc(year, month + 1) - utc(year, month)) / DAY
}

/** ISO 8601 week of a day: `{ year: 2024, week: 18 }`. */
export function isoWeekOf(day: Day): { readonly year: number; readonly week: number } {
  // A week belongs to the year of its Thursday.
  const thursday = day - weekdayOf(day) + 4
  const { year } = civilOf(thursday)
  return { year, week: 1 + Math.floor((thursday - dayOf({ year, month: 1, day: 1 })) / 7) }
}

/** The Monday of an ISO week. */
export function mondayOf({ year, week }: { readonly year: number; readonly week: number }): Day {
  // 4 January is always in week 1.
  const inFirst = dayOf({ year, month: 1, day: 4 })
  return inFirst - weekdayOf(inFirst) + 1 + (week - 1) * 7
}
