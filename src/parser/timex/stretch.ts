import { civilOf, type Day, dayFrom, dayOf, isoWeekOf, mondayOf } from '#calendar/day.ts'
import { edtfOfDays, writeEdtf, writePartialDate } from '#calendar/edtf.ts'
import { intervalOf, type PartialDate, type Season } from '#calendar/partial-date.ts'
import type { Unit } from './meaning.ts'

/** A stretch of the calendar that words can name: a partial date, or an ISO week or its weekend. */
export type Stretch =
  | PartialDate
  | { readonly granularity: 'week'; readonly year: number; readonly week: number }
  | { readonly granularity: 'weekend'; readonly year: number; readonly week: number }

export function stretchOfDay(day: Day): PartialDate {
  return { granularity: 'day', ...civilOf(day) }
}

/** First and last day, both included. */
export function daysOf(stretch: Stretch): { readonly first: Day; readonly last: Day } {
  if (stretch.granularity === 'week') {
    const monday = mondayOf(stretch)
    return { first: monday, last: monday + 6 }
  }
  if (stretch.granularity === 'weekend') {
    const monday = mondayOf(stretch)
    return { first: monday + 5, last: monday + 6 }
  }
  // The 470s BC are the years 479 to 470 BC, astronomical -478 to -469.
  if (stretch.granularity === 'decade' && stretch.decade < 0) {
    const first = dayOf({ year: stretch.decade * 10 - 8, month: 1, day: 1 })
    return { first, last: dayOf({ year: stretch.decade * 10 + 2, month: 1, day: 1 }) - 1 }
  }
  const { start, end } = intervalOf(stretch)
  return { first: dayFrom(start), last: dayFrom(end - 1) }
}

/** The year, the week, the decade … in which a day lies, `steps` units later. */
export function stretchAround(day: Day, unit: Unit, steps: number): Stretch {
  const { year, month } = civilOf(day)
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return stretchOfDay(day + steps)
    case 'weekend':
    case 'week':
      return { granularity: unit, ...isoWeekOf(day + steps * 7) }
    case 'month': {
      const index = year * 12 + month - 1 + steps
      return { granularity: 'month', year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
    }
    case 'season':
      return seasonAround(year * 4 + Math.floor((month % 12) / 3) - (month < 3 ? 0 : 0) + steps, month)
    case 'quarter':
      return partAt(year * 4 + Math.floor((month - 1) / 3) + steps)
    case 'half': {
      const index = year * 2 + (month > 6 ? 1 : 0) + steps
      return { granularity: 'half', year: Math.floor(index / 2), half: index % 2 === 0 ? 1 : 2 }
    }
    case 'year':
      return { granularity: 'year', year: year + steps }
    case 'decade':
      return { granularity: 'decade', decade: Math.floor(year / 10) + steps }
    case 'century':
      return { granularity: 'century', century: Math.floor(year / 100) + steps }
  }
}

function partAt(index: number): Stretch {
  const quarter = (((index % 4) + 4) % 4) + 1
  return {
    granularity: 'quarter',
    year: Math.floor(index / 4),
    quarter: quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4,
  }
}

const seasons: readonly Season[] = ['winter', 'spring', 'summer', 'autumn']

function seasonAround(index: number, month: number): Stretch {
  const season = seasons[((index % 4) + 4) % 4] ?? 'winter'
  const year = Math.floor(index / 4)
  // January and February belong to the winter that began the year before.
  return { granularity: 'season', year: season === 'winter' && month < 3 ? year - 1 : year, season }
}

/** The same stretch of another year. */
export function inYear(stretch: Stretch, year: number): Stretch {
  switch (stretch.granularity) {
    case 'century':
    case 'decade':
      return { granularity: 'year', year }
    case 'week':
    case 'weekend':
    case 'year':
    case 'half':
    case 'quarter':
    case 'season':
    case 'month':
      return { ...stretch, year }
    case 'day':
    case 'time':
      return {
        granularity: 'day',
        year,
        month: stretch.month,
        day: stretch.month === 2 ? Math.min(stretch.day, 28) : stretch.day,
      }
  }
}

/** The year in which a stretch begins. */
export function yearOf(stretch: Stretch): number {
  if (stretch.granularity === 'century') return stretch.century * 100
  if (stretch.granularity === 'decade') return stretch.decade * 10
  return stretch.year
}

const seasonCodes: Readonly<Record<Season, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }

/** TIMEX3 value: `2024-05-01`, `1989-Q3`, `1998-W08`, `199`, `19XX`, `BC0480`. */
export function timexValue(stretch: Stretch): string {
  switch (stretch.granularity) {
    case 'century':
      return stretch.century < 0 ? `BC${pad(-stretch.century - 1, 2)}` : pad(stretch.century, 2)
    case 'decade':
      return stretch.decade < 0 ? `BC${pad(-stretch.decade, 3)}` : pad(stretch.decade, 3)
    case 'year':
      return eraYear(stretch.year)
    case 'half':
      return `${eraYear(stretch.year)}-H${stretch.half}`
    case 'quarter':
      return `${eraYear(stretch.year)}-Q${stretch.quarter}`
    case 'season':
      return `${eraYear(stretch.year)}-${seasonCodes[stretch.season]}`
    case 'month':
      return `${eraYear(stretch.year)}-${pad(stretch.month, 2)}`
    case 'week':
      return `${eraYear(stretch.year)}-W${pad(stretch.week, 2)}`
    case 'weekend':
      return `${eraYear(stretch.year)}-W${pad(stretch.week, 2)}-WE`
    case 'day':
    case 'time':
      return `${eraYear(stretch.year)}-${pad(stretch.month, 2)}-${pad(stretch.day, 2)}`
  }
}

function eraYear(year: number): string {
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`
}

export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

/** EDTF of a stretch; weeks are intervals of days. */
export function edtfOf(stretch: Stretch): string {
  if (stretch.granularity === 'week' || stretch.granularity === 'weekend') {
    const { first, last } = daysOf(stretch)
    return writeEdtf(edtfOfDays(first, last))
  }
  if (stretch.granularity === 'decade' && stretch.decade < 0)
    return `${yearEdtf(stretch.decade * 10 - 8)}/${yearEdtf(stretch.decade * 10 + 1)}`
  return writePartialDate(stretch)
}

function yearEdtf(year: number): string {
  return writePartialDate({ granularity: 'year', year })
}
