import { type Span, touches } from '#model/span.ts'
import {
  adverbs,
  beForms,
  coordinators,
  determiners,
  haveForms,
  lyWords,
  modals,
  negations,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './closed-classes.ts'
import type { Token } from './tokenize.ts'
import { reportingVerbs } from './verb-classes.ts'
import { readVerb, type VerbForm } from './verb-forms.ts'

/** Which words stand in a quotation, if one was open (or not) before them, and whether one is open behind them. */
export function readQuotation(
  tokens: readonly Token[],
  quoted: boolean,
): { readonly inside: readonly boolean[]; readonly open: boolean } {
  let open = quoted
  const inside = tokens.map((_, i) => {
    const mark = quotationMark(tokens, i, open)
    const before = open
    if (mark) open = mark === 'opens'
    return before || open
  })
  return { inside, open }
}

/** A straight mark opens before a word and closes behind one; behind a figure it stands for inches. */
function quotationMark(tokens: readonly Token[], i: number, open: boolean): 'opens' | 'closes' | undefined {
  const token = tokens[i]
  if (token?.text === '“') return 'opens'
  if (token?.text === '”') return 'closes'
  if (token?.text !== '"') return undefined
  const before = tokens[i - 1]
  const touchesBefore = before?.end === token.start
  const touchesNext = tokens[i + 1]?.start === token.end
  if (touchesBefore && before?.kind === 'number') return open ? 'closes' : undefined
  if (touchesBefore === touchesNext) return open ? 'closes' : 'opens'
  return touchesNext ? 'opens' : 'closes'
}

export const HYPHEN = '\u2010'

export interface Word extends Token {
  readonly time: boolean
  readonly quoted: boolean
}

export function markWords(tokens: readonly Token[], times: readonly Span[], quoted: boolean): readonly Word[] {
  const { inside } = readQuotation(tokens, quoted)
  return tokens.map((token, i) => {
    // "Nir Or", "Trinidad And Tobago": with a capital inside a name it is part of it.
    const before = tokens[i - 1]
    const named = coordinators.has(token.lower) && before && isCapital(before) && isCapital(token)
    const { text, kind, start, end } = token
    // "a 66-year-old woman": between two words it is no dash.
    const isGlued = text === '-' && before?.end === start && tokens[i + 1]?.start === end
    const time = times.some((each) => touches(each, token))
    return {
      text,
      lower: named ? text : isGlued ? HYPHEN : token.lower,
      kind,
      start,
      end,
      quoted: inside[i] ?? false,
      time,
    }
  })
}

/** Skips adverbs and "not" between an auxiliary and its verb. */
export function skipAdverbs(words: readonly Word[], at: number): { readonly at: number; readonly negated: boolean } {
  let negated = false
  let i = at
  for (; i < words.length; i++) {
    const word = words[i]
    if (!word || word.kind !== 'word') break
    if (negations.has(word.lower)) negated = true
    else if (!isAdverb(word) && !word.time) break
  }
  return { at: i, negated }
}

export function isAdverb({ lower }: Token): boolean {
  return (
    (adverbs.has(lower) && !prepositions.has(lower)) ||
    (lower.length > 4 && lower.endsWith('ly') && !readVerb(lower) && !lyWords.has(lower))
  )
}

export function formAt(words: readonly Word[], at: number): VerbForm | undefined {
  const word = words[at]
  return word && word.kind === 'word' && !word.quoted ? readVerb(word.lower)?.form : undefined
}

export function lemmaAt(words: readonly Word[], at: number): string {
  const lower = words[at]?.lower ?? ''
  return readVerb(lower)?.lemma ?? lower
}

export const isParticiple = (form: VerbForm | undefined): boolean =>
  form === 'participle' || form === 'past-or-participle'

export function lacksObject(words: readonly Word[], at: number): boolean {
  const next = words[at]
  if (coordinators.has(next?.lower ?? '')) return true
  return (
    next === undefined ||
    next.time ||
    next.kind === 'punctuation' ||
    prepositions.has(next.lower) ||
    next.lower === 'to'
  )
}

export function isAdverbAt(words: readonly Word[], i: number): boolean {
  const word = words[i]
  return word !== undefined && word.kind === 'word' && isAdverb(word)
}

export function isNounLike(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'number' ||
      (word.kind === 'word' && !prepositions.has(word.lower) && !coordinators.has(word.lower) && !isAdverb(word)))
  )
}

export const isPastForm = (form: VerbForm | undefined): boolean => form === 'past' || form === 'past-or-participle'

/** A word or mark that parts clauses stands between. */
export function hasJoint(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word) continue
    if (coordinators.has(word.lower) || relatives.has(word.lower)) return true
    if (subordinators.has(word.lower) && !word.time && !isTimeAfter(words, i)) return true
    if (word.lower === 'following' && words[i - 1]?.time) return true
    if (word.kind === 'punctuation' && word.lower !== '’' && word.lower !== HYPHEN && word.lower !== '-') return true
  }
  return false
}

/** A hyphen that stands alone is typed for a dash. */
export function isDash({ lower }: Token): boolean {
  return lower === '—' || lower === '–' || lower === '-'
}

export function isSubordinatorAt(words: readonly Word[], i: number, floor: number): boolean {
  const lower = words[i]?.lower ?? ''
  if (lower === 'following' && words[i - 1]?.time) return true
  // "as many as 300"
  if (
    lower === 'as' &&
    (/^(?:many|much|few|little|far)$/u.test(words[i + 1]?.lower ?? '') || words[i - 2]?.lower === 'as')
  )
    return false
  if (!subordinators.has(lower) || lower === 'that' || lower === 'so' || lower === 'than') return false
  // "After Friday’s attack", "her breakdown after leaving him led to": a preposition.
  if (words[i + 1]?.time) return false
  const isPhrase = /^(?:after|before|since)$/u.test(lower) && formAt(words, i + 1) === 'gerund'
  if (isPhrase && i > floor && isPlainNoun(words[i - 1])) return false
  // "as" and "since" before a name may be prepositions; with a verb behind them they join clauses.
  return i >= floor
}

/** "Apple Inc. released", "Gov. Moore said": inside a sentence a full stop at a capital word shortens it. */
export function isDotOfName(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  return (
    words[i]?.lower === '.' &&
    words[i + 1]?.kind === 'word' &&
    before !== undefined &&
    before.end === words[i]?.start &&
    isCapital(before)
  )
}

export function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text)
}

export function readFinite(word: Word): boolean {
  return beForms.has(word.lower) || haveForms.has(word.lower) || modals.has(word.lower)
}

export function isPlainNoun(word: Word | undefined): boolean {
  return (
    isNounLike(word) &&
    word !== undefined &&
    word.kind === 'word' &&
    !word.time &&
    !word.quoted &&
    !isCapital(word) &&
    !determiners.has(word.lower) &&
    !pronouns.has(word.lower) &&
    !subordinators.has(word.lower) &&
    !adverbs.has(word.lower) &&
    readVerb(word.lower)?.form !== 'gerund' &&
    !reportingVerbs.has(readVerb(word.lower)?.lemma ?? '') &&
    !/^(?:all|both|half|to|’s)$/u.test(word.lower)
  )
}

/** "after the vote", "since April 4": a preposition, not a joint of clauses, keeps its date in the clause. */
export function isTimeAfter(words: readonly Word[], i: number): boolean {
  return words[i + 1]?.time === true
}
