import type { Passage } from '#model/passage.ts'
import type { Receipt, ReceiptStep } from '#model/receipt.ts'
import { fieldsOf, isRecord, listOf, offset, type OuterRecord, type Read, text, wordOf } from './fields.ts'

type Texts = ReadonlyMap<string, string | undefined>

export const passageFields = { articleId: text, quote: text, start: offset, end: offset }

/** Reads passages that have such fields, and puts them where they stand in their article. */
export function placedIn<P extends Partial<Passage>>(
  texts: Texts,
  fieldsIn: (record: OuterRecord) => P,
): Read<P & Passage> {
  return (value) => {
    const passage = isRecord(value) && fieldsIn(value)
    return passage && isPassage(passage) ? place(passage, texts) : undefined
  }
}

function isPassage<P extends Partial<Passage>>(passage: P): passage is P & Passage {
  const { articleId, quote, start, end } = passage
  return articleId !== undefined && quote !== undefined && start !== undefined && end !== undefined && start < end
}

/** At its position, else where the quote stands once; else nowhere. */
function place<P extends Passage>(passage: P, texts: Texts): P | undefined {
  if (!texts.has(passage.articleId)) return undefined
  const whole = texts.get(passage.articleId)
  const { start, end, quote } = passage
  // Without a text there is nothing to check against: the passage stands for itself.
  if (whole === undefined || whole.slice(start, end) === quote) return passage
  const found = quote === '' ? -1 : whole.indexOf(quote)
  return found >= 0 && whole.indexOf(quote, found + 1) < 0
    ? { ...passage, start: found, end: found + quote.length }
    : undefined
}

const passageIn = fieldsOf<Passage>(passageFields)

const stepIn = fieldsOf<ReceiptStep>({
  step: wordOf(['words', 'anchor', 'rule', 'assumption', 'result', 'alternative']),
  text,
  edtf: text,
  passage: (value) => {
    const passage = isRecord(value) && passageIn(value)
    return passage && isPassage(passage) ? passage : undefined
  },
})

export const receipt: Read<Receipt> = listOf((value) => {
  const step = isRecord(value) && stepIn(value)
  return step && isStep(step) ? step : undefined
})

function isStep(step: Partial<ReceiptStep>): step is ReceiptStep {
  return step.step !== undefined && step.text !== undefined
}
