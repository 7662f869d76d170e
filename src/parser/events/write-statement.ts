import { touches, type Span } from '#model/span.ts'
import {
  adverbs,
  beForms,
  coordinators,
  determiners,
  haveForms,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from '../language/closed-classes.ts'
import { roleBefore, textOf } from '../language/find-names.ts'
import type { Range, VerbGroup } from '../language/clause.ts'
import { headOf } from './discourse.ts'
import { isPluralWord } from '../language/person-nouns.ts'
import { isFunctionWord } from './stem.ts'
import { pastOfWord } from '../language/tense-forms.ts'
import type { Token } from '../language/tokenize.ts'
import { readVerb } from '../language/verb-forms.ts'

export const LONGEST_STATEMENT = 80
const LONGEST_SHORT = 24
/** No statement needs more words behind its verb. */
const LONGEST_TAIL = 60
/** Statements are headlines: past this many words a further phrase is left to the quote. */
const ENOUGH_WORDS = 12

export interface StatementParts {
  readonly tokens: readonly Token[]
  /** Who did it, in words. */
  readonly actor: string
  readonly verb: VerbGroup
  readonly tail: Range
  /** Time expressions: the date is told beside the statement, not in it. */
  readonly times: readonly Span[]
  readonly headline: boolean
  /** Full names of the persons in the sentence; tight room has their surnames only. */
  readonly persons: readonly string[]
}

export interface Statement {
  readonly title: string
  readonly short: string
}

/** Writes actor, verb and object in the article's own words: past tense, plans with "to", no date, at most 80 characters. */
export function writeStatement(parts: StatementParts): Statement {
  const verb = verbInWords(parts)
  const phrases = phrasesOf(parts.tokens, parts.tail, parts.times)
  const actor = capitalised(briefActor(parts))
  const full = joinPhrases(`${actor} ${verb}`, phrases, LONGEST_STATEMENT)
  // A surname leaves room for a phrase that would be cut.
  const title = full.cut
    ? joinPhrases(`${shortActor(actor, parts.persons)} ${verb}`, phrases, LONGEST_STATEMENT).text
    : full.text
  // An actor that leaves no room for what was done tells nothing.
  if (!title.includes(verb)) return { title: '', short: '' }
  return { title, short: shortForm(parts, actor, verb, phrases, title) }
}

const LONG_ACTOR = 45

/** "former world champion and silver medalist Ida Roe": the name alone, but not of "unrest over the shooting of Ida Roe". */
function briefActor({ actor, persons }: StatementParts): string {
  const name = actor.length > LONG_ACTOR ? persons.find((each) => actor.endsWith(each)) : undefined
  if (name === undefined) return actor
  const before = lastWord(actor.slice(0, -name.length).trimEnd())
  return prepositions.has(before) || coordinators.has(before) || before.endsWith(',') ? actor : name
}

function verbInWords({ tokens, verb, headline, actor }: StatementParts): string {
  const head = tokens[verb.head]?.text ?? ''
  const first = tokens[verb.from]?.lower ?? ''
  const plural = first === 'have' || first === 'were' || first === 'are' || (first === 'had' && isSeveral(actor))
  const be = plural ? 'were' : 'was'
  switch (verb.tense) {
    case 'planned':
      return verb.passive ? `to be ${head}` : `to ${readVerb(head.toLowerCase())?.lemma ?? head}`
    case 'perfect':
    case 'past-perfect':
      return verb.passive ? `${be} ${head}` : verb.lemma === 'be' ? be : pastOfWord(head.toLowerCase())
    case 'past':
      if (head.toLowerCase().endsWith('ing') && verb.from === verb.head) return pastOfWord(head.toLowerCase())
      if (verb.passive) return [first === 'were' ? 'were' : 'was', turnOf(tokens, verb), head].filter(Boolean).join(' ')
      if (verb.from === verb.head) return headline ? pastOfWord(head.toLowerCase()) : head
      return first === 'did' ? pastOfWord(head) : textWithoutAdverbs(tokens, verb)
    case 'present':
    case 'progressive':
    case 'possible':
      return textWithoutAdverbs(tokens, verb)
  }
}

/** "More than 4 billion songs", "Two divers in Varrow" */
function isSeveral(actor: string): boolean {
  const head = headOf(actor)
  return / and /u.test(actor) || (head === head.toLowerCase() && isPluralWord(head))
}

/** "was falsely accused": without it something else was done. */
function turnOf(tokens: readonly Token[], { from, head }: VerbGroup): string | undefined {
  return tokens.slice(from, head).find(({ lower }) => turns.test(lower))?.text
}

const turns = /^(?:falsely|wrongly|wrongfully|mistakenly)$/u

function textWithoutAdverbs(tokens: readonly Token[], { from, to, head }: VerbGroup): string {
  const kept: string[] = []
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token && (i === head || turns.test(token.lower) || !(adverbs.has(token.lower) || token.lower.endsWith('ly'))))
      kept.push(token.text)
  }
  return kept.join(' ')
}

