import { durationValue } from '../duration-value.ts'
import {
  month as monthName,
  number as numberWords,
  phrase,
  season as seasonName,
  unit as unitName,
  weekday as weekdayName,
} from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { readMonth, readNumber, readSeason, readUnit, readWeekday } from '../words.ts'

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
