import type { Day } from '#calendar/day.ts'
import { daysOfEdtf, readEdtf } from '#calendar/edtf.ts'
import type { Receipt } from '#model/receipt.ts'

/** A count of days within a fortnight: from the anchor to the result, the span that the rule allows, the days not taken. */
export interface WeekCount {
  readonly result: Day
  /** The day that was counted from; a stretch of them where it is not better known. */
  readonly anchor: Days
  /** First and last day that the rule allows. */
  readonly allowed: Days & { readonly words: string }
  readonly refused: readonly Day[]
}

interface Days {
  readonly first: Day
  readonly last: Day
}

/** Days drawn to either side of the result. */
export const REACH = 7

/** The week behind a date that was counted from a day near it; nothing where the receipt does not give enough. */
export function readWeekCount(receipt: Receipt): WeekCount | undefined {
  const rule = receipt.find(({ step }) => step === 'rule')
  const result = dayIn(receipt.find(({ step }) => step === 'result')?.edtf)
  const anchor = daysIn(receipt.findLast(({ step, edtf }) => step === 'anchor' && edtf !== undefined)?.edtf)
  if (!rule || result === undefined || !anchor) return undefined
  if (!/\bweekday\b|\bthat day or\b/iu.test(rule.text) || anchor.last - anchor.first > 2 * REACH) return undefined
  if (anchor.first > result + REACH || anchor.last < result - REACH) return undefined
  const allowed = daysIn(rule.edtf) ?? { first: Math.min(anchor.first - 6, result), last: anchor.last }
  const refused = receipt
    .filter(({ step }) => step === 'alternative')
    .flatMap(({ edtf }) => dayIn(edtf) ?? [])
    .filter((day) => Math.abs(day - result) <= REACH && day !== result)
  const words = rule.text.slice(rule.text.indexOf(':') + 1).trim()
  return { result, anchor, allowed: { ...allowed, words }, refused: [...new Set(refused)] }
}

/** The days that an EDTF string spans; nothing where it has no end. */
function daysIn(edtf: string | undefined): Days | undefined {
  const read = edtf === undefined ? undefined : readEdtf(edtf)
  if (!read) return undefined
  const days = daysOfEdtf(read)
  return Number.isFinite(days.first) && Number.isFinite(days.last) ? days : undefined
}

/** The one day that an EDTF string names. */
function dayIn(edtf: string | undefined): Day | undefined {
  const days = daysIn(edtf)
  return days?.first === days?.last ? days?.first : undefined
}
