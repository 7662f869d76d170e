import { month as monthName, phrase, smallNumber } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { monthWords, readMonth, readNumber } from '../words.ts'

/** «nineteen ninety-six», «the year two thousand», «January nineteen ninety-seven» */
export const spokenYear: Recognizer = {
  name: 'spoken year',
  opens: [...'seventeen eighteen nineteen twenty the'.split(' '), ...monthWords],
  pattern: phrase(
    String.raw`(?:(?<month>${monthName}) )?(?:(?<century>seventeen|eighteen|nineteen|twenty) (?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|hundred)|(?:the year )(?<thousand>two thousand(?: and)?)(?: (?<ones>${smallNumber}))?)`,
  ),
  read: ({ month, century, rest, thousand, ones }): Reading | undefined => {
    const number = readMonth(month)
    const hundreds = readNumber(century)
    const year =
      thousand !== undefined
        ? 2000 + (readNumber(ones) ?? 0)
        : hundreds !== undefined && rest !== undefined
          ? hundreds * 100 + (/^hundred/i.test(rest) ? 0 : (readNumber(rest) ?? 0))
          : undefined
    if (year === undefined) return undefined
    return dateReading({
      kind: 'date',
      date: number === undefined ? { granularity: 'year', year } : { granularity: 'month', year, month: number },
    })
  },
}
