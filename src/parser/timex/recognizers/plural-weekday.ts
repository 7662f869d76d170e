import { phrase } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { readWeekday, weekdayWords } from '../words.ts'

/** «Fridays», «on Sundays», «weekends» */
export const weekdays: Recognizer = {
  name: 'weekdays in the plural',
  opens: [...weekdayWords.filter((word) => word.endsWith('day')).map((word) => `${word}s`), 'weekends'],
  pattern: phrase(String.raw`(?:(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s|(?<weekend>weekends))`),
  read: ({ weekday, weekend }): Reading | undefined => {
    if (weekend !== undefined) return { type: 'SET', meaning: { kind: 'set', period: 'XXXX-WXX-WE' }, quant: 'EVERY' }
    const weekdayNumber = readWeekday(weekday)
    return (
      weekdayNumber && { type: 'SET', meaning: { kind: 'set', period: `XXXX-WXX-${weekdayNumber}` }, quant: 'EVERY' }
    )
  },
}
