import { textAfter } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { fullYear } from '../years.ts'

/** «fiscal 1988», «fiscal year 2010», «FY 2011», «the 2010 fiscal year», «the fiscal year» */
export const fiscalYear: Recognizer = {
  name: 'fiscal year',
  opens: ['fiscal', 'financial', 'fy', 'the', '#'],
  pattern: phrase(
    String.raw`(?:(?:fiscal(?: year)?|financial year) (?<after>1\d{3}|20\d{2}|'\d{2})|fy ?(?<short>1\d{3}|20\d{2}|'?\d{2})|(?:the )?(?<before>1\d{3}|20\d{2}) (?:fiscal|financial) year|the (?<current>current )?fiscal year)`,
  ),
  read: ({ after, short, before }, { text, start }): Reading | undefined => {
    const inFull = fullYear(after ?? short ?? before)
    if (inFull !== undefined) return dateReading({ kind: 'date', date: { granularity: 'year', year: inFull } })
    return /^the/i.test(textAfter(text, start, 3))
      ? dateReading({ kind: 'unit', unit: 'year', steps: 0, from: 'publication' })
      : undefined
  },
}
