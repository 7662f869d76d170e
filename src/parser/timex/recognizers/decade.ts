import { textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'

/** «the 1990s», «1920's», «the '60s», «the nineties» */
export const decade: Recognizer = {
  name: 'decade',
  opens: ['the', '#', ...'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')],
  pattern: phrase(
    String.raw`(?:the )?(?:(?<full>1[5-9]\d0|20\d0)(?:'|’)?s|(?:'|’)?(?<short>[2-9]0)(?:'|’)?s|(?<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
  ),
  read: ({ full, short, name }, { text, start, end }): Reading | undefined => {
    if (full !== undefined) return decadeReading(Math.floor(Number(full) / 10))
    // «in his 60s» is an age, «the 60s» a decade.
    if (
      /\b(?:his|her|their|my|your|our|in|low|mid|high|upper)[ -]$/i.test(textBefore(text, start, 6)) &&
      !/^the /i.test(text.slice(start, end))
    )
      return undefined
    if (short !== undefined)
      return /^the |^['’]/i.test(text.slice(start, end)) ? decadeReading(190 + Number(short) / 10) : undefined
    return /^the /i.test(text.slice(start, end)) && name !== undefined
      ? decadeReading(192 + tens.indexOf(name.toLowerCase()))
      : undefined
  },
}

const tens = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

function decadeReading(value: number): Reading {
  return dateReading({ kind: 'date', date: { granularity: 'decade', decade: value } })
}
