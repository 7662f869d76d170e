import type { CSSProperties } from 'react'

/** Above this many articles pips say no more; a count does. */
export const SLOTS_WITH_COLOR = 8

/** The colour of an article's slot; the ninth and later articles have none of their own. */
export function colorOfSlot(slot: number): string {
  return slot < SLOTS_WITH_COLOR ? `var(--article-${String.fromCharCode(97 + slot)})` : 'var(--ink-2)'
}

interface ArticleStyle extends CSSProperties {
  readonly '--article': string
}

/** Sets `--article` for the tints and underlines below. */
export function articleStyle(slot: number): ArticleStyle {
  return { '--article': colorOfSlot(slot) }
}
