import { durationValue } from '../duration-value.ts'
import type { Unit } from '../meaning.ts'
import { number as numberWords, phrase } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { cardinalWords, readNumber, readUnit } from '../words.ts'

/** «twice a week», «once a month», «three times a year», «hundreds of interviews a day»: only the rate is marked */
export const perUnit: Recognizer = {
  name: 'rate',
  opens: ['once', 'twice', 'per', '#', ...cardinalWords],
  pattern: phrase(
    String.raw`(?:(?<rate>once|twice|(?<count>${numberWords}) times) (?:a|an|per|each|every)|per) (?<unit>minute|hour|day|week|month|quarter|year|decade)`,
  ),
  read: ({ rate, count, unit: name }): Reading | undefined => {
    const unit: Unit | undefined = readUnit(name)
    const freq =
      rate === undefined ? undefined : count === undefined ? (/^once/i.test(rate) ? 1 : 2) : readNumber(count)
    return unit
      ? {
          type: 'SET',
          meaning: { kind: 'set', period: durationValue(1, unit) },
          ...(freq !== undefined && { freq: `${freq}X` }),
        }
      : undefined
  },
}
