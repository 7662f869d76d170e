import type { Passage } from '#model/passage.ts'
import type { Receipt, ReceiptStep } from '#model/receipt.ts'
import { isRecord, offsetAt, textAt, wordAt } from './fields.ts'

export function readPassage(value: unknown): Passage | undefined {
  if (!isRecord(value)) return undefined
  const articleId = textAt(value, 'articleId')
  const quote = textAt(value, 'quote')
  const start = offsetAt(value, 'start')
  const end = offsetAt(value, 'end')
  if (articleId === undefined || quote === undefined || start === undefined || end === undefined || start >= end)
    return undefined
  return { articleId, start, end, quote }
}

/** Puts a passage where its quote stands: at its position, else where the quote stands once; else nowhere. */
export function placePassage<P extends Passage>(
  passage: P,
  texts: ReadonlyMap<string, string | undefined>,
): P | undefined {
  if (!texts.has(passage.articleId)) return undefined
  const text = texts.get(passage.articleId)
  const { start, end, quote } = passage
  // Without a text there is nothing to check against: the passage stands for itself.
  if (text === undefined || text.slice(start, end) === quote) return passage
  const found = quote === '' ? -1 : text.indexOf(quote)
  return found >= 0 && text.indexOf(quote, found + 1) < 0
    ? { ...passage, start: found, end: found + quote.length }
    : undefined
}

const steps: readonly ReceiptStep['step'][] = ['words', 'anchor', 'rule', 'assumption', 'result', 'alternative']

export function readReceipt(value: unknown): Receipt {
  return Array.isArray(value) ? value.flatMap((item) => readStep(item) ?? []) : []
}

function readStep(value: unknown): ReceiptStep | undefined {
  if (!isRecord(value)) return undefined
  const step = wordAt(value, 'step', steps)
  const text = textAt(value, 'text')
  if (step === undefined || text === undefined) return undefined
  const edtf = textAt(value, 'edtf')
  const passage = readPassage(value['passage'])
  return { step, text, ...(edtf !== undefined && { edtf }), ...(passage && { passage }) }
}
