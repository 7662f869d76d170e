import { textAfter } from './context.ts'
import type { Found, Grammar } from './grammar.ts'
import { markBreaks } from './phrase.ts'
import type { Prefix, Reading, Recognizer } from './recognizer.ts'

const word = /[a-z]+|\d+/gi

/**
 * Walks once through the text, from word to word. Only words that open some expression are looked at closely,
 * by the few families that they open.
 */
export function findReadings(text: string, grammar: Grammar): readonly Found[] {
  const table = openersOf(grammar)
  const found: Found[] = []
  const source = { text, broken: markBreaks(text) }
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text)) {
    const start = match.index
    const token = match[0].toLowerCase()
    if (address.has(token) && isAddress(text, start)) {
      word.lastIndex = endOfAddress(text, start)
      continue
    }
    const openers = table.get(token.charCodeAt(0) < 58 ? '#' : token)
    if (!openers || isLetter(text.charCodeAt(start - 1)) || isGlued(text, start)) continue
    const longest = readAt(source, start, openers, table)
    if (!longest) continue
    found.push({ start, end: longest.end, reading: longest.reading })
    word.lastIndex = longest.end
  }
  return found
}

const address = new Set(['http', 'https', 'www'])

function isAddress(text: string, start: number): boolean {
  return /^(?:https?:\/\/|www\.)/i.test(textAfter(text, start, 8))
}

/** Dates inside an address are not said in the text. */
function endOfAddress(text: string, start: number): number {
  const space = /\s/g
  space.lastIndex = start
  return space.exec(text)?.index ?? text.length
}

interface Openers {
  readonly recognizers: Recognizer[]
  readonly prefixes: Prefix[]
}

type OpenerTable = ReadonlyMap<string, Openers>

const tables = new WeakMap<Grammar, OpenerTable>()

function openersOf(grammar: Grammar): OpenerTable {
  const known = tables.get(grammar)
  if (known) return known
  const table = new Map<string, Openers>()
  for (const recognizer of grammar.recognizers)
    for (const opener of new Set(recognizer.opens)) entry(opener).recognizers.push(recognizer)
  for (const prefix of grammar.prefixes) for (const opener of new Set(prefix.opens)) entry(opener).prefixes.push(prefix)
  tables.set(grammar, table)
  return table

  function entry(opener: string): Openers {
    const openers = table.get(opener) ?? { recognizers: [], prefixes: [] }
    table.set(opener, openers)
    return openers
  }
}

interface Source {
  readonly text: string
  /** The same, with its paragraphs parted: what patterns are held against. */
  readonly broken: string
}

interface Longest {
  readonly end: number
  readonly reading: Reading
}

function readAt(source: Source, start: number, openers: Openers, table: OpenerTable): Longest | undefined {
  const { text, broken } = source
  let longest: Longest | undefined
  for (const recognizer of openers.recognizers) {
    const match = matchAt(recognizer.pattern, broken, start)
    const end = start + (match?.[0].length ?? 0)
    if (!match || end <= (longest?.end ?? start) || isLetter(text.charCodeAt(end))) continue
    const reading = recognizer.read(match.groups ?? {}, { text, start, end })
    if (reading) longest = { end, reading }
  }
  for (const prefix of openers.prefixes) {
    const longer = readPrefixed(source, start, prefix, table)
    if (longer && longer.end > (longest?.end ?? start)) longest = longer
  }
  return longest
}

function readPrefixed(source: Source, start: number, prefix: Prefix, table: OpenerTable): Longest | undefined {
  const { text, broken } = source
  const match = matchAt(prefix.pattern, broken, start)
  if (!match) return undefined
  const next = start + match[0].length
  const code = text.charCodeAt(next)
  const opener = code >= 48 && code < 58 ? '#' : openingWord(text, next)
  const openers = table.get(opener)
  // A prefix stands once: «early late May» is no expression.
  const inner = openers && readAt(source, next, { recognizers: openers.recognizers, prefixes: [] }, table)
  if (!inner) return undefined
  const reading = prefix.apply(match.groups ?? {}, inner.reading, { text, start, end: inner.end })
  return reading && { end: inner.end, reading }
}

function openingWord(text: string, start: number): string {
  let end = start
  while (isAsciiLetter(text.charCodeAt(end)) && end - start < 20) end += 1
  return text.slice(start, end).toLowerCase()
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** A letter or digit of any script, as far as it can glue to a word: «émay» is not May. */
function isLetter(code: number): boolean {
  return (
    isAsciiLetter(code) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7)
  )
}

/** «#Friday», «@may», the 2 of «1/2» or «3.2», a price: what stands before makes it something else. */
function isGlued(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (before === '#' || before === '@') return true
  const code = text.charCodeAt(start)
  if (code < 48 || code > 57) return false
  return /[$£€]/.test(before) || (/[.,/:]/.test(before) && /[\d.]/.test(text.charAt(start - 2)))
}