/** A stretch of the tail that is left out or kept as a whole. */
interface Phrase {
  readonly text: string
  /** Without it what stands before is no whole phrase ("the release | of hostages"). */
  readonly bound: boolean
}

/** Parts what follows the verb at prepositions, "and" and commas, without its dates and brackets. */
function phrasesOf(tokens: readonly Token[], tail: Range, times: readonly Span[]): readonly Phrase[] {
  const kept = keepWords(tokens, tail, times)
  const phrases: Phrase[] = []
  let from = 0
  for (let i = 1; i <= kept.length; i++) {
    if (i < kept.length && !startsPhrase(tokens, kept, i)) continue
    const part = kept.slice(from, i)
    const first = tokens[part[0] ?? -1]
    if (first) phrases.push({ text: textOfKept(tokens, part), bound: from === 0 || isBound(tokens, kept, from) })
    from = i
  }
  return phrases
}

function keepWords(tokens: readonly Token[], tail: Range, times: readonly Span[]): readonly number[] {
  const { from } = tail
  const to = Math.min(tail.to, from + LONGEST_TAIL)
  const kept: number[] = []
  // "its first title since 1998": without the year it would be its first.
  const since = tokens.findIndex(({ lower }, i) => i > from && i < to && lower === 'since')
  const year = tokens[since + 1]
  const measured = year && times.find((time) => touches(time, year))
  const isMeasured =
    measured !== undefined && since > 0 && tokens.slice(from, since).some(({ lower }) => superlative.test(lower))
  let depth = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) break
    if (token.text === '(' || token.text === '[') depth++
    const inside = depth > 0 || token.text === ')' || token.text === ']'
    if (token.text === ')' || token.text === ']') depth--
    // "these talks"; but "hundreds of those in the mob".
    if (inside) continue
    if (/^(?:these|those)$/u.test(token.lower) && tokens[i - 1]?.lower !== 'of' && !standsAlone(tokens[i + 1])) continue
    if (isMeasured && (i === since || (measured && touches(measured, token)))) {
      kept.push(i)
      continue
    }
    // "Friday’s vote" keeps its day: without it an article would be missing.
    const isTime = (each: Token): boolean => times.some((time) => touches(time, each))
    if (isTime(token) && tokens.slice(i, i + 4).find((each) => !isTime(each))?.lower !== '’s') continue
    // "stepped down last month": the particle is the verb’s.
    const isParticle = i === from && /^(?:down|up|off|out|back|away)$/u.test(token.lower)
    const mayLead = times.length > 0 && !isParticle
    if (mayLead && (leadsTime(tokens, i, to, times) || joinsTimes(tokens, i, times))) continue
    kept.push(i)
  }
  const aside = kept.findIndex(
    (i, n) =>
      (n > 0 || /^(?:day|night|week|year)$/u.test(tokens[i + 2]?.lower ?? '')) &&
      tokens[i]?.text === ',' &&
      /^(?:a|an|the|who|which|where)$/u.test(tokens[kept[n + 1] ?? -1]?.lower ?? '') &&
      !isListed(tokens, kept, n),
  )
  // "Kerem Shalom, a vital border crossing": what explains a name is left to the quote.
  if (aside >= 0) kept.length = aside
  while (
    kept.length &&
    tokens[kept.at(-1) ?? 0]?.kind === 'punctuation' &&
    !/[”"%)]/u.test(tokens[kept.at(-1) ?? 0]?.text ?? '')
  )
    kept.pop()
  while (kept.length && /^[,;:.]$/u.test(tokens[kept[0] ?? 0]?.text ?? '')) kept.shift()
  // "a gang known | as the Blocks, who …"
  const isJoined = prepositions.has(tokens[tail.to]?.lower ?? '')
  const last = kept.at(-1) ?? 0
  // "a report dated | 3 May", "the flights scheduled | for Monday"
  const next = tokens[last + 1]
  const isLeft = last + 1 < to || isJoined || (next && times.some((time) => touches(time, next)))
  const word = tokens[last]?.lower ?? ''
  const isLoose =
    (isJoined && isParticipleWord(word)) || (isLeft && isPastForm(word) && isNoun(tokens[last - 1]?.lower ?? ''))
  if (kept.length > (isJoined ? 1 : 2) && isLoose) kept.pop()
  // "won a prize | for doing what nobody had"
  const isBareGerund =
    readVerb(word)?.form === 'gerund' && /^(?:for|after|before|by|while)$/u.test(tokens[last - 1]?.lower ?? '')
  if (kept.length > 3 && isLeft && isBareGerund) kept.length -= 2
  return kept
}

