import { month as monthName, phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { monthWords, readMonth } from '../words.ts'
import { yearBeforeChrist } from '../years.ts'

/** «490 BC», «August 480 BC», «AD 79», «79 CE» */
export const eraYear: Recognizer = {
  name: 'year of an era',
  opens: ['#', 'ad', 'a', ...monthWords],
  pattern: phrase(
    String.raw`(?:(?<month>${monthName}) )?(?:(?<before>[1-9]\d{0,3}) ?(?:bce?|b\.c\.(?:e\.)?)|(?<after>[1-9]\d{0,3}) ?(?:ad|ce|a\.d\.)|(?:ad|a\.d\.) (?<since>[1-9]\d{0,3}))`,
  ),
  read: ({ month, before, after, since }, { text, start, end }): Reading | undefined => {
    if (!/BC|B\.C|AD|A\.D|CE/.test(text.slice(start, end))) return undefined
    const value = Number(before ?? after ?? since)
    const year = before === undefined ? value : yearBeforeChrist(value)
    const number = readMonth(month)
    return dateReading({
      kind: 'date',
      date: number === undefined ? { granularity: 'year', year } : { granularity: 'month', year, month: number },
    })
  },
}
