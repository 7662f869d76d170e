import type { Span } from '#model/span.ts'
import { touches } from '#model/span.ts'
import { determiners, prepositions } from '../language/closed-classes.ts'
import { textOf } from '../language/find-names.ts'
import type { Range } from '../language/clause.ts'
import type { Token } from '../language/tokenize.ts'
import { intransitiveVerbs, isEventNoun } from '../language/verb-classes.ts'
import { readVerb } from '../language/verb-forms.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Named } from './name-registry.ts'
import { isNationality, locative } from '../language/places.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'
import { stemOf, stemsOf } from './stem.ts'
import { capitalised, nameNoun, type Statement } from './write-statement.ts'

/**
 * Finds events that a noun names and a date of its own dates: "the Hamas attack on October 7th", "an Israeli strike on
 * a convoy in early April", "hostages taken on October 7".
 */
export function findNominals(
  article: ReadArticle,
  read: ReadSentence,
  firstOrder: number,
  times: readonly number[],
): readonly EventCandidate[] {
  const found: EventCandidate[] = []
  // "Had the board acted in May, …": it did not.
  if (/^(?:Had|Were|Should)$/u.test(read.tokens[0]?.text ?? '')) return found
  for (const index of times) {
    const time = article.tagged[index]
    const noun = time && nounOf(read, time)
    if (!noun) continue
    const { range, statement, lemma } = noun
    // "Election" alone says too little.
    if (!statement.title.includes(' ')) continue
    const first = read.tokens[range.from]
    const last = read.tokens[range.to - 1]
    if (!first || !last) continue
    const span: Span = { start: Math.min(first.start, time.start), end: Math.max(last.end, time.end) }
    const inside = namesIn(article, read, span)
    const names = inside.length > 0 ? inside : namesIn(article, read, read.sentence)
    if (names.length === 0) continue
    const before = read.tokens.slice(range.from, range.to)
    found.push({
      article: article.index,
      sentence: read.sentence,
      order: firstOrder + found.length,
      span,
      ...statement,
      status: isAccused(read, first) ? 'claimed' : 'happened',
      claimant: undefined,
      lemma,
      nominal: true,
      tense: 'past',
      subject: names[0],
      counterparts: [],
      names,
      places: placesIn(article, read, range),
      stems: stemsOf(before),
      times: [index],
      relation: undefined,
      ordinal: undefined,
      salience: 0.5,
      caption: false,
      background: false,
    })
  }
  return found
}

/** "is charged with the murder of Roe in 2015": that it was a murder, and his, is what he is charged with. */
function isAccused({ clauses, tokens }: ReadSentence, { start }: Token): boolean {
  return clauses.some(
    ({ verb, tail }) =>
      /^(?:charge|accuse|suspect|indict)$/u.test(verb.lemma) &&
      (tokens[tail.from]?.start ?? Infinity) <= start &&
      start < (tokens[tail.to - 1]?.end ?? 0),
  )
}

interface NounPhrase {
  readonly range: Range
  readonly statement: Statement
  readonly lemma: string
}

function nounOf({ tokens, clauses, quoted }: ReadSentence, time: Span): NounPhrase | undefined {
  const at = tokens.findIndex((token) => touches(token, time))
  // What is quoted is somebody's word, and not told here.
  if (quoted[at]) return undefined
  const heads = new Set(clauses.map(({ verb }) => verb.head))
  return nounAfter(tokens, at, time, heads) ?? participleBefore(tokens, at, heads) ?? nounBefore(tokens, at)
}

/** "the October 7th Hamas attack"; behind "on 7 May but cancelled the trip" stands a clause. */
function nounAfter(
  tokens: readonly Token[],
  at: number,
  time: Span,
  heads: ReadonlySet<number>,
): NounPhrase | undefined {
  let from = at
  while (from < tokens.length && (touches(tokens[from] ?? time, time) || tokens[from]?.lower === '’s')) from++
  for (let i = from; i < from + 4; i++) {
    const token = tokens[i]
    if (!token || token.kind === 'punctuation' || prepositions.has(token.lower) || heads.has(i)) return undefined
    if (!isEventNoun(token.lower)) continue
    const range = { from, to: i + 1 }
    return { range, statement: nameNoun(textOf(tokens, range)), lemma: stemOf(token.lower) }
  }
  return undefined
}

