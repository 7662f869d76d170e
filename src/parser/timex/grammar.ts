import type { Span } from '#model/span.ts'
import type { Reading, Recognizer, Prefix } from './recognizer.ts'

/** Words that were recognised as a time expression, with their reading, not yet anchored. */
export interface Found extends Span {
  readonly reading: Reading
}

/** Turns a list of readings into a better one, with the text at hand. Readings stay in order and do not touch. */
export interface Refiner {
  readonly name: string
  readonly patterns: readonly RegExp[]
  readonly refine: (found: readonly Found[], text: string) => readonly Found[]
}

/** The time expressions of one language: an ordered table of contents. Of two readings of the same words the longer wins, then the one listed first. */
export interface Grammar {
  readonly recognizers: readonly Recognizer[]
  readonly prefixes: readonly Prefix[]
  readonly refiners: readonly Refiner[]
}