const superlative = /^(?:first|second|third|only|most|least|worst|best|\p{L}{3,}est)$/u

function isPastForm(lower: string): boolean {
  const form = readVerb(lower)?.form
  return form === 'participle' || form === 'past-or-participle'
}

function isNoun(lower: string): boolean {
  const form = readVerb(lower)?.form
  return (
    (form === undefined || form === 'base' || form === 'present') && !isFunctionWord(lower) && !lower.endsWith('ly')
  )
}

function standsAlone(next: Token | undefined): boolean {
  return !next || prepositions.has(next.lower) || relatives.has(next.lower) || next.kind === 'punctuation'
}

/** "Egypt, Qatar, the US, and Hamas": a comma of a list. */
function isListed(tokens: readonly Token[], kept: readonly number[], comma: number): boolean {
  return kept
    .slice(comma + 1, comma + 8)
    .some((i, n, rest) => tokens[i]?.lower === 'and' && n > 0 && tokens[rest[n - 1] ?? -1]?.lower === ',')
}

/** The preposition (and the article) in front of a date goes with it: "on Wednesday", "in early April". */
function leadsTime(tokens: readonly Token[], at: number, to: number, times: readonly Span[]): boolean {
  // "walked out on Thursday": only the last of two belongs to the date.
  const lower = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower ?? ''
  const isCounting = unitOfTime.test(lower) && /^(?:after|before)$/u.test(next)
  // "prior to 2019", "the day after 3 May", "starting in May"
  if (
    isCounting ||
    (lower === 'the' && unitOfTime.test(next)) ||
    /^(?:prior|starting|beginning|shortly|just|soon)$/u.test(lower) ||
    /^(?:no (?:later|earlier)|(?:later|earlier) than)$/u.test(`${lower} ${next}`)
  )
    return leadsTime(tokens, at + 1, to, times)
  if (prepositions.has(next) && !/^(?:about|around|over)$/u.test(next)) return false
  for (let i = at; i < to && i <= at + 2; i++) {
    const token = tokens[i]
    if (!token) return false
    if (times.some((time) => touches(time, token))) return i > at && !describesNoun(tokens, i, to, times)
    const joins =
      prepositions.has(token.lower) ||
      token.lower === 'than' ||
      (i > at && (determiners.has(token.lower) || /^(?:just|both)$/u.test(token.lower)))
    if (!joins) return false
  }
  return false
}

/** "on Saturday | , | Sunday | and on | Monday": what joins dates goes with them. */
function joinsTimes(tokens: readonly Token[], at: number, times: readonly Span[]): boolean {
  const isJoint = (i: number): boolean => /^(?:,|and|or|on|in|again|both)$/u.test(tokens[i]?.lower ?? '')
  const isTime = (i: number): boolean => times.some((time) => tokens[i] && touches(time, tokens[i]))
  if (!isJoint(at)) return false
  let [before, behind] = [at, at]
  while (isJoint(before)) before -= 1
  while (isJoint(behind)) behind += 1
  return isTime(behind) && (isTime(before) || tokens[at]?.lower === 'both')
}

const unitOfTime = /^(?:day|week|month|year|night|morning)$/u

