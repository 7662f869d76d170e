import type { SegmentKind } from '#model/article.ts'
import type { Span } from '#model/span.ts'
import { readVerb } from '../language/verb-forms.ts'
import type { Block } from './split-blocks.ts'

/** Words that were pasted into a sentence and are no part of it. */
export interface Insert extends Span {
  readonly kind: Extract<SegmentKind, 'slogan' | 'link'>
}

interface Word extends Span {
  readonly fold: string
  readonly capital: boolean
}

/** A slogan is at least this many words long, a shorter run of the title's words the story's own terms; one in headline capitals may be of three. */
const SHORTEST = 4
const SHORTEST_HEADLINE = 3
const LONGEST = 14
/** A block of more characters is text to paste into, not a headline. */
const LONG = 90

const linkBait =
  /(?:for|to) (?:more|further|full) (?:information|details|news|updates)[,:]? (?:please )?click (?:on )?(?:this|the) link|click here(?: (?:for|to) [\p{L} ]{3,40})?|subscribe to our newsletter/giu

/**
 * Finds the words of the headline that a page pasted into its own sentences, and the lures that go with them.
 *
 *     …the conflict, Antony Blinken to Arrive in Israel which has resulted in…
 *                    └───────────── slogan ───────────┘
 *
 * A run of words counts when it opens one of the page's headlines and either comes back three times, or is
 * written in headline capitals in the middle of a sentence. Never inside quotation marks.
 */
export function findInserts(text: string, blocks: readonly Block[]): readonly Insert[] {
  const found: Insert[] = []
  for (const match of text.matchAll(linkBait))
    found.push({ kind: 'link', start: match.index, end: match.index + match[0].length })
  for (const span of findSlogans(text, blocks)) found.push({ kind: 'slogan', ...span })
  return found.sort((a, b) => a.start - b.start)
}

function findSlogans(text: string, blocks: readonly Block[]): readonly Span[] {
  const headlines = blocks
    .slice(0, 6)
    .map((block) => wordsOf(text, block))
    .filter((words) => words.length >= SHORTEST_HEADLINE && words.length <= 30)
  const starts = headlines.map((words) => words.slice(0, SHORTEST_HEADLINE).map(({ fold }) => fold))
  const long = blocks
    .filter(({ start, end }) => {
      if (end - start <= LONG) return false
      const lower = text.slice(start, end).toLowerCase()
      return starts.some((words) => words.every((word) => lower.includes(word)))
    })
    .map((block) => wordsOf(text, block))
  const openers = new Set(headlines.map((words) => words[0]?.fold))
  const candidates: Span[] = []
  for (const words of long) {
    for (let i = 0; i < words.length; i++) {
      if (!openers.has(words[i]?.fold)) continue
      const length = Math.max(0, ...headlines.map((headline) => commonStart(headline, words, i)))
      const first = words[i]
      const last = words[i + length - 1]
      if (length < SHORTEST_HEADLINE || !first || !last) continue
      const count = long.reduce((sum, other) => sum + countOf(other, words.slice(i, i + length)), 0)
      const run = words.slice(i, i + length)
      const inside = !startsSentence(text, first.start)
      if (showsHeadline(run) && ((count >= 3 && length >= SHORTEST) || (inside && isHeadlineCase(run))))
        candidates.push({ start: first.start, end: last.end })
      i += length - 1
    }
  }
  return candidates.filter(({ start }) => !isQuoted(text, start))
}

function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)) {
    const bare = word.replace(/[’'.-]{1,8}$/u, '')
    words.push({
      start: start + index,
      end: start + index + bare.length,
      fold: bare.toLowerCase(),
      capital: /^\p{Lu}/u.test(bare),
    })
  }
  return words
}

function commonStart(headline: readonly Word[], words: readonly Word[], at: number): number {
  let length = 0
  while (length < LONGEST && headline[length] && headline[length]?.fold === words[at + length]?.fold) length++
  // Words that stand in their own headline are not a repeat of it.
  return headline[0]?.start === words[at]?.start ? 0 : length
}

function countOf(words: readonly Word[], run: readonly Word[]): number {
  let count = 0
  for (let i = 0; i + run.length <= words.length; i++)
    if (run.every((word, k) => word.fold === words[i + k]?.fold && word.capital === words[i + k]?.capital)) count++
  return count
}

const headlineWords = new Set(
  'a an and as at by for from in into of on or over the to with after amid before his its'.split(' '),
)

/** Only a headline writes a verb or a small word with a capital ("to Arrive", "Unveils", "On"): a name does not. */
function showsHeadline(run: readonly Word[]): boolean {
  return run.some(({ fold, capital }, i) => {
    if (!capital || i === 0) return false
    if (headlineWords.has(fold)) return true
    const form = readVerb(fold)?.form
    const before = run[i - 1]?.fold
    if (form === 'base') return before === 'to'
    return form !== undefined && form !== 'gerund' && before !== 'united' && before !== 'of'
  })
}

/** "Apple Releases IPhone SDK Announces": at least four of five words begin with a capital, of three all. */
function isHeadlineCase(words: readonly Word[]): boolean {
  return words.filter(({ capital }) => capital).length >= Math.max(SHORTEST_HEADLINE, words.length * 0.8)
}

function startsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:\n”"]\s*)$/u.test(text.slice(Math.max(0, start - 12), start))
}

function isQuoted(text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const opened = before.split('“').length - before.split('”').length
  return opened > 0 || (before.split('"').length - 1) % 2 === 1
}
