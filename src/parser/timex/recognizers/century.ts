import { ordinal, phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { ordinalWords, readNumber } from '../words.ts'

/** «the 20th century», «nineteenth-century», «the fifth century BC» */
export const century: Recognizer = {
  name: 'century',
  opens: ['the', '#', ...ordinalWords, 'twenty'],
  pattern: phrase(String.raw`(?:the )?(?<which>${ordinal})[- ]centur(?:y|ies)(?<era> (?:bce?|b\.c\.))?`),
  read: ({ which, era }): Reading | undefined => {
    const number = readNumber(which)
    if (number === undefined || number < 1 || number > 30) return undefined
    return dateReading({
      kind: 'date',
      date: { granularity: 'century', century: era === undefined ? number - 1 : -number },
    })
  },
}
