import { textAfter } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readUnit } from '../words.ts'

/** «year-end», «the year's end», «month's end» */
export const unitEnd: Recognizer = {
  name: 'end of a unit',
  opens: 'the year month quarter week'.split(' '),
  pattern: phrase(String.raw`(?:the )?(?<unit>year|month|quarter|week)(?:['’]s[- ]|[- ])end`),
  read: ({ unit: name = '' }, { text, end }): Reading | undefined => {
    const unit = readUnit(name)
    // «year-end results» are results.
    return unit && !/^ [a-z]/i.test(textAfter(text, end, 2))
      ? dateReading({ kind: 'unit', unit, steps: 0, from: 'publication' }, 'END')
      : undefined
  },
}
