import type { TimexMod, TimexType } from '#model/time-expression.ts'
import type { CalendarMeaning, Meaning } from './meaning.ts'

export type Groups = Readonly<Record<string, string | undefined>>

/** What a recognizer makes of its words. */
export interface Reading {
  readonly type: TimexType
  readonly meaning: Meaning
  readonly mod?: TimexMod
  readonly quant?: string
  readonly freq?: string
}

/** Where in the text the words stand. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Knows one family of time expressions. A span holds no preposition, and a determiner only where it points in time (TimeML 1.2.1, 2.2.1). Its pattern is sticky: it is tried only where one of its opening words stands. */
export interface Recognizer {
  readonly name: string
  /** Words, in lower case, that may open an expression; `#` stands for digits. */
  readonly opens: readonly string[]
  readonly pattern: RegExp
  readonly read: (groups: Groups, place: Place) => Reading | undefined
}

/** Words before an expression that belong to it and change its reading: «early», «the end of», «more than». */
export interface Prefix {
  readonly name: string
  readonly opens: readonly string[]
  readonly pattern: RegExp
  readonly apply: (groups: Groups, reading: Reading, place: Place) => Reading | undefined
}

/** The reading of words that name a date. */
export function dateReading(meaning: CalendarMeaning, mod?: TimexMod): Reading {
  return { type: 'DATE', meaning, ...(mod && { mod }) }
}
