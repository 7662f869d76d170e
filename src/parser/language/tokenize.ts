import type { Span } from '#model/span.ts'

export type TokenKind = 'word' | 'number' | 'punctuation'

/** A word, a number or a mark of punctuation, with its place in the raw text. */
export interface Token extends Span {
  readonly text: string
  /** Lower case, with straight apostrophes made typographic. */
  readonly lower: string
  readonly kind: TokenKind
}

const pattern =
  /((?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}]))?|\p{L}[\p{L}\p{M}]*(?:[-‐‑’'&.](?=\p{L})[\p{L}\p{M}\p{N}]+|-\d+)*)|(\d+[-–]\d+(?![\p{L}\p{N}])|[$€£]?\d[\d,.:]*\d(?:\p{L}{1,3}\b)?%?|[$€£]?\d(?:\p{L}{1,3}\b)?%?)|\.{2,}|[^\s\u200b\p{L}\p{N}]/gu

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
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const [, word, number] = match
    const kind: TokenKind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'punctuation'
    addToken(tokens, match[0], start + match.index, kind)
  }
}

/** "Netanyahu’s" is a name and a possessive, "don’t" a verb and a negation: two tokens each. */
function addToken(tokens: Token[], word: string, start: number, kind: TokenKind): void {
  const clitic = kind === 'word' && /[’']/u.test(word) ? /(?:n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu.exec(word) : null
  const cut = clitic ? clitic.index : word.length
  if (cut > 0) tokens.push(tokenOf(word.slice(0, cut), start, kind))
  if (clitic) tokens.push(tokenOf(word.slice(cut), start + cut, kind))
}

const closedInCapitals = new Set(['WHO', 'US', 'IT', 'ME', 'AM', 'OR', 'MAY', 'DO', 'BE', 'AS', 'AT'])

function tokenOf(text: string, start: number, kind: TokenKind): Token {
  // "WHO", "US", "IT": written in capitals they are names, not pronouns.
  const acronym = closedInCapitals.has(text)
  return {
    text,
    lower: acronym ? text : text.toLowerCase().replaceAll("'", '’'),
    kind,
    start,
    end: start + text.length,
  }
}
