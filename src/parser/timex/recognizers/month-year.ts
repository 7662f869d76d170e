import { month, phrase, year } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { monthWords, readMonth } from '../words.ts'
import { fullYear } from '../years.ts'

/** «May 2011», «February of 1940», «Jan. '98» */
export const monthYear: Recognizer = {
  name: 'month and year',
  opens: [...monthWords, 'this', 'last', 'next'],
  pattern: phrase(String.raw`(?:this |last |next )?(?<month>${month})(?:,| of|, of)?[ -](?<year>${year}|'\d{2})`),
  read: ({ month: name, year: digits }): Reading | undefined => {
    const number = readMonth(name)
    const inFull = fullYear(digits)
    if (number === undefined || inFull === undefined || /^(?:may|march|mar)$/.test(name ?? '')) return undefined
    return dateReading({ kind: 'date', date: { granularity: 'month', year: inFull, month: number } })
  },
}
