import { isChat } from '../chat.ts'
import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'

/** «daily», «weekly», «annually», «nightly» */
export const frequencyWord: Recognizer = {
  name: 'word of frequency',
  opens: 'hourly daily nightly weekly biweekly fortnightly monthly yearly annual annually everyday'.split(' '),
  pattern: phrase(
    String.raw`(?:(?<annual>annual)(?= (?:meeting|conference|convention|summit|festival|gathering|ceremony|parade|assembly|congress|fair|gala|event|tournament|celebrations?|leave)\b)|(?<word>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|yearly|annually|everyday))`,
  ),
  read: ({ annual, word = annual ?? '' }, { text, start, end }): Reading | undefined => {
    // «Daily Mail», «the Weekly Standard»: names.
    if (/^ [A-Z]/.test(textAfter(text, end, 2))) return undefined
    if (
      !isChat(text, start, end) &&
      /^[A-Z][a-z]/.test(textAfter(text, start, 2)) &&
      /[A-Z][a-z]{1,12} $/.test(textBefore(text, start, 14))
    )
      return undefined
    const periods: Readonly<Record<string, string>> = {
      hourly: 'PT1H',
      daily: 'P1D',
      everyday: 'P1D',
      nightly: 'P1D',
      weekly: 'P1W',
      biweekly: 'P2W',
      fortnightly: 'P2W',
      monthly: 'P1M',
      yearly: 'P1Y',
      annually: 'P1Y',
      annual: 'P1Y',
    }
    const period = periods[word.toLowerCase()]
    return period === undefined ? undefined : { type: 'SET', meaning: { kind: 'set', period }, freq: '1X' }
  },
}
