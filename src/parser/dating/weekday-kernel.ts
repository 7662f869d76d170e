import { weekdayOf } from '#calendar/day.ts'
import { type DayWeights, reweigh } from './day-weights.ts'

/**
 * How many days before its article a weekday lies that is told in the past tense, and one that is called "last".
 * Shares of 338 and 7 weekdays in TimeBank, AQUAINT and TempEval-3.
 */
const lag: Readonly<Record<'plain' | 'last', readonly number[]>> = {
  plain: [0.44, 0.077, 0.077, 0.077, 0.077, 0.076, 0.076, 0.02, 0.02],
  last: [0.02, 0.11, 0.11, 0.11, 0.11, 0.11, 0.1, 0.3, 0.03],
}

export type SaidWeekday = keyof typeof lag

/** How likely an article is to come out on each day of the week when it tells of a bare weekday: mostly that day itself. */
export function weighByWeekday(days: DayWeights, weekday: number): DayWeights {
  return reweigh(days, (day) => lag.plain[(weekdayOf(day) - weekday + 7) % 7] ?? 0) ?? days
}

/** How likely each day of publication is when the weekday's own day is known so far; `said` is how the article calls it, every time. */
export function weigh({ first, weights }: DayWeights, said: readonly SaidWeekday[]): DayWeights {
  const length = lag.plain.length
  const result = Array.from({ length: weights.length + length }, () => 0)
  for (const [i, weight] of weights.entries()) {
    if (weight === 0) continue
    for (let k = 0; k < length; k++) {
      const factor = said.reduce((product, word) => product * (lag[word][k] ?? 0), 1)
      result[i + k] = (result[i + k] ?? 0) + weight * factor
    }
  }
  const sum = result.reduce((a, b) => a + b, 0)
  return { first, weights: result.map((weight) => weight / sum) }
}
