import type { LeftoverReason, TimeExpression, TimexMod, TimexType } from '#model/time-expression.ts'
import { fieldsOf, flag, isRecord, offset, type Read, text, wordOf } from './fields.ts'
import { receipt } from './read-passage.ts'

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

const timeExpressionIn = fieldsOf<TimeExpression>({
  articleId: text,
  start: offset,
  end: offset,
  text,
  type: wordOf(types),
  value: text,
  used: flag,
  receipt,
  mod: wordOf(mods),
  quant: text,
  freq: text,
  edtf: text,
  reason: wordOf(reasons),
})

export const readTimeExpression: Read<TimeExpression> = (value) => {
  if (!isRecord(value)) return undefined
  const known = { value: '', used: false, receipt: [], ...timeExpressionIn(value) }
  return isTimeExpression(known) ? known : undefined
}

function isTimeExpression(known: Partial<TimeExpression>): known is TimeExpression {
  const { articleId, start, end, text: words, type } = known
  return (
    articleId !== undefined && start !== undefined && end !== undefined && words !== undefined && type !== undefined
  )
}
