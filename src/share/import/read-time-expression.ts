import type { LeftoverReason, TimeExpression, TimexMod, TimexType } from '#model/time-expression.ts'
import { flagAt, isRecord, offsetAt, textAt, wordAt } from './fields.ts'
import { readReceipt } from './read-passage.ts'

const types: readonly TimexType[] = ['DATE', 'TIME', 'DURATION', 'SET']

const mods: readonly TimexMod[] = [
  'START',
  'MID',
  'END',
  'APPROX',
  'BEFORE',
  'AFTER',
  'LESS_THAN',
  'MORE_THAN',
  'EQUAL_OR_LESS',
  'EQUAL_OR_MORE',
]

const reasons: readonly LeftoverReason[] = [
  'no anchor',
  'duration',
  'recurring',
  'hypothetical',
  'not news',
  'vague',
  'background',
  'no event',
  'dismissed',
]

export function readTimeExpression(value: unknown): TimeExpression | undefined {
  if (!isRecord(value)) return undefined
  const articleId = textAt(value, 'articleId')
  const start = offsetAt(value, 'start')
  const end = offsetAt(value, 'end')
  const text = textAt(value, 'text')
  const type = wordAt(value, 'type', types)
  if (articleId === undefined || start === undefined || end === undefined || text === undefined || !type)
    return undefined
  const mod = wordAt(value, 'mod', mods)
  const reason = wordAt(value, 'reason', reasons)
  const [quant, freq, edtf] = [textAt(value, 'quant'), textAt(value, 'freq'), textAt(value, 'edtf')]
  return {
    articleId,
    start,
    end,
    text,
    type,
    value: textAt(value, 'value') ?? '',
    used: flagAt(value, 'used'),
    receipt: readReceipt(value['receipt']),
    ...(mod && { mod }),
    ...(quant !== undefined && { quant }),
    ...(freq !== undefined && { freq }),
    ...(edtf !== undefined && { edtf }),
    ...(reason && { reason }),
  }
}
