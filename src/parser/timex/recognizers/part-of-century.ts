import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'

/** «half a century», «a quarter-century ago» */
export const partOfCentury: Recognizer = {
  name: 'part of a century',
  opens: ['a', 'half'],
  pattern: phrase(String.raw`(?:a (?<part>half|quarter)(?:[- ]| of a )|(?<half>half) a )century(?<ago> ago)?`),
  read: ({ part, half, ago }): Reading => {
    const years = /half/i.test(part ?? half ?? '') ? 50 : 25
    return ago === undefined
      ? { type: 'DURATION', meaning: { kind: 'duration', duration: `P${years}Y` } }
      : dateReading({ kind: 'offset', unit: 'year', count: years, direction: 'past', from: 'publication' })
  },
}
