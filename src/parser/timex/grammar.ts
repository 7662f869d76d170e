import type { Span } from '#model/span.ts'
import type { Prefix, Reading, Recognizer } from './recognizer.ts'

/** Words that were recognised as a time expression, with their reading, not yet anchored. */
export interface Found extends Span {
  readonly reading: Reading
  /** «three days after the vote»: the words of the event that is counted from. */
  readonly event?: { readonly span: Span; readonly direction: 'past' | 'future' }
}

/** What is told from the text where the caller does not say it. */
export interface Setting {
  readonly domain: 'news' | 'narrative' | 'auto'
  readonly locale: 'en-US' | 'en-GB' | undefined
}

/**
 * Turns a list of readings into a better one, with the text at hand. Readings stay in order and do not touch,
 * and no reading is changed by what stands in a later paragraph.
 */
export interface Refiner {
  readonly name: string
  readonly refine: (found: readonly Found[], text: string, setting: Setting) => readonly Found[]
}

/** The time expressions of one language: an ordered table of contents. Of two readings of the same words the longer wins, then the one listed first. */
export interface Grammar {
  readonly recognizers: readonly Recognizer[]
  readonly prefixes: readonly Prefix[]
  readonly refiners: readonly Refiner[]
}