/** "by the October 7th attack": the date describes the noun behind it, and the preposition stays with the noun. */
function describesNoun(tokens: readonly Token[], at: number, to: number, times: readonly Span[]): boolean {
  let i = at
  while (i < to && tokens[i] && times.some((time) => touches(time, tokens[i] ?? time))) i++
  const next = tokens[i]
  if (i >= to || !next || next.kind !== 'word') return false
  // "over a 2015 murder", "for the 2028 Games": what the article began goes on.
  if (determiners.has(tokens[at - 1]?.lower ?? '') && !isFunctionWord(next.lower)) return true
  return (
    !/^\p{Lu}/u.test(next.text) &&
    !pronouns.has(next.lower) &&
    !prepositions.has(next.lower) &&
    !coordinators.has(next.lower) &&
    !subordinators.has(next.lower) &&
    !relatives.has(next.lower) &&
    !adverbs.has(next.lower) &&
    next.lower !== 'to' &&
    readVerb(next.lower)?.form === undefined &&
    !determiners.has(next.lower)
  )
}

function startsPhrase(tokens: readonly Token[], kept: readonly number[], i: number): boolean {
  const token = tokens[kept[i] ?? -1]
  const before = tokens[kept[i - 1] ?? -1]
  if (!token || !before) return false
  // "a concrete, affirmative checklist": the comma parts adjectives.
  if (token.lower === ',' && determiners.has(tokens[kept[i - 2] ?? -1]?.lower ?? '')) return false
  if (/^[,;:—]$/u.test(token.lower)) return true
  if (before.lower === ',' || prepositions.has(before.lower) || determiners.has(before.lower)) return false
  // "as well as": one joint.
  if (token.lower === 'as' && before.lower === 'well') return false
  // "Kibbutz Nir Or": a capital inside a name.
  if (isCapital(token) && isCapital(before)) return false
  if (prepositions.has(token.lower) || coordinators.has(token.lower) || relatives.has(token.lower)) return true
  // "hostages | held in the Gaza Strip", "a demonstration | calling for"
  if (
    before.kind === 'word' &&
    !isCapital(before) &&
    !before.lower.endsWith('ly') &&
    before.lower !== '’s' &&
    !beForms.has(before.lower) &&
    !haveForms.has(before.lower) &&
    isParticipleWord(token.lower) &&
    !isCompound(tokens, kept, i)
  )
    return true
  return token.lower === 'to' || (subordinators.has(token.lower) && token.lower !== 'so')
}

/** "a power sharing agreement": behind the gerund stands the noun that the article began. */
function isCompound(tokens: readonly Token[], kept: readonly number[], i: number): boolean {
  const next = tokens[kept[i + 1] ?? -1]
  return (
    tokens[kept[i] ?? -1]?.lower.endsWith('ing') === true &&
    /^an?$/u.test(tokens[kept[i - 2] ?? -1]?.lower ?? '') &&
    next?.kind === 'word' &&
    /[^s]$/u.test(next.lower) &&
    !isCapital(next) &&
    !isFunctionWord(next.lower)
  )
}

function isParticipleWord(lower: string): boolean {
  const reading = readVerb(lower)
  return (
    reading?.listed === true &&
    (reading.form === 'gerund' || reading.form === 'participle' || reading.form === 'past-or-participle')
  )
}

