import type { Day } from '#calendar/day.ts'
import { type DayWeights, evenWeights, reweigh } from './day-weights.ts'
import type { Evidence } from './evidence.ts'

export interface WeighedEvidence {
  readonly days: DayWeights
  /** In the order of their strength. */
  readonly used: readonly Evidence[]
  /** Left out because stronger evidence contradicts it. */
  readonly dropped: readonly Evidence[]
}

/** Longer stretches than this say nothing worth drawing. */
const LONGEST = 370
/** In a longer stretch the last date that a text writes out is more often background than news. */
const FRESH = 200

/**
 * Intersects the bounds, strongest first, and leaves out what contradicts (interval constraint propagation with the
 * weakest constraint relaxed). Nothing where a side stays open: without two bounds there is no date.
 */
export function weighEvidence(evidence: readonly Evidence[]): WeighedEvidence | undefined {
  let first: Day = -Infinity
  let last: Day = Infinity
  const used: Evidence[] = []
  const dropped: Evidence[] = []
  const ranked = [...evidence].sort(
    (a, b) => Number(a.refines ?? false) - Number(b.refines ?? false) || b.strength - a.strength,
  )
  for (const item of ranked) {
    if (item.refines && !(Number.isFinite(first) && Number.isFinite(last))) continue
    const from = Math.max(first, item.first)
    const to = Math.min(last, item.last)
    if (from > to) {
      dropped.push(item)
      continue
    }
    first = from
    last = to
    used.push(item)
  }
  const freshest = used
    .filter(({ freshness }) => freshness !== undefined)
    .reduce<Evidence | undefined>((best, item) => (!best || item.first > best.first ? item : best), undefined)
  if (!Number.isFinite(first) || !Number.isFinite(last) || last - first > LONGEST) return undefined
  const even = evenWeights(first, last)
  const freshness = last - first <= FRESH ? freshest?.freshness : undefined
  const days = freshness === undefined ? even : reweigh(even, (day) => Math.exp(-(day - first) / freshness))
  return { days: days ?? even, used, dropped }
}
