/** A size and a weight of the sans; the drawing knows no others. */
export interface Font {
  readonly size: number
  readonly weight: 400 | 640
}

/** The width of a text in px. Handed in: layout owns no measuring tape. */
export type Measure = (text: string, font: Font) => number

export const fonts = {
  statement: { size: 13, weight: 400 },
  strong: { size: 13, weight: 640 },
  date: { size: 12, weight: 640 },
  note: { size: 12, weight: 400 },
  tick: { size: 12, weight: 400 },
  period: { size: 13, weight: 640 },
  letter: { size: 11.5, weight: 640 },
} as const satisfies Readonly<Record<string, Font>>

export interface WrappedText {
  readonly lines: readonly string[]
  /** The width of the widest line. */
  readonly width: number
  /** The width of the last line, where the pips follow. */
  readonly lastWidth: number
  /** Was something left out? */
  readonly cut: boolean
}

export interface WrapOptions {
  readonly maxWidth: number
  readonly maxLines: number
  readonly font: Font
  readonly measure: Measure
  /** Room kept after the last word, for what must not start a line. */
  readonly tail?: number
  /** Room taken before the first word, by a status glyph. */
  readonly head?: number
}

/**
 * Sets a text in as few lines as it needs, then as even as they get. A number never parts from its noun. What does
 * not fit is cut after a word, and says so with "…"; nothing where not even one word fits.
 */
export function wrapText(text: string, options: WrapOptions): WrappedText | undefined {
  const words = wordsOf(text)
  const widths = words.map((word) => options.measure(word, options.font))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (words.length === 0 || widest > options.maxWidth) return undefined
  const full = fill(words, widths, options.maxWidth, options)
  if (full.length <= options.maxLines) return balance(words, widths, full.length, options)
  return cutOff(words, widths, options)
}

/** The words of each line, as counts, filled greedily. */
function fill(
  words: readonly string[],
  widths: readonly number[],
  maxWidth: number,
  { measure, font, tail = 0, head = 0 }: WrapOptions,
): readonly number[] {
  const space = measure(' ', font)
  const counts: number[] = []
  let width = head
  let count = 0
  for (let i = 0; i < words.length; i++) {
    const isLast = i === words.length - 1
    const next = (widths[i] ?? 0) + (isLast ? tail : 0)
    if (count > 0 && width + space + next > maxWidth) {
      counts.push(count)
      width = next
      count = 1
    } else {
      width += (count > 0 ? space : 0) + next
      count += 1
    }
  }
  if (count > 0) counts.push(count)
  return counts
}

/** The same number of lines in the least width. */
function balance(
  words: readonly string[],
  widths: readonly number[],
  lineCount: number,
  options: WrapOptions,
): WrappedText {
  let low = widths.reduce((most, width) => Math.max(most, width), 0)
  let high = options.maxWidth
  for (let step = 0; step < 6 && high - low > 2; step++) {
    const middle = (low + high) / 2
    if (fill(words, widths, middle, options).length <= lineCount) high = middle
    else low = middle
  }
  return compose(words, fill(words, widths, high, options), options, false)
}

function cutOff(words: readonly string[], widths: readonly number[], options: WrapOptions): WrappedText | undefined {
  const ellipsis = options.measure(' …', options.font)
  const lines = fill(words, widths, options.maxWidth, options).slice(0, options.maxLines)
  const most = lines.reduce((sum, count) => sum + count, 0)
  for (let kept = Math.min(most, words.length - 1); kept > 0; kept--) {
    if (isLoose(words[kept - 1] ?? '')) continue
    const tail = (options.tail ?? 0) + ellipsis
    const counts = fill(words.slice(0, kept), widths.slice(0, kept), options.maxWidth, { ...options, tail })
    const last = (widths[kept - 1] ?? 0) + tail
    if (counts.length <= options.maxLines && last <= options.maxWidth)
      return compose([...words.slice(0, kept), '…'], withOneMore(counts), options, true)
  }
  return undefined
}

function withOneMore(counts: readonly number[]): readonly number[] {
  return counts.map((count, i) => (i === counts.length - 1 ? count + 1 : count))
}

function compose(
  words: readonly string[],
  counts: readonly number[],
  { measure, font, tail = 0, head = 0 }: WrapOptions,
  cut: boolean,
): WrappedText {
  let from = 0
  const lines = counts.map((count) => {
    const line = words.slice(from, from + count).join(' ')
    from += count
    return line
  })
  const widths = lines.map((line, i) => measure(line, font) + (i === 0 ? head : 0))
  const lastWidth = widths.at(-1) ?? 0
  const width = widths.reduce((most, each, i) => Math.max(most, each + (i === widths.length - 1 ? tail : 0)), 0)
  return { lines, width, lastWidth, cut }
}

const NO_BREAK = '\u00a0'

/** The words of a text; "hanger 12", "44 tonnes" are one word each, with a no-break space. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue
    const before = words.at(-1)
    if (before !== undefined && belongTogether(before, word)) words[words.length - 1] = before + NO_BREAK + word
    else words.push(word)
  }
  return words
}

function belongTogether(before: string, word: string): boolean {
  // No line begins with it.
  if (word === '·') return true
  if (startsWithDigit(word)) return before.length <= 7 && /\p{L}$/u.test(before)
  return isDigit(before.charCodeAt(before.length - 1)) && /^\p{L}/u.test(word)
}

function startsWithDigit(word: string): boolean {
  return isDigit(word.charCodeAt(0))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

// A phrase begins with one of these.
const openers = new Set(
  'of to in on at by for from with and or but as that before after over into between about against amid during under who which while when where because if'.split(
    ' ',
  ),
)

// A line that ends on one of these, or on an opener, reads as broken off within a phrase.
const others = new Set(
  'a an the its his her their this these those is are was were be been being has have had will would could should may might must do does did not no more most all some any very'.split(
    ' ',
  ),
)

/** Does a text that ends here ask for its next word? With a capital it is part of a name ("Nir Or"). */
export function isLoose(word: string): boolean {
  return openers.has(word) || others.has(word)
}

/** Does a phrase begin with this word? */
export function opensPhrase(word: string): boolean {
  return openers.has(word)
}