/** "all hostages taken on October 7": the participle makes the event, the noun before it is who it happened to. */
function participleBefore(tokens: readonly Token[], at: number, heads: ReadonlySet<number>): NounPhrase | undefined {
  const head = prepositions.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  const form = readVerb(tokens[head]?.lower ?? '')?.form
  // "Roe sued in 2011" is a clause; "hostages taken on October 7" is none.
  const { lemma = '' } = readVerb(tokens[head]?.lower ?? '') ?? {}
  // "in an internet broadcast on Monday": a noun as often.
  if (
    heads.has(head) ||
    lemma === tokens[head]?.lower ||
    intransitiveVerbs.has(lemma) ||
    (form !== 'participle' && form !== 'past-or-participle')
  )
    return undefined
  let from = head
  while (from > 0 && isNounWord(tokens[from - 1])) from--
  if (tokens[from]?.lower === '’s') from++
  if (from >= head) return undefined
  // "the company Ida Roe founded in 1988": she did.
  const isOthers = tokens.slice(from, head).findIndex(({ text, lower }) => text === lower) === 0
  // "A statue of Quist unveiled in 2005": not he.
  if ((isOthers || tokens[from - 1]?.lower === 'of') && /^\p{Lu}/u.test(tokens[head - 1]?.text ?? '')) return undefined
  const words = textOf(tokens, { from, to: head }).replace(/^(?:all|the|any|many|some)\s+/iu, '')
  const be = /[^s]s$/u.test(words) ? 'were' : 'was'
  const title = capitalised(`${words} ${be} ${tokens[head]?.text ?? ''}`)
  return {
    range: { from, to: head + 1 },
    statement: { title, short: title.slice(0, 24) },
    lemma,
  }
}

/** "an Israeli strike on a convoy in Gaza in early April": back from the date to the noun, and to where its phrase begins. */
function nounBefore(tokens: readonly Token[], at: number): NounPhrase | undefined {
  let end = at
  while (end > 0 && (prepositions.has(tokens[end - 1]?.lower ?? '') || determiners.has(tokens[end - 1]?.lower ?? '')))
    end--
  let noun = -1
  for (let i = end - 1; i >= Math.max(0, end - 16); i--) {
    const token = tokens[i]
    if (!token || token.kind === 'punctuation') break
    // "on trial for killing Roe in 2015": when she was killed.
    if (noun < 0 && /^(?:for|of)$/u.test(tokens[i - 1]?.lower ?? '') && readVerb(token.lower)?.form === 'gerund')
      return undefined
    // "The summit opens on Monday", "Roe visits Norvik on Monday": it is told, and ahead.
    const isPresent = readVerb(token.lower)?.form === 'present' && token.text === token.lower
    if (isPresent && (!isEventNoun(token.lower) || /^\p{Lu}/u.test(tokens[i - 1]?.text ?? ''))) return undefined
    if (isEventNoun(token.lower) && readVerb(token.lower)?.form !== 'past' && !isGerundOf(tokens, i)) noun = i
    if (noun >= 0 && (determiners.has(token.lower) || token.lower === 'that')) break
  }
  if (noun < 0) return undefined
  let from = noun
  while (from > 0 && isNounWord(tokens[from - 1])) from--
  const range = { from, to: end }
  return { range, statement: nameNoun(textOf(tokens, range)), lemma: stemOf(tokens[noun]?.lower ?? '') }
}

/** "planned to attack Varrow on Monday", "suspected of killing Roe on Monday": no deed that was done. */
function isGerundOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? ''
  return before === 'to' || (tokens[at]?.lower.endsWith('ing') === true && prepositions.has(before))
}

function isNounWord(token: Token | undefined): boolean {
  if (!token || token.kind === 'punctuation') return false
  const { lower } = token
  if (lower === '’s' || lower === '’') return true
  if (prepositions.has(lower) || determiners.has(lower)) return false
  return !/^(?:and|or|nor|but|as|while|after|since|who|which|that|to|is|was|are|were|be|been|being|has|have|had)$/u.test(
    lower,
  )
}

function namesIn(article: ReadArticle, read: ReadSentence, span: Span): readonly Named[] {
  return read.names.flatMap((run) => {
    const first = read.tokens[run.from]
    const named = article.names.get(run.text)
    return first && named && touches(span, first) ? [named] : []
  })
}

function placesIn(article: ReadArticle, read: ReadSentence, range: Range): readonly string[] {
  return read.names.flatMap((run) => {
    const named = article.names.get(run.text)
    const inside = run.from > range.from && run.to <= range.to
    const cue = locative.has(read.tokens[run.from - 1]?.lower ?? '')
    return inside && cue && named && !named.person && !isNationality(named.key) ? [named.name] : []
  })
}
