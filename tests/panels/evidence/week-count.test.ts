import { describe, expect, test } from 'vitest'
import { readDay } from '#calendar/edtf.ts'
import type { Receipt } from '#model/receipt.ts'
import { readWeekCount } from '#panels/evidence/week-count.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'

const receipt: Receipt = [
  { step: 'anchor', text: 'published', edtf: '2021-10-06?' },
  { step: 'rule', text: 'weekday, past tense: that day or the six before', edtf: '2021-09-30/2021-10-06' },
  { step: 'result', text: 'Mon 4 Oct 2021', edtf: '2021-10-04?' },
  { step: 'alternative', text: '27 Sept', edtf: '2021-09-27' },
  { step: 'alternative', text: 'far away', edtf: '2020-09-27' },
]

describe('the week of a weekday rule', () => {
  test('is read from the receipt: anchor, span, result, and the near days not taken', () => {
    expect(readWeekCount(receipt)).toEqual({
      result: readDay('2021-10-04'),
      anchor: { first: readDay('2021-10-06'), last: readDay('2021-10-06') },
      allowed: { first: readDay('2021-09-30'), last: readDay('2021-10-06'), words: 'that day or the six before' },
      refused: [readDay('2021-09-27')],
    })
  })

  test('takes the six days before the anchor where the rule gives no span', () => {
    const boats = bridgeStory.events.find(({ id }) => id === 'boats')
    expect(readWeekCount(boats?.receipt ?? [])?.allowed).toMatchObject({
      first: readDay('2021-09-30'),
      last: readDay('2021-10-06'),
    })
  })

  test('is read from an anchor of a few days, too', () => {
    const [, rule, result] = receipt
    if (!rule || !result) throw new Error('the receipt is too short')
    const steps: Receipt = [{ step: 'anchor', text: 'published', edtf: '2021-10-04/2021-10-14' }, rule, result]
    expect(readWeekCount(steps)?.anchor).toEqual({ first: readDay('2021-10-04'), last: readDay('2021-10-14') })
  })

  const [anchor, rule, result, ...alternatives] = receipt
  const others: readonly (readonly [string, Receipt])[] =
    anchor && rule && result
      ? [
          ['the anchor is only a month', [{ ...anchor, edtf: '2021-10' }, rule, result, ...alternatives]],
          ['the result lies more than a week off', [{ ...anchor, edtf: '2021-11-06' }, rule, result]],
          ['another rule was used', [anchor, { step: 'rule', text: 'a month without a year' }, result]],
          ['there is no result', [anchor, rule]],
        ]
      : []

  test.each(others)('is not drawn when %s', (_, steps) => {
    expect(readWeekCount(steps)).toBeUndefined()
  })
})
