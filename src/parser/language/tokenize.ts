import type { Span } from '#model/span.ts'
import { perWord } from './per-word.ts'

export type TokenKind = 'word' | 'number' | 'punctuation'

/** A word, a number or a mark of punctuation, with its place in the raw text. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, with straight apostrophes made typographic. */
  readonly lower: string
  readonly kind: TokenKind
}

/** A word | a number | a mark of punctuation. */
const pattern =
  /(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}]))?|\p{L}[\p{L}\p{M}]*(?:[-‐‑’'&.](?=\p{L})[\p{L}\p{M}\p{N}]+|-\d+)*|\d+[-–]\d+(?![\p{L}\p{N}])|[$€£]?\d(?:[\d,.:]*\d)?(?:\p{L}{1,3}\b)?%?|\.{2,}|[^\s\u200b\p{L}\p{N}]/gu

/** Splits a stretch of text into tokens, leaving out what lies in a hole (a pasted slogan). */
export function tokenize(text: string, { start, end }: Span, holes: readonly Span[] = []): readonly Token[] {
  const tokens: Token[] = []
  let from = start
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= end) continue
    addTokens(tokens, text, from, Math.min(hole.start, end))
    from = hole.end
  }
  addTokens(tokens, text, from, end)
  return tokens
}

function addTokens(tokens: Token[], text: string, start: number, end: number): void {
  if (start >= end) return
  for (const { 0: word, index } of text.slice(start, end).matchAll(pattern)) addToken(tokens, word, start + index)
}

/** "Netanyahu’s" is a name and a possessive, "don’t" a verb and a negation: two tokens each. */
function addToken(tokens: Token[], word: string, start: number): void {
  const clitic = /\p{L}[’']/u.test(word) ? /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu.exec(word) : null
  const cut = clitic ? clitic.index : word.length
  if (cut > 0) tokens.push(tokenOf(word.slice(0, cut), start))
  if (clitic) tokens.push({ ...tokenOf(word.slice(cut), start + cut), kind: 'word' })
}

const closedInCapitals = new Set(['WHO', 'US', 'IT', 'ME', 'AM', 'OR', 'MAY', 'DO', 'BE', 'AS', 'AT'])

/** One spelling of a word is kept, however often it is written. */
const readSpelling = perWord((text): Pick<Token, 'text' | 'lower' | 'kind'> => ({
  text,
  // "WHO", "US", "IT": written in capitals they are names, not pronouns.
  lower: closedInCapitals.has(text) ? text : text.toLowerCase().replaceAll("'", '’'),
  kind: /^\p{L}/u.test(text) ? 'word' : /^[$€£]?\d/u.test(text) ? 'number' : 'punctuation',
}))

function tokenOf(word: string, start: number): Token {
  const { text, lower, kind } = readSpelling(word)
  return { text, lower, kind, start, end: start + text.length }
}
