import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readNumber } from '../words.ts'

/** «on the 25th», «until the 3rd» */
export const dayOfMonth: Recognizer = {
  name: 'day of the month',
  opens: ['the'],
  pattern: phrase(String.raw`the (?<day>\d{1,2}(?:st|nd|rd|th))`),
  read: ({ day: words }, { text, start, end }): Reading | undefined => {
    const day = readNumber(words)
    if (day === undefined || day < 1 || day > 31) return undefined
    // «on the 25th floor» counts floors.
    const stands = /^(?:[.,;:!?)]|$|\n| (?:and|to|he|she|they|the|it|we|when|but)\b)/.test(textAfter(text, end, 6))
    const introduced = /\b(?:on|by|until|till|since|from|before|after) $/i.test(textBefore(text, start, 8))
    return stands && introduced
      ? dateReading({ kind: 'dayOfMonth', day, direction: 'nearest', from: 'mention' })
      : undefined
  },
}
