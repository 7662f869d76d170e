import type { PartialDate } from '#calendar/partial-date.ts'
import { month as monthName, phrase, season as seasonName } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { monthWords, readMonth, readSeason, seasonWords } from '../words.ts'
import { yearBeforeChrist } from '../years.ts'

/** «490 BC», «August 480 BC», «the spring of 480 BC», «AD 79», «79 CE» */
export const eraYear: Recognizer = {
  name: 'year of an era',
  opens: ['#', 'ad', 'a', 'the', ...monthWords, ...seasonWords],
  pattern: phrase(
    String.raw`(?:(?:(?<month>${monthName})|(?:the )?(?<season>${seasonName}))(?: of)? )?(?:(?<before>[1-9]\d{0,3}) ?(?:bce?|b\.c\.(?:e\.)?)|(?<after>[1-9]\d{0,3}) ?(?:ad|ce|a\.d\.)|(?:ad|a\.d\.) (?<since>[1-9]\d{0,3}))`,
  ),
  read: ({ month, season: name, before, after, since }, { text, start, end }): Reading | undefined => {
    if (!/BC|B\.C|AD|A\.D|CE/.test(text.slice(start, end))) return undefined
    const value = Number(before ?? after ?? since)
    const year = before === undefined ? value : yearBeforeChrist(value)
    return dateReading({ kind: 'date', date: partOf(year, month, name) })
  },
}

function partOf(year: number, month: string | undefined, name: string | undefined): PartialDate {
  const number = readMonth(month)
  const season = readSeason(name)
  if (season) return { granularity: 'season', year, season }
  return number === undefined ? { granularity: 'year', year } : { granularity: 'month', year, month: number }
}

/** «the 470s BC» */
export const eraDecade: Recognizer = {
  name: 'decade before Christ',
  opens: ['the', '#'],
  pattern: phrase(String.raw`(?:the )?(?<decade>[1-9]\d{0,2}0)s (?:bce?|b\.c\.(?:e\.)?)`),
  read: ({ decade }): Reading =>
    dateReading({ kind: 'date', date: { granularity: 'decade', decade: -Number(decade) / 10 } }),
}
