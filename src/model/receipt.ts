import type { Passage } from './passage.ts'

/**
 * One step of "Why this date?":
 *   words        what the text says
 *   anchor       what it is counted from
 *   rule         how it is counted
 *   assumption   what had to be assumed
 *   result       the date
 *   alternative  a date that was not taken, and why
 */
export interface ReceiptStep {
  readonly step: 'words' | 'anchor' | 'rule' | 'assumption' | 'result' | 'alternative'
  readonly text: string
  readonly edtf?: string
  readonly passage?: Passage
}

export type Receipt = readonly ReceiptStep[]