/** "of", "between … and", "to" after a noun that needs it, and what a comma lists hold on to the word before. */
function isBound(tokens: readonly Token[], kept: readonly number[], at: number): boolean {
  const token = tokens[kept[at] ?? -1]
  const before = tokens[kept[at - 1] ?? -1]
  if (!token || !before) return false
  if (token.lower === 'of' || token.lower === 'than' || beForms.has(before.lower)) return true
  // "a demonstration calling | for", "a proposal aimed | at": a participle is nothing without what follows it.
  const form = readVerb(before.lower)?.form
  if (prepositions.has(token.lower) && (form === 'gerund' || form === 'participle' || form === 'past-or-participle'))
    return true
  // "to take | over", "to look | after"
  if (prepositions.has(token.lower) && form === 'base' && tokens[kept[at - 2] ?? -1]?.lower === 'to') return true
  if (token.lower === 'to') return readVerb(tokens[kept[at + 1] ?? -1]?.lower ?? '')?.form === 'base'
  if (token.lower === 'and' || token.lower === 'or') return isCapital(before) && isCapital(tokens[kept[at + 1] ?? -1])
  return false
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

function textOfKept(tokens: readonly Token[], kept: readonly number[]): string {
  let text = ''
  for (const [n, i] of kept.entries()) {
    const token = tokens[i]
    if (!token) continue
    const before = tokens[kept[n - 1] ?? -2]
    const glued = n === 0 || (before !== undefined && before.end === token.start)
    text += (glued ? '' : ' ') + token.text
  }
  return text
}

/** Adds phrases while they fit and the statement is not yet told; a phrase that another holds on to comes with it or not at all. */
function joinPhrases(
  start: string,
  phrases: readonly Phrase[],
  longest: number,
): { readonly text: string; readonly cut: boolean } {
  let text = start
  let cut = false
  for (let i = 0; i < phrases.length;) {
    let group = ''
    let next = i
    do {
      group += glue(group === '' ? text : group, phrases[next]?.text ?? '')
      next++
    } while (phrases[next]?.bound)
    const longer = text + group
    const words = longer.split(' ').length
    if (withoutRoles(longer).length > longest || (i > 0 && words > ENOUGH_WORDS)) {
      if (i > 0) {
        if (text !== start) text = withoutLooseParticiple(text, phrases[i]?.text ?? '')
        break
      }
      // The first phrase is the object: cut it where it must be, but never leave the verb alone.
      text = cutAtWord(withoutRoles(longer), longest)
      cut = true
      break
    }
    text = longer
    i = next
  }
  return { text: tidied(withoutRoles(text)), cut }
}

/** "after a day of talks mediated | by …": without what goes on with it the participle says nothing. */
function withoutLooseParticiple(text: string, next: string): string {
  const at = text.lastIndexOf(' ')
  const isJoined = prepositions.has(next.slice(0, next.search(/ |$/u)))
  return isJoined && isParticipleWord(text.slice(at + 1)) ? text.slice(0, at) : text
}

function glue(before: string, phrase: string): string {
  return before === '' || /^[,;:.’]/u.test(phrase) ? phrase.replace(/^/u, before === '' ? ' ' : '') : ` ${phrase}`
}

/** "Israeli Prime Minister Benjamin Netanyahu" is told shorter by his name. */
function withoutRoles(text: string): string {
  // "company chief Ida Roe": the noun is the role's.
  return text.replaceAll(
    /(?:^\p{Ll}{3,30} )?(?:\p{Lu}[\p{L}.’'-]{0,30} (?:of )?(?:the )?){1,10}\p{Lu}[\p{L}.’'-]{0,30}/gu,
    (whole) => {
      const noun = /^\p{Ll}+ /u.exec(whole)?.[0] ?? ''
      const role = roleBefore(whole.slice(noun.length))
      const rest = whole.slice(noun.length + role.length)
      if (role === '' || !/^\p{Lu}[\p{L}.’'-]+/u.test(rest)) return whole
      return prepositions.has(noun.trim()) ? noun + rest : rest
    },
  )
}

/** Cuts before the last phrase that does not fit; where there is none, before a word that can be done without. */
function cutAtWord(text: string, longest: number): string {
  const words = text.split(' ')
  for (let count = words.length - 1; count >= 4; count--) {
    const kept = words.slice(0, count).join(' ')
    const next = words[count] ?? ''
    if (kept.length > longest || dangles(words[count - 1] ?? '')) continue
    if (next !== 'of' && (next === 'to' || next === 'and' || prepositions.has(next))) return kept
  }
  let cut = text.lastIndexOf(' ', longest)
  while (cut > 0 && dangles(text.slice(text.lastIndexOf(' ', cut - 1) + 1, cut))) cut = text.lastIndexOf(' ', cut - 1)
  return text.slice(0, Math.max(0, cut)).replace(halfOfTwo, '')
}

function dangles(word: string): boolean {
  // "stepped down", "took off": a verb's particle may stand last.
  if (/^\p{Lu}|^(?:down|up|off|out|back|away)$/u.test(word)) return false
  const lower = word.toLowerCase()
  return (
    lower === 'how' ||
    prepositions.has(lower) ||
    determiners.has(lower) ||
    coordinators.has(lower) ||
    relatives.has(lower) ||
    subordinators.has(lower) ||
    lower === 'to' ||
    lower === 'not' ||
    lower === 'just' ||
    lower.endsWith(',')
  )
}

function tidied(text: string): string {
  let tidy = text
    .replaceAll(/\s{2,}|[^\S ]/gu, ' ')
    .replaceAll(/ ([,;:.])/gu, '$1')
    .trim()
  let last = tidy.slice(tidy.lastIndexOf(' ') + 1)
  // "the car hit her": whom, and not whose.
  if (last === 'her') return tidy
  while (tidy.includes(' ') && (dangles(last) || /^[—–-]$/u.test(last))) {
    tidy = tidy.slice(0, tidy.lastIndexOf(' '))
    last = tidy.slice(tidy.lastIndexOf(' ') + 1)
  }
  return tidy.replace(/[,;:—–-]{1,4}$/u, '')
}

/** The whole when it fits, else without what can be done without: the auxiliary, the actor, the end. */
function shortForm(
  { persons }: StatementParts,
  actor: string,
  verb: string,
  phrases: readonly Phrase[],
  title: string,
): string {
  if (title.length <= LONGEST_SHORT) return title
  const who = shortActor(actor, persons).replace(/^(?:the|an?) /iu, '')
  const did = verb.replace(/^(?:was|were|(?:have|has) been) (?=\p{L})/u, '')
  const object = phrases[0] ? glue(' ', surnamesOf(phrases[0].text, persons)) : ''
  const whole = tidied(`${who} ${did}${object}`)
  const deed = (): string => tidied(`${did}${object}`)
  const forms: readonly (() => string | undefined)[] = [
    () => whole,
    () => whole.replace(' met with ', ' met '),
    () => cutAtPhrase(whole),
    deed,
    () => cutAtPhrase(deed()),
    () => `${who} ${did}`,
    () => `${who.split(' ').at(-1) ?? who} ${did}`,
  ]
  for (const form of forms) {
    const short = form()
    if (short !== undefined && short.length <= LONGEST_SHORT && short.includes(' ')) return capitalised(short)
  }
  return capitalised(tidied(cutAtWord(title, LONGEST_SHORT)))
}

/** "Talk between Roe | and Quist" */
const halfOfTwo = / between (?!.* and ).*$/u

/** The longest start that fits and ends before a preposition or "to": never within a name or on an auxiliary. */
function cutAtPhrase(text: string): string | undefined {
  const words = text.split(' ')
  for (let count = words.length - 1; count >= 3; count--) {
    const kept = words.slice(0, count).join(' ')
    const next = words[count] ?? ''
    if (kept.length > LONGEST_SHORT || dangles(words[count - 1] ?? '') || next === 'of') continue
    if (next === 'to' || next === 'and' || prepositions.has(next)) return kept.replace(halfOfTwo, '')
  }
  return undefined
}

/** "Antony Blinken and Benjamin Netanyahu" → "Blinken and Netanyahu": persons alone have surnames. */
function surnamesOf(text: string, persons: readonly string[]): string {
  return persons.reduce((short, name) => short.replaceAll(name, lastWord(name)), withoutRoles(text))
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

/** A person by the surname, a noun without what hangs on it: "Negotiators from Egypt" → "Negotiators". */
function shortActor(actor: string, persons: readonly string[]): string {
  const words = surnamesOf(actor, persons).split(' ')
  const end = words.findIndex(
    (word, i) =>
      i > 0 &&
      (prepositions.has(word) ||
        /^(?:who|which|that)$/u.test(word) ||
        (word.endsWith('ing') && !determiners.has(words[i - 1]?.toLowerCase() ?? ''))),
  )
  if (end <= 0) return words.join(' ')
  // "A man suspected | of shooting …"
  const isLoose = end > 2 && isPastForm(words[end - 1] ?? '')
  return words.slice(0, isLoose ? end - 1 : end).join(' ')
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A noun's own statement: "the Hamas attack" → "Hamas attack". */
export function nameNoun(text: string): Statement {
  const bare = capitalised(text.replace(/^(?:the|a|an|its|his|her|their|this|that)\s+/iu, ''))
  const title = tidied(cutIfLong(withoutRoles(bare)))
  return {
    title,
    short: title.length <= LONGEST_SHORT ? title : cutAtWord(title, LONGEST_SHORT) || title.slice(0, LONGEST_SHORT),
  }
}

function cutIfLong(text: string): string {
  return text.length <= LONGEST_STATEMENT ? text : cutAtWord(text, LONGEST_STATEMENT)
}

/** An actor in words: without its asides and, where a name follows, without its role. */
export function actorInWords(tokens: readonly Token[], range: Range): string {
  return withoutRoles(textOf(tokens, range)).replace(/[’']s$/u, '')
}
