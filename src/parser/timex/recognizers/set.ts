import { textAfter, textBefore } from '../context.ts'
import { isChat } from '../chat.ts'
import type { Unit } from '../meaning.ts'
import {
  month as monthName,
  number as numberWords,
  phrase,
  season as seasonName,
  unit as unitName,
  weekday as weekdayName,
} from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { cardinalWords, readNumber, readMonth, readSeason, readUnit, readWeekday, weekdayWords } from '../words.ts'
import { durationValue } from './duration.ts'

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

/** «every day», «each Friday», «every two weeks», «every other year». `quant` and `freq` as in TimeML 1.2.1, 2.2.3. */
export const every: Recognizer = {
  name: 'every',
  opens: ['every', 'each', 'alternate'],
  pattern: phrase(
    String.raw`(?<word>every|each|alternate) (?:single )?(?:of the (?:last|past|next) )?(?:(?<other>other|second|third|fourth)|(?<count>${numberWords}))? ?(?:(?<unit>${unitName})|(?<weekday>${weekdayName})|(?<month>${monthName})|(?<season>${seasonName})|(?<part>morning|afternoon|evening|night))`,
  ),
  read: ({ word, other, count, unit: name, weekday, month, season, part }): Reading | undefined => {
    const quant = word?.toLowerCase() === 'each' ? 'EACH' : 'EVERY'
    const weekdayNumber = readWeekday(weekday)
    const unit = readUnit(name)
    const codes = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }
    const seasonValue = readSeason(season)
    const parts: Readonly<Record<string, string>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }
    const step =
      other === undefined ? readNumber(count) : other.toLowerCase() === 'other' ? 2 : (readNumber(other) ?? 1)
    const period =
      weekdayNumber !== undefined
        ? `XXXX-WXX-${weekdayNumber}`
        : readMonth(month) !== undefined
          ? `XXXX-${String(readMonth(month)).padStart(2, '0')}`
          : seasonValue
            ? `XXXX-${codes[seasonValue]}`
            : part !== undefined
              ? `XXXX-XX-XXT${parts[part.toLowerCase()] ?? 'DT'}`
              : unit && durationValue(step ?? 1, unit)
    return period === undefined ? undefined : { type: 'SET', meaning: { kind: 'set', period }, quant }
  },
}

/** «twice a week», «once a month», «three times a year», «hundreds of interviews a day»: only the rate is marked */
export const perUnit: Recognizer = {
  name: 'rate',
  opens: ['once', 'twice', 'per', '#', ...cardinalWords],
  pattern: phrase(
    String.raw`(?:(?<times>once|twice|(?<count>${numberWords}) times) (?:a|an|per|each|every)|per) (?<unit>minute|hour|day|week|month|quarter|year|decade)`,
  ),
  read: ({ times, count, unit: name }): Reading | undefined => {
    const unit: Unit | undefined = readUnit(name)
    const freq =
      times === undefined ? undefined : count === undefined ? (/^once/i.test(times) ? 1 : 2) : readNumber(count)
    return unit
      ? {
          type: 'SET',
          meaning: { kind: 'set', period: durationValue(1, unit) },
          ...(freq !== undefined && { freq: `${freq}X` }),
        }
      : undefined
  },
}

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
