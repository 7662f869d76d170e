import type { Day } from '#calendar/day.ts'
import { daysOfEdtf, readEdtf } from '#calendar/edtf.ts'
import type { Receipt } from '#model/receipt.ts'

/** A count of days within a fortnight: from the anchor to the result, the span that the rule allows, the days not taken. */
export interface WeekCount {
  readonly result: Day
  readonly anchor: Day
  /** First and last day that the rule allows. */
  readonly allowed: { readonly first: Day; readonly last: Day; readonly words: string }
  readonly refused: readonly Day[]
}

/** Days drawn to either side of the result. */
export const REACH = 7

/** The week behind a date that was counted from a day near it; nothing where the receipt does not give enough. */
export function readWeekCount(receipt: Receipt): WeekCount | undefined {
  const rule = receipt.find(({ step }) => step === 'rule')
  const result = dayIn(receipt.find(({ step }) => step === 'result')?.edtf)
  const anchor = dayIn(receipt.findLast(({ step, edtf }) => step === 'anchor' && edtf !== undefined)?.edtf)
  if (!rule || result === undefined || anchor === undefined) return undefined
  if (!/\bweekday\b|\bthat day or\b/iu.test(rule.text) || Math.abs(anchor - result) > REACH) return undefined
  const allowed = allowedBy(rule.edtf) ?? { first: Math.min(anchor - 6, result), last: anchor }
  if (allowed.last - allowed.first > 2 * REACH) return undefined
  const refused = receipt
    .filter(({ step }) => step === 'alternative')
    .flatMap(({ edtf }) => dayIn(edtf) ?? [])
    .filter((day) => Math.abs(day - result) <= REACH && day !== result)
  const words = rule.text.slice(rule.text.indexOf(':') + 1).trim()
  return { result, anchor, allowed: { ...allowed, words }, refused: [...new Set(refused)] }
}

function allowedBy(edtf: string | undefined): { readonly first: Day; readonly last: Day } | undefined {
  const read = edtf === undefined ? undefined : readEdtf(edtf)
  if (!read) return undefined
  const days = daysOfEdtf(read)
  return Number.isFinite(days.first) && Number.isFinite(days.last) ? days : undefined
}

/** The one day that an EDTF string names. */
function dayIn(edtf: string | undefined): Day | undefined {
  const read = edtf === undefined ? undefined : readEdtf(edtf)
  if (!read) return undefined
  const { first, last } = daysOfEdtf(read)
  return first === last ? first : undefined
}
