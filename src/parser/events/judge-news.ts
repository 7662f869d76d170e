import type { Status } from '#model/timeline-event.ts'

/** What tells news from the rest of a text: grammar and position, no vocabulary. */
export interface NewsFeatures {
  /** 0 to 1, from the features. */
  readonly score: number
  readonly dated: boolean
  readonly names: number
  readonly numbers: boolean
  readonly title: boolean
  readonly caption: boolean
  readonly status: Status
}

/** Below this a clause without a date of its own is background, comment or filler. */
const THRESHOLD = 0.45

/** Is the clause worth a place on the timeline? Without any name, number or date it says nothing that can be checked. */
export function isNews({ score, dated, names, numbers, caption }: NewsFeatures): boolean {
  if (!dated && names === 0 && !numbers) return false
  return dated || caption || score >= THRESHOLD
}
