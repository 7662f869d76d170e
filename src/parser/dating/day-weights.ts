import type { Day } from '#calendar/day.ts'

/** How likely each day is, from `first` on. The weights sum to 1. */
export interface DayWeights {
  readonly first: Day
  readonly weights: readonly number[]
}

/** Every day of the stretch (both included) equally likely. */
export function evenWeights(first: Day, last: Day): DayWeights {
  const length = last - first + 1
  return { first, weights: Array.from({ length }, () => 1 / length) }
}

/** Multiplies each day's weight and makes the sum 1 again; nothing where no day is left. */
export function reweigh({ first, weights }: DayWeights, factor: (day: Day) => number): DayWeights | undefined {
  const product = weights.map((weight, i) => weight * factor(first + i))
  const sum = product.reduce((a, b) => a + b, 0)
  return sum > 0 ? { first, weights: product.map((weight) => weight / sum) } : undefined
}

/** The days that have any weight, both ends included. */
export function supportOf({ first, weights }: DayWeights): { readonly first: Day; readonly last: Day } {
  let from = 0
  let to = weights.length - 1
  while (from < to && !(weights[from] ?? 0)) from++
  while (to > from && !(weights[to] ?? 0)) to--
  return { first: first + from, last: first + to }
}

/** The shortest run of days that holds `mass` of the weight; of several the one with most, then the earliest. */
export function shortestRun(
  days: DayWeights,
  mass: number,
): { readonly first: Day; readonly last: Day; readonly mass: number } {
  const { first, weights } = days
  let best = { first, last: first + weights.length - 1, mass: 1 }
  let from = 0
  let held = 0
  for (let to = 0; to < weights.length; to++) {
    held += weights[to] ?? 0
    while (held - (weights[from] ?? 0) >= mass - 1e-9 && from < to) {
      held -= weights[from] ?? 0
      from++
    }
    if (held < mass - 1e-9) continue
    const length = to - from
    const bestLength = best.last - best.first
    if (length < bestLength || (length === bestLength && held > best.mass + 1e-9))
      best = { first: first + from, last: first + to, mass: Math.min(1, held) }
  }
  return best
}

/** Is no day likelier than another? */
export function isEven({ weights }: DayWeights): boolean {
  const some = weights.filter((weight) => weight > 0)
  return some.every((weight) => Math.abs(weight - (some[0] ?? 0)) < 1e-12)
}
