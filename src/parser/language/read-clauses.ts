import { type Span, touches } from '#model/span.ts'
import {
  adverbs,
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  lyWords,
  modals,
  negations,
  numberWords,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './closed-classes.ts'
import { isPluralWord } from './person-nouns.ts'
import { isCountry } from './places.ts'
import type { Token } from './tokenize.ts'
import { intransitiveVerbs, reportingVerbs, speechActs, stativeVerbs } from './verb-classes.ts'
import { readVerb, type VerbForm } from './verb-forms.ts'

/**
 *   past            met, was killed
 *   perfect         has met, have been killed
 *   past-perfect    had met, is believed to have met
 *   present         meets, is killed
 *   progressive     is meeting, have been meeting
 *   planned         will meet, is to meet, is set to meet
 *   possible        would, could, may, might, should, must, can, is likely to
 */
export type Tense = 'past' | 'perfect' | 'past-perfect' | 'present' | 'progressive' | 'planned' | 'possible'

/** A range of tokens, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A finite verb with its auxiliaries, and the word that carries the meaning. */
export interface VerbGroup extends Range {
  readonly lemma: string
  readonly head: number
  readonly tense: Tense
  readonly passive: boolean
  readonly negated: boolean
  /** For planned: by a plan ("is set to", "is scheduled to") rather than a plain "will". */
  readonly byPlan: boolean
}

/**
 *   main          Blinken met with Netanyahu
 *   coordinate    … and pressed Israel (shares its subject)
 *   relative      …, which began on October 7
 *   subordinate   …, as the United States urged Hamas; `marker` is the word that joins it
 *   complement    … said (that) Israel would invade Rafah
 *   participial   Meeting with Herzog in Tel Aviv, Blinken …; …, accusing Netanyahu of obstructing the talks
 */
export type ClauseKind = 'main' | 'coordinate' | 'relative' | 'subordinate' | 'complement' | 'participial'

export interface Clause {
  readonly kind: ClauseKind
  readonly verb: VerbGroup
  readonly subject: Range | undefined
  /** What follows the verb, up to where the next clause begins. */
  readonly tail: Range
  readonly marker: string | undefined
  /** Index of the clause that this one hangs on. */
  readonly parent: number | undefined
}

/** How the words of a sentence are to be taken, beside the words themselves. */
export interface SentenceMarks {
  /** Spans of time expressions: they are looked through. */
  readonly times: readonly Span[]
  /** Headlines and captions tell in the present tense. */
  readonly headline: boolean
  /** A quotation that began in an earlier sentence goes on. */
  readonly quoted?: boolean
}

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

const HYPHEN = '\u2010'

interface Word extends Token {
  readonly time: boolean
  readonly quoted: boolean
}

/**
 * Reads the finite clauses of a sentence by its closed-class words, verb forms and punctuation: a shallow parse after
 * Abney's finite-state cascades (1996), without a lexicon of nouns.
 */
export function readClauses(
  tokens: readonly Token[],
  { times, headline, quoted = false }: SentenceMarks,
): readonly Clause[] {
  const words = markWords(tokens, times, quoted)
  const verbs = findVerbGroups(words, headline)
  const clauses = linkClauses(words, verbs)
  return [...clauses, ...findParticipials(words, clauses)]
}

function markWords(tokens: readonly Token[], times: readonly Span[], quoted: boolean): readonly Word[] {
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

// ------------------------------------------------------------------------------------------------ verb groups

function findVerbGroups(words: readonly Word[], headline: boolean): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.quoted || words[i]?.time) continue
    const group = readVerbGroup(words, i, groups, headline)
    if (!group) continue
    groups.push(group)
    i = group.to - 1
  }
  return dropReduced(words, groups)
}

function readVerbGroup(
  words: readonly Word[],
  at: number,
  before: readonly VerbGroup[],
  headline: boolean,
): VerbGroup | undefined {
  const lower = words[at]?.lower ?? ''
  if (modals.has(lower) && words[at]?.text !== 'Will' && words[at]?.text !== 'May') return readModal(words, at, lower)
  if (haveForms.has(lower) && lower !== 'having') return readHave(words, at, lower)
  if (beForms.has(lower) && lower !== 'being' && lower !== 'been' && lower !== 'be') return readBe(words, at, lower)
  if (doForms.has(lower) && lower !== 'doing') return readDo(words, at, lower)
  if (headline && lower === 'to' && before.length === 0) return readHeadlinePlan(words, at)
  return readPlainVerb(words, at, before, headline)
}

/** Skips adverbs and "not" between an auxiliary and its verb. */
function skipAdverbs(words: readonly Word[], at: number): { readonly at: number; readonly negated: boolean } {
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

function isAdverb({ lower }: Token): boolean {
  return (
    (adverbs.has(lower) && !prepositions.has(lower)) ||
    (lower.length > 4 && lower.endsWith('ly') && !readVerb(lower) && !lyWords.has(lower))
  )
}

function formAt(words: readonly Word[], at: number): VerbForm | undefined {
  const word = words[at]
  return word && word.kind === 'word' && !word.quoted ? readVerb(word.lower)?.form : undefined
}

function lemmaAt(words: readonly Word[], at: number): string {
  const lower = words[at]?.lower ?? ''
  return readVerb(lower)?.lemma ?? lower
}

const isParticiple = (form: VerbForm | undefined): boolean => form === 'participle' || form === 'past-or-participle'

function readModal(words: readonly Word[], at: number, modal: string): VerbGroup | undefined {
  const { at: i, negated } = skipAdverbs(words, at + 1)
  const lower = words[i]?.lower ?? ''
  const tense: Tense = modal === 'will' || modal === '’ll' || modal === 'shall' ? 'planned' : 'possible'
  if (lower === 'be' || lower === 'have') {
    const { at: next } = skipAdverbs(words, i + 1)
    const been = words[next]?.lower === 'been' ? skipAdverbs(words, next + 1).at : next
    const form = formAt(words, been)
    if (isParticiple(form) || form === 'gerund')
      return groupOf(words, { from: at, to: been + 1 }, been, {
        tense,
        passive: lower === 'be' && isParticiple(form),
        negated,
      })
    return groupOf(words, { from: at, to: i + 1 }, i, { tense, negated })
  }
  const word = words[i]
  if (!word || word.kind !== 'word' || determiners.has(lower) || prepositions.has(lower)) return undefined
  return groupOf(words, { from: at, to: i + 1 }, i, { tense, negated })
}

function readHave(words: readonly Word[], at: number, have: string): VerbGroup | undefined {
  const { at: i, negated } = skipAdverbs(words, at + 1)
  // "claims to have met", "is said to have met": nobody vouches for it here.
  if (words[at - 1]?.lower === 'to' && isParticiple(formAt(words, i)))
    return groupOf(words, { from: at, to: i + 1 }, i, { tense: 'possible', negated })
  const tense: Tense = have === 'had' ? 'past-perfect' : 'perfect'
  if (words[i]?.lower === 'been') {
    const { at: next } = skipAdverbs(words, i + 1)
    const form = formAt(words, next)
    if (form === 'gerund') return groupOf(words, { from: at, to: next + 1 }, next, { tense: 'progressive', negated })
    if (isParticiple(form)) return groupOf(words, { from: at, to: next + 1 }, next, { tense, passive: true, negated })
    return groupOf(words, { from: at, to: i + 1 }, i, { tense, negated })
  }
  if (isParticiple(formAt(words, i)) && !words[i]?.time)
    return groupOf(words, { from: at, to: i + 1 }, i, { tense, negated })
  return groupOf(words, { from: at, to: at + 1 }, at, { tense: have === 'had' ? 'past' : 'present', negated })
}

const plans = new Set('set scheduled due slated poised planning planned preparing expected'.split(' '))
const chances = new Set('likely unlikely able unable ready willing'.split(' '))

function readBe(words: readonly Word[], at: number, be: string): VerbGroup | undefined {
  if (be === '’s' && !isContractedIs(words, at)) return undefined
  const { at: i, negated } = skipAdverbs(words, at + 1)
  const lower = words[i]?.lower ?? ''
  const past = be === 'was' || be === 'were'
  // "was first to recommend" plans nothing.
  if (lower === 'to' && !/^(?:first|last|only)$/u.test(words[i - 1]?.lower ?? '')) {
    const { at: next } = skipAdverbs(words, i + 1)
    // "The talks were to resume": whether they did, nobody says.
    if (formAt(words, next) === 'base' && !beOrHave(words, next))
      return groupOf(words, { from: at, to: next + 1 }, next, {
        tense: past ? 'possible' : 'planned',
        byPlan: true,
        negated,
      })
  }
  if ((plans.has(lower) || chances.has(lower) || lower === 'about') && words[i + 1]?.lower === 'to') {
    const { at: next } = skipAdverbs(words, i + 2)
    const passive = words[next]?.lower === 'be' && isParticiple(formAt(words, next + 1))
    const head = passive ? next + 1 : next
    const tense: Tense = chances.has(lower) ? 'possible' : past ? 'past' : 'planned'
    if (words[head])
      return groupOf(words, { from: at, to: head + 1 }, head, {
        tense: past && !chances.has(lower) ? 'possible' : tense,
        passive,
        byPlan: !chances.has(lower),
        negated,
      })
  }
  const heard = readHearsay(words, at, i, negated)
  if (heard) return heard
  if (lower === 'being') {
    const next = skipAdverbs(words, i + 1).at
    if (isParticiple(formAt(words, next)))
      return groupOf(words, { from: at, to: next + 1 }, next, {
        tense: past ? 'past' : 'progressive',
        passive: true,
        negated,
      })
  }
  const form = formAt(words, i)
  if (isParticiple(form))
    return groupOf(words, { from: at, to: i + 1 }, i, { tense: past ? 'past' : 'present', passive: true, negated })
  if (form === 'gerund')
    return groupOf(words, { from: at, to: i + 1 }, i, { tense: past ? 'past' : 'progressive', negated })
  return groupOf(words, { from: at, to: at + 1 }, at, { tense: past ? 'past' : 'present', negated, lemma: 'be' })
}

/** "is believed to have died": what is told is the death, when nobody says. */
function readHearsay(words: readonly Word[], at: number, said: number, negated: boolean): VerbGroup | undefined {
  if (!hearsay.has(words[said]?.lower ?? '') || words[said + 1]?.lower !== 'to' || words[said + 2]?.lower !== 'have')
    return undefined
  const { at: next, negated: isDenied } = skipAdverbs(words, said + 3)
  const passive = words[next]?.lower === 'been'
  const head = passive ? skipAdverbs(words, next + 1).at : next
  if (!isParticiple(formAt(words, head))) return undefined
  const traits = { tense: 'past-perfect' as const, passive, negated: negated || isDenied }
  return groupOf(words, { from: at, to: head + 1 }, head, traits)
}

/** What makes a deed hearsay: "is believed to have". */
export const hearsay = new Set(
  'believed thought said reported alleged understood rumoured rumored feared presumed'.split(' '),
)

function beOrHave(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  return lower === 'be' || lower === 'have'
}

/** "it’s", "that’s", "there’s" are verbs; "Israel’s" before a noun is not. */
function isContractedIs(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  return pronouns.has(before) || before === 'that' || before === 'there' || before === 'what' || before === 'here'
}

/** "Airline to buy twenty jets", "Workers to be paid": a headline leaves out "is". */
function readHeadlinePlan(words: readonly Word[], at: number): VerbGroup | undefined {
  const left = words[at - 1]
  if (!left || !isNounLike(left) || formAt(words, at - 1) !== undefined) return undefined
  const passive = words[at + 1]?.lower === 'be' && isParticiple(formAt(words, at + 2))
  const head = passive ? at + 2 : at + 1
  if (!passive && formAt(words, head) !== 'base') return undefined
  return groupOf(words, { from: at, to: head + 1 }, head, { tense: 'planned', byPlan: true, passive })
}

function readDo(words: readonly Word[], at: number, form: string): VerbGroup | undefined {
  const { at: i, negated } = skipAdverbs(words, at + 1)
  if (formAt(words, i) !== 'base') return undefined
  return groupOf(words, { from: at, to: i + 1 }, i, { tense: form === 'did' ? 'past' : 'present', negated })
}

function readPlainVerb(
  words: readonly Word[],
  at: number,
  before: readonly VerbGroup[],
  headline: boolean,
): VerbGroup | undefined {
  const word = words[at]
  if (!word || word.kind !== 'word') return undefined
  // "Police believe that …": what they believe is their claim.
  const next = words[at + 1]
  const ends = next?.lower === '.' && at + 2 >= words.length
  const says =
    (before.length === 0 || ends) &&
    /^(?:say|believe|suspect|allege|claim|think|fear|argue|report|warn|insist|confirm)$/u.test(word.lower)
  if (
    says &&
    isPluralWord(words[at - 1]?.lower ?? '') &&
    next &&
    (ends || next.lower === 'that' || determiners.has(next.lower) || /^\p{Lu}/u.test(next.text))
  )
    return groupOf(words, { from: at, to: at + 1 }, at, { tense: 'present' })
  const reading = readVerb(word.lower)
  if (!reading) return undefined
  const { form, listed } = reading
  const isPast =
    form === 'past' || form === 'past-or-participle' || (form === 'base' && pastLikeBase.has(reading.lemma))
  const isPresent = form === 'present' || (form === 'base' && headline && listed)
  if (!isPast && !isPresent) return undefined
  // A capital inside a sentence is a name's ("State", "Force"), but not in a headline.
  if (!headline && /^\p{Lu}/u.test(word.text)) return undefined
  const range = { from: at, to: at + 1 }
  // "First Airbus delivered", "Shops closed by strike": a headline leaves out "was".
  const passive =
    headline &&
    form === 'past-or-participle' &&
    before.length === 0 &&
    !intransitiveVerbs.has(reading.lemma) &&
    isNounLike(words[at - 1]) &&
    (words[at + 1] === undefined || words[at + 1]?.lower === 'by')
  if (passive) return groupOf(words, range, at, { tense: 'past', passive })
  if (isPast && canBeFinite(words, at, form === 'past', before)) {
    let joint = at - 1
    while (isAdverbAt(words, joint)) joint--
    const isJoint = coordinators.has(words[joint]?.lower ?? '') || isListed(words, at, before.at(-1))
    const isJoined = form === 'past-or-participle' && isJoint
    const joined = isJoined ? before.at(-1) : undefined
    // "was arrested and charged with theft": what was done goes on, where the second verb has no object of its own.
    const goesOn = joined?.passive === true && !intransitiveVerbs.has(reading.lemma) && lacksObject(words, at + 1)
    const negated = goesOn && joined.negated && words[joint]?.lower !== 'but'
    return groupOf(words, range, at, { tense: goesOn ? joined.tense : 'past', passive: goesOn, negated })
  }
  if (!isPresent) return undefined
  // "Norland plans to close the port": what is planned is told, and not the planning; "its plans to" are no verb.
  const isAim = words[at + 1]?.lower === 'to' && /^(?:plan|intend)$/u.test(reading.lemma)
  const left = words[at - 1]
  const isTold =
    isNounLike(left) && left?.lower !== '’s' && !determiners.has(left?.lower ?? '') && !formAt(words, at - 1)
  const aim = isAim && isTold ? skipAdverbs(words, at + 2).at : -1
  if (formAt(words, aim) === 'base' && !beOrHave(words, aim))
    return groupOf(words, { from: at, to: aim + 1 }, aim, { tense: 'planned', byPlan: true })
  if (!canBePresent(words, at, headline, before)) return undefined
  return groupOf(words, range, at, { tense: headline ? 'past' : 'present' })
}

/** "was arrested | and charged": one "was" for both. */
export function sharesAuxiliary({ kind, verb }: Clause): boolean {
  return kind === 'coordinate' && verb.passive && verb.to - verb.from === 1
}

/** The verbs whose words say how a clause is meant: its own, and the one that its "was" stands with. */
export function verbsOf(clauses: readonly Clause[], index: number): readonly VerbGroup[] {
  let at = index
  for (let clause = clauses[at]; clause && at > 0 && sharesAuxiliary(clause); clause = clauses[at]) at--
  return [...new Set([at, index])].flatMap((i) => clauses[i]?.verb ?? [])
}

function lacksObject(words: readonly Word[], at: number): boolean {
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

/** Past forms that look like the base: "cut", "hit", "put". */
const pastLikeBase = new Set(
  'bid broadcast burst cast cost cut forecast hit hurt let put quit set shed shut split spread'.split(' '),
)

/** "remains dissatisfied": an adjective follows. */
const copulas = new Set(['remain', 'seem', 'appear', 'become', 'feel', 'stay', 'look', 'grow', 'get'])

/** Looks left of a past form: can it be the verb of a clause, and not the participle of a noun? */
function canBeFinite(words: readonly Word[], at: number, onlyPast: boolean, before: readonly VerbGroup[]): boolean {
  let i = at - 1
  while (i >= 0 && words[i] && (isAdverbAt(words, i) || words[i]?.time || isDotOfName(words, i))) i--
  // "The strike in May killed": the verb's left neighbour stands before the date.
  if (words[i + 1]?.time && i > 0 && prepositions.has(words[i]?.lower ?? '')) i--
  const left = words[i]
  const next = words[at + 1]?.lower ?? ''
  if (!left || onlyDescribes(words, at)) return false
  const { lower } = left
  if (relatives.has(lower)) return true
  if (onlyPast) return !determiners.has(lower) && lower !== 'to'
  if (beForms.has(lower) || lower === 'to') return false
  if (
    lower === '’s' ||
    lower === '’' ||
    (determiners.has(lower) && !pronouns.has(lower) && lower !== 'that' && lower !== 'which')
  )
    return false
  if (isListed(words, at, before.at(-1))) return true
  // "responded by warning" is finite, "proposed by Egypt" is not.
  if (next === 'by' && formAt(words, at + 2) !== 'gerund' && !coordinators.has(lower) && !relatives.has(lower))
    return false
  if (relatives.has(lower) || pronouns.has(lower)) return true
  if (subordinators.has(lower) || prepositions.has(lower)) return false
  if (coordinators.has(lower)) return sharesSubject(words, i, before)
  if (left.kind === 'number') return !followedByNoun(words, at)
  if (lower === ',') return closesAside(words, i, before)
  if (left.kind === 'punctuation') return ')”"—–'.includes(lower)
  if (copulas.has(readVerb(lower)?.lemma ?? '')) return false
  // "hostages held in the Gaza Strip": after a verb and without a joint it describes the noun before it.
  const last = before.at(-1)
  // "A fire that began on Monday | destroyed a mill": with an object of its own it describes no noun.
  const isRelative = relatives.has(words[(last?.from ?? 0) - 1]?.lower ?? '')
  const hasObject =
    determiners.has(next) ||
    words[at + 1]?.kind === 'number' ||
    numberWords.test(next) ||
    /^(?:him|her|it|them)(?:self|selves)?$/u.test(next)
  if (isRelative && hasObject && !twoObjects.test(lemmaAt(words, at))) return true
  // "The judge who sentenced Quist in 2019 | retired": behind a date no noun is described.
  const isBehindDate = words[at - 1]?.time === true && !saysMore.test(last?.lemma ?? '')
  if (isRelative && isBehindDate && next !== 'by') return true
  if (!last || hasJoint(words, last.to, at)) return !last || !describesBareNoun(words, at, last.to)
  // "announced it in an internet broadcast": a noun as often.
  if (reportingVerbs.has(last.lemma) && (!pastLikeBase.has(words[at]?.lower ?? '') || goesOn.test(next))) return true
  if (saysAside(words, at, last)) return true
  // "The woman injured in Varrow died": what has no object describes no noun.
  return intransitiveVerbs.has(lemmaAt(words, at)) && last.to - last.from === 1 && isParticipleAfterNoun(words, last)
}

/** "28% compared to last year", "a plant located in Varrow": never a verb of its own. */
function onlyDescribes(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  const lemma = lemmaAt(words, at)
  if (lemma === 'compare') return next === 'to' || next === 'with'
  return /^(?:locate|situate|base)$/u.test(lemma) && prepositions.has(next)
}

/** "A report published on Monday | said …", "A lawsuit filed in Varrow | alleges …" */
function saysAside(words: readonly Word[], at: number, last: VerbGroup): boolean {
  return (
    /^(?:say|allege|claim|show|find|reveal|suggest|accuse|conclude)$/u.test(lemmaAt(words, at)) &&
    last.to - last.from === 1 &&
    readVerb(words[last.head]?.lower ?? '')?.form === 'past-or-participle' &&
    isParticipleAfterNoun(words, last)
  )
}

/** "awarded the prize", "named the best": done to somebody, with an object beside. */
const twoObjects = /^(?:give|award|offer|name|call|elect|grant|send|deny|owe|pay|teach|tell|show|appoint)$/u

/** "said the man burst into the room", "hit a tree": what a noun is not followed by. */
const goesOn = /^(?:an?|the|his|her|its|their|him|them|into|through|off|down|up|back)$/u

/** "guilty of fraud and conspiracy charges committed in 2002": behind "and" and nouns alone, a verb that lacks its object. */
function describesBareNoun(words: readonly Word[], at: number, from: number): boolean {
  const and = words.findLastIndex(({ lower }, i) => i < at && i >= from && lower === 'and')
  if (and < 0 || hasJoint(words, from, and) || intransitiveVerbs.has(lemmaAt(words, at))) return false
  const nouns = words.slice(and + 1, at)
  const isBare = nouns.every(
    ({ kind, text, lower }) => kind === 'word' && text === lower && !determiners.has(lower) && !prepositions.has(lower),
  )
  return isBare && prepositions.has(words[at + 1]?.lower ?? '') && words[at + 1]?.lower !== 'to'
}

function isAdverbAt(words: readonly Word[], i: number): boolean {
  const word = words[i]
  return word !== undefined && word.kind === 'word' && isAdverb(word)
}

function followedByNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return next !== undefined && next.kind === 'word' && !prepositions.has(next.lower) && !coordinators.has(next.lower)
}

/** "was arrested, | charged with theft | and jailed": between two verbs a third, of one who did all three. */
function isListed(words: readonly Word[], at: number, last: VerbGroup | undefined): boolean {
  if (!last || (last.tense !== 'past' && last.tense !== 'perfect')) return false
  let comma = at - 1
  while (isAdverbAt(words, comma)) comma--
  if (words[comma]?.lower !== ',' || hasJoint(words, last.to, comma)) return false
  // "jailed Roe, convicted of fraud and sentenced to a year": what lacks its object describes another's.
  const isBare = formAt(words, at) === 'past-or-participle' && lacksObject(words, at + 1)
  if (isBare && !last.passive && !intransitiveVerbs.has(lemmaAt(words, at))) return false
  for (let i = at + 1; i < words.length && i <= at + 20; i++) {
    const word = words[i]
    if (!word || (word.kind === 'punctuation' && word.lower !== ',' && word.lower !== HYPHEN)) return false
    if (relatives.has(word.lower) || (subordinators.has(word.lower) && !isTimeAfter(words, i))) return false
    if (!coordinators.has(word.lower)) continue
    let next = i + 1
    while (isAdverbAt(words, next)) next++
    const form = formAt(words, next)
    return form === 'past' || form === 'past-or-participle'
  }
  return false
}

/** "urged Hamas to accept and pressed Israel": there is a finite verb to join, and no noun is described. */
function sharesSubject(words: readonly Word[], at: number, before: readonly VerbGroup[]): boolean {
  const last = before.at(-1)
  if (!last || last.to > at) return false
  const next = words[at - 1]
  return next !== undefined && (next.kind !== 'punctuation' || next.lower === ',' || next.lower === '”')
}

/**
 * "Antony Blinken, the Secretary of State, commenced": the comma closes an aside that began after the subject.
 * "The report, published on Monday, said" is taken care of later: there the first form stands inside the aside.
 */
function closesAside(words: readonly Word[], comma: number, before: readonly VerbGroup[]): boolean {
  const from = before.at(-1)?.to ?? 0
  for (let i = comma - 1; i > 0; i--) {
    if (words[i]?.lower !== ',') continue
    const inside = comma - i - 1
    if (i <= from && !opensRelative(words, i)) continue
    // "listed ten men, naming two, redacted by …": what the verb before was done to does nothing.
    const last = before.at(-1)
    if (last && takesObject(last) && formAt(words, i + 1) === 'gerund' && !hasJoint(words, from, i)) return false
    return inside > 0 && inside <= 24 && isNounLike(words[i - 1])
  }
  return false
}

function isNounLike(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'number' ||
      (word.kind === 'word' && !prepositions.has(word.lower) && !coordinators.has(word.lower) && !isAdverb(word)))
  )
}

function canBePresent(words: readonly Word[], at: number, headline: boolean, before: readonly VerbGroup[]): boolean {
  const left = words[at - 1]
  const next = words[at + 1]
  if (!left || (!next && !headline)) return false
  if (coordinators.has(left.lower)) return headline && sharesSubject(words, at - 1, before)
  const last = before.at(-1)
  // "denied claims that"
  if (last?.to === at) return false
  if (last && !hasJoint(words, last.to, at) && !reportingVerbs.has(last.lemma) && !saysAside(words, at, last))
    return false
  if (left.kind !== 'word' && !/^[),”"’]$/u.test(left.lower) && !(headline && left.kind === 'number')) return false
  if (determiners.has(left.lower) && !relatives.has(left.lower)) return false
  if (left.lower === '’s' || prepositions.has(left.lower) || left.lower === 'to') return false
  const { form } = readVerb(words[at]?.lower ?? '') ?? {}
  if (form === 'base')
    return (
      before.length === 0 &&
      /[^s]s$/u.test(left.lower) &&
      next !== undefined &&
      (determiners.has(next.lower) || isNounLike(next))
    )
  // "stops in", "calls for": nouns as often as verbs; before an article, a name or "that" it is a verb.
  return (
    headline ||
    saysClause(words, at) ||
    // "…, the Varrow Post reports."
    (reportingVerbs.has(lemmaAt(words, at)) && last !== undefined && next?.lower === '.' && at + 2 >= words.length) ||
    (last !== undefined && saysAside(words, at, last)) ||
    next === undefined ||
    determiners.has(next.lower) ||
    relatives.has(left.lower) ||
    pronouns.has(left.lower) ||
    next.lower === 'that'
  )
}

/** "says rebels killed two", "claims it has left": a clause follows without "that". "Damage claims last year were" has a noun. */
function saysClause(words: readonly Word[], at: number): boolean {
  const lemma = lemmaAt(words, at)
  const next = words[at + 1]
  if (!next || !/^(?:say|claim|allege|insist)$/u.test(lemma) || !isNounLike(next)) return false
  const to = words.findIndex(({ kind }, i) => i > at && kind === 'punctuation')
  const verb = words.findIndex((word, i) => i > at + 1 && (readFinite(word) || isPastForm(formAt(words, i))))
  if (lemma === 'claim' && verb !== at + 2 && !isCapital(next)) return false
  return verb > 0 && (to < 0 || verb < to)
}

const isPastForm = (form: VerbForm | undefined): boolean => form === 'past' || form === 'past-or-participle'

interface GroupTraits {
  readonly tense: Tense
  readonly passive?: boolean
  readonly negated?: boolean
  readonly byPlan?: boolean
  readonly lemma?: string
}

function groupOf(words: readonly Word[], range: Range, head: number, traits: GroupTraits): VerbGroup {
  const { tense, passive = false, negated = false, byPlan = false, lemma = lemmaAt(words, head) } = traits
  return { ...range, head, lemma, tense, passive, negated, byPlan }
}

/**
 * "People killed in the attack were buried": of two past forms without a joint between them the first is a participle,
 * unless it is a verb of saying with a clause behind it.
 */
function dropReduced(words: readonly Word[], groups: readonly VerbGroup[]): readonly VerbGroup[] {
  return groups.filter((group, i) => {
    const next = groups[i + 1]
    if (describesName(words, group) && (i > 0 || words[next?.from ? next.from - 1 : -1]?.lower === ',')) return false
    // "A man suspected of shooting a clerk where he worked was held": nobody suspects of anything without an object.
    if (next && needsObject.test(group.lemma) && group.to - group.from === 1 && words[group.to]?.lower === 'of')
      return false
    if (!next || group.to - group.from > 1 || readVerb(words[group.head]?.lower ?? '')?.form !== 'past-or-participle')
      return true
    if (hasJoint(words, group.to, next.from)) return true
    // "The rules announced on Thursday would allow …": a speaker would say something.
    const isBare = words.slice(group.to, next.from).every(({ lower, time }) => time || prepositions.has(lower))
    const isOf = words[group.to]?.lower === 'of'
    if (reportingVerbs.has(group.lemma) && !isOf && (!isBare || group.lemma === 'say')) return true
    return !isParticipleAfterNoun(words, group)
  })
}

const needsObject = /^(?:suspect|accuse|convict|acquit|rob|strip|deprive)$/u

/** "Adam Ross, a thief | caught in May, …": a participle of the noun that says who it is. */
function describesName(words: readonly Word[], { from, to, head }: VerbGroup): boolean {
  const isParticipleForm = readVerb(words[head]?.lower ?? '')?.form === 'past-or-participle'
  if (to - from > 1 || !isParticipleForm || intransitiveVerbs.has(lemmaAt(words, head)) || !lacksObject(words, to))
    return false
  const article = words.findLastIndex(
    ({ lower, text }, k) => k < from && (text !== lower || /^(?:an?|,)$/u.test(lower)),
  )
  const name = words[article - 2]
  if (!/^an?$/u.test(words[article]?.lower ?? '') || words[article - 1]?.lower !== ',') return false
  if (!name || name.time || !isCapital(name) || from - article > 5) return false
  // "In Varrow, a man held in May …": where, and not who.
  const first = words.findLastIndex((word, k) => k < article - 1 && !isCapital(word))
  return first > 0 || !prepositions.has(words[0]?.lower ?? '')
}

function isParticipleAfterNoun(words: readonly Word[], { from, to }: VerbGroup): boolean {
  const next = words[to]
  return from > 0 && next !== undefined && (prepositions.has(next.lower) || next.time || next.lower === 'to')
}

/** A word or mark that parts clauses stands between. */
function hasJoint(words: readonly Word[], from: number, to: number): boolean {
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

// ------------------------------------------------------------------------------------------------ clauses

function linkClauses(words: readonly Word[], verbs: readonly VerbGroup[]): readonly Clause[] {
  const clauses: Clause[] = []
  for (const [index, verb] of verbs.entries()) {
    const previous = verbs[index - 1]
    const before = clauses.at(-1)
    const told =
      before !== undefined && (before.kind === 'main' || before.kind === 'coordinate') && takesObject(before.verb)
    const found = findLeft(words, verb, previous, told)
    const left =
      (found.subject && !endsRelative(words, clauses)) || found.joint !== 'none'
        ? found
        : (resumed(words, clauses) ?? found)
    clauses.push({
      kind: kindOf(left, left === found ? clauses : clauses.slice(0, -1)),
      verb,
      subject: left.subject ?? (left.joint === 'coordinate' ? sharedSubject(words, clauses, verb) : undefined),
      tail: { from: verb.to, to: words.length },
      marker: left.marker,
      parent: left.joint === 'main' || !before ? undefined : left === found ? clauses.length - 1 : before.parent,
    })
  }
  return clauses.map((clause, i) => ({
    ...clause,
    tail: { from: clause.tail.from, to: endOfTail(words, clause, clauses[i + 1]) },
  }))
}

/** "Roe wrote a book, which sold well, | and left": behind an aside the subject is that of the clause before it. */
function sharedSubject(words: readonly Word[], clauses: readonly Clause[], verb: VerbGroup): Range | undefined {
  const last = clauses.at(-1)
  const at = last?.subject?.to ?? 0
  const isAside = last?.kind === 'relative' && words[at]?.lower === ',' && words[verb.from - 2]?.lower === ','
  // "knew who they were | and shot them"
  const isWhole = last?.kind === 'relative' && last.verb.lemma === 'be' && last.verb.to === verb.from - 1
  return (isAside || isWhole ? clauses.findLast(({ kind }) => kind !== 'relative') : last)?.subject
}

/** "Two men who were seen at the gate | were arrested", "a man seen at the firm where he worked | was": behind a relative clause without commas its noun goes on. */
function resumed(words: readonly Word[], clauses: readonly Clause[]): Left | undefined {
  const relative = clauses.at(-1)
  if (relative?.kind !== 'relative' || !relative.subject) return undefined
  const { from, to } = relative.subject
  const at = relatives.has(words[to]?.lower ?? '') ? to : from - 1
  if (!relatives.has(words[at]?.lower ?? '')) return undefined
  const { subject, marker } = subjectEnding(words, at, clauses.at(-2)?.verb.to ?? 0, clauses.at(-2)?.verb)
  return subject && { joint: clauses.length > 1 ? 'none' : 'main', subject, marker }
}

/** "A man who found the deputy | called …": what a relative clause without commas has done it to is not who goes on. */
function endsRelative(words: readonly Word[], clauses: readonly Clause[]): boolean {
  const relative = clauses.at(-1)
  if (relative?.kind !== 'relative' || !relative.subject || saysMore.test(relative.verb.lemma)) return false
  const host = clauses.at(-2)
  if (host && !reportingVerbs.has(host.verb.lemma)) return false
  const { from, to } = relative.subject
  // "The stadium where Norvik won the cup | was demolished"
  const isWhere = /^(?:where|when)$/u.test(words[from - 1]?.lower ?? '')
  return isWhere || (relatives.has(words[to]?.lower ?? '') && to + 1 >= relative.verb.from)
}

/** "a man who said the deputy called": another clause may follow without "that". */
const saysMore = /^(?:say|tell|claim|think|believe|allege|insist|hope|deny|know)$/u

/** May the words behind the verb be its own, and no clause that it says, thinks or fears? */
function takesObject({ lemma }: VerbGroup): boolean {
  return (
    lemma === 'be' ||
    !(reportingVerbs.has(lemma) || intransitiveVerbs.has(lemma) || stativeVerbs.has(lemma) || speechActs.has(lemma))
  )
}

interface Left {
  readonly joint: 'main' | 'coordinate' | 'relative' | 'subordinate' | 'none'
  readonly subject: Range | undefined
  readonly marker: string | undefined
}

function kindOf({ joint }: Left, clauses: readonly Clause[]): ClauseKind {
  if (joint !== 'none') return joint
  const previous = clauses.at(-1)
  return previous && reportingVerbs.has(previous.verb.lemma) ? 'complement' : 'main'
}

/** Scans from a verb to the left: its subject, and the word that joins its clause to the one before. */
function findLeft(words: readonly Word[], verb: VerbGroup, previous: VerbGroup | undefined, told: boolean): Left {
  const floor = previous?.to ?? 0
  let i = verb.from - 1
  while (i >= floor && (isAdverbAt(words, i) || words[i]?.time)) i--
  const first = words[i]
  if (first && relatives.has(first.lower) && i >= floor)
    return { joint: 'relative', subject: antecedent(words, i, floor), marker: first.lower }
  if (first && coordinators.has(first.lower) && previous)
    return { joint: 'coordinate', subject: undefined, marker: first.lower }
  if (first && isDash(first) && i >= floor) {
    const open = words.findLastIndex((word, k) => k < i && k >= floor && isDash(word))
    if (open > floor) return subjectEnding(words, open, floor, previous)
  }
  if (first?.lower === ',' && i >= floor && isListed(words, verb.from, previous))
    return { joint: 'coordinate', subject: undefined, marker: ',' }
  if (first?.lower === ',' && i >= floor) {
    const open = openingComma(words, i, floor)
    if (open > 0 && opensRelative(words, open)) return { ...subjectEnding(words, open, 0, undefined), joint: 'main' }
    if (open > floor) {
      const left = behindAsides(words, subjectEnding(words, open, floor, previous), floor, previous)
      return isNamedBy(words, left.subject, open + 1, i) ? { ...left, subject: { from: open + 1, to: i } } : left
    }
  }
  const near = subjectEnding(words, i + 1, floor, previous, told && !isPluralVerb(words, verb))
  // "The hall where the council meets | was closed": the relative clause has its verb.
  const isWhole = near.joint === 'relative' && near.subject && formAt(words, near.subject.to - 1) === 'present'
  const left = isWhole && near.subject ? subjectEnding(words, near.subject.from - 1, floor, previous) : near
  // "Anders Lund, 20 was found guilty": the comma behind the age is forgotten.
  return words[i]?.kind === 'number' ? behindAsides(words, left, floor, previous) : left
}

/** "The former member for the seat, Ida Roe, left": she did. */
function isNamedBy(words: readonly Word[], subject: Range | undefined, from: number, to: number): boolean {
  const name = words.slice(from, to)
  const first = words[subject?.from ?? -1]?.lower ?? ''
  return (
    /^(?:the|an?|his|her|their|its|my|our)$/u.test(first) &&
    name.length >= 2 &&
    name.length <= 4 &&
    name.every((word) => word.kind === 'word' && isCapital(word) && !word.time && !word.quoted)
  )
}

/**
 * "Unrest in Varrow, a town near Lindhaven, a port, continued", "The plane, flying from Varrow, Norland, fell",
 * "Ida Roe, 52, actress, and singer, died": asides belong to the noun before them.
 */
function behindAsides(words: readonly Word[], left: Left, floor: number, previous: VerbGroup | undefined): Left {
  const { from, to } = left.subject ?? { from: 0, to: 0 }
  const first = words[from]
  if (!first || words[from - 1]?.lower !== ',' || words[from - 2]?.time || from - 1 <= floor) return left
  const opens = /^an?$/u.test(first.lower) || formAt(words, from) === 'gerund'
  const isAge = first.kind === 'number' && to - from === 1
  const isBare =
    first.kind === 'word' && !isCapital(first) && !determiners.has(first.lower) && !pronouns.has(first.lower)
  if (!opens && !isAge && !isBare) return left
  const before = subjectEnding(words, from - 1, floor, previous)
  if (!before.subject) return left
  const found = behindAsides(words, before, floor, previous)
  // Bare nouns and ages stand beside names only: "On Monday, police arrested".
  return opens || isCapital(words[(found.subject?.to ?? 0) - 1] ?? first) ? found : left
}

/** "were", "have": two are told of, and "and" joins them. */
function isPluralVerb(words: readonly Word[], { from }: VerbGroup): boolean {
  return /^(?:were|have|are)$/u.test(words[from]?.lower ?? '')
}

/** A hyphen that stands alone is typed for a dash. */
function isDash({ lower }: Token): boolean {
  return lower === '—' || lower === '–' || lower === '-'
}

/** The comma that opens the aside which the comma at `close` ends. */
function openingComma(words: readonly Word[], close: number, floor: number): number {
  for (let i = close - 1; i > 0; i--) {
    if (words[i]?.lower === ',' && (i > floor || opensRelative(words, i))) return i
  }
  return -1
}

/** ", who …", ", two of whom …", ", in which …", ", a lawyer who …" */
function opensRelative(words: readonly Word[], comma: number): boolean {
  if (/^(?:an?|the)$/u.test(words[comma + 1]?.lower ?? '') && /^\p{Lu}/u.test(words[comma - 1]?.text ?? '')) {
    const relative = words.findIndex(({ lower, kind }, i) => i > comma && (kind !== 'word' || relatives.has(lower)))
    if (relative > 0 && relative - comma <= 10 && relatives.has(words[relative]?.lower ?? '')) return true
  }
  for (let i = comma + 1; i <= comma + 4; i++) {
    const { lower = '' } = words[i] ?? {}
    if (relatives.has(lower)) return i === comma + 1 || prepositions.has(words[i - 1]?.lower ?? '')
    if (lower === ',') return false
  }
  return false
}

/** Reads a subject that ends before `last`, back to the joint in front of it. */
function subjectEnding(
  words: readonly Word[],
  last: number,
  floor: number,
  previous: VerbGroup | undefined,
  hasObject = false,
): Left {
  const end = beforeBrackets(words, last, floor)
  let from = end
  let joint: Left['joint'] = previous ? 'none' : 'main'
  let marker: string | undefined
  for (let i = end - 1; i >= floor; i--) {
    const word = words[i]
    if (!word) break
    if (isSubordinatorAt(words, i, floor)) {
      joint = 'subordinate'
      marker = word.lower
      break
    }
    if (word.lower === 'that' && previous) {
      joint = 'none'
      marker = 'that'
      break
    }
    if (relatives.has(word.lower) && word.lower !== 'that') {
      joint = 'relative'
      marker = word.lower
      break
    }
    if (isBreak(words, i, floor, end)) {
      if (previous) joint = 'main'
      // ", as the United States urged": the joint may stand before the comma's phrase.
      break
    }
    from = i
  }
  // "questioned its legality and Quist resigned": what stands before "and" is the other verb's.
  if (hasObject && joint === 'none' && from === floor) {
    const and = words.findIndex((word, i) => i >= from && i < end && coordinators.has(word.lower))
    if (and > from && !goesOnInfinitive(words, and)) {
      from = and + 1
      joint = 'main'
    }
  }
  const subject = trimSubject(words, { from, to: end })
  if (subject && holdsClause(words, subject)) return { joint: 'relative', subject: undefined, marker }
  return { joint, subject, marker }
}

/** "the World Health Organisation (WHO)": what stands in brackets behind a name is no part of it. */
function beforeBrackets(words: readonly Word[], end: number, floor: number): number {
  if (words[end - 1]?.lower !== ')') return end
  const open = words.findLastIndex((word, i) => i < end && i >= floor && word.lower === '(')
  return open > floor ? open : end
}

function isSubordinatorAt(words: readonly Word[], i: number, floor: number): boolean {
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

function isBreak(words: readonly Word[], i: number, floor: number, end: number): boolean {
  const word = words[i]
  if (!word) return true
  if (isDotOfName(words, i)) return false
  if (
    word.lower === ';' ||
    word.lower === ':' ||
    word.lower === '—' ||
    word.lower === '–' ||
    word.lower === '“' ||
    word.lower === '”' ||
    word.lower === '"'
  )
    return true
  if (word.lower === '.' || word.lower === '(' || word.lower === ')') return true
  if (word.lower !== ',' || namesCountry(words, i, end)) return false
  // "A, B and C": the comma belongs to a list when its last member follows.
  return !joinsList(words, i, floor, end)
}

/** "a judge in Paris, France | found", "a Paris, France judge": behind a place its country. */
function namesCountry(words: readonly Word[], comma: number, end: number): boolean {
  const before = words[comma - 1]
  return [1, 2, 3].some((count) => {
    const name = words.slice(comma + 1, Math.min(comma + 1 + count, end))
    const isWhole =
      comma + 1 + count >= end ||
      (before !== undefined && isCapital(before) && !isCapital(words[comma + 1 + count] ?? before))
    return name.length > 0 && isWhole && isCountry(name.map(({ lower }) => lower).join(' '))
  })
}

/** "Apple Inc. released", "Gov. Moore said": inside a sentence a full stop at a capital word shortens it. */
function isDotOfName(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  return (
    words[i]?.lower === '.' &&
    words[i + 1]?.kind === 'word' &&
    before !== undefined &&
    before.end === words[i]?.start &&
    isCapital(before)
  )
}

/** Is the comma one of a list of names ("Egypt, Qatar, the US, and Hamas") that ends before the verb? */
function joinsList(words: readonly Word[], comma: number, floor: number, end: number): boolean {
  let members = 0
  // "On Tuesday, Roe and Quist met": the comma closes a date.
  if (words[comma - 1]?.time) return false
  for (let i = comma + 1; i < end && i < comma + 24; i++) {
    const word = words[i]
    if (!word || readFinite(word)) return false
    if (word.lower === 'and' || word.lower === 'or') {
      const before = words[comma - 1]
      return comma > floor && before !== undefined && before.kind === 'word' && isCapital(before) && members <= 6
    }
    if (word.lower === ',') members++
    else if (word.kind === 'punctuation') return false
    if (i - comma > 6 && members === 0) return false
  }
  return false
}

function isCapital({ text }: Token): boolean {
  return /^\p{Lu}/u.test(text)
}

function readFinite(word: Word): boolean {
  return beForms.has(word.lower) || haveForms.has(word.lower) || modals.has(word.lower)
}

/** The noun that a relative clause tells of: "The conflict, which began" → "The conflict". */
function antecedent(words: readonly Word[], relative: number, floor: number): Range | undefined {
  let end = relative
  while (
    end > floor &&
    (words[end - 1]?.lower === ',' || (words[end - 1] && prepositions.has(words[end - 1]?.lower ?? '')))
  )
    end--
  let from = end
  for (let i = end - 1; i >= floor; i--) {
    const word = words[i]
    // "a 30-mile pursuit that ended"
    if (!word || (word.kind === 'punctuation' && word.lower !== HYPHEN)) break
    if (word.lower === 'to') {
      // "to implement a proposal that includes": the verb is no part of the noun.
      from = Math.min(end, i + 2)
      break
    }
    if (prepositions.has(word.lower) && word.lower !== 'of') break
    if (coordinators.has(word.lower) || subordinators.has(word.lower) || relatives.has(word.lower)) break
    from = i
  }
  // "killing two people who had left", "suspicion of killing Ida Roe, who had left"
  for (let i = from; i < end - 1; i++)
    if (formAt(words, i) === 'gerund' && (i === from || words[i - 1]?.lower === 'of')) from = i + 1
  // "an associate of Ida Roe, who was killed": which of the two, nobody says; "the body of Ida Roe, who" is no body.
  const of = words.findIndex(({ lower }, i) => i > from && i < end && lower === 'of')
  const isNamed = of > 0 && of + 1 < end && words.slice(of + 1, end).every((word) => /^\p{Lu}|,/u.test(word.text))
  if (
    isNamed &&
    words[relative]?.lower === 'who' &&
    /^(?:body|case|remains|family|wreck|photo|name|murder|death|killing|arrest)$/u.test(words[of - 1]?.lower ?? '')
  )
    return { from: of + 1, to: end }
  if (
    words[relative]?.lower === 'who' &&
    isNamed &&
    of + 2 < end &&
    formAt(words, of - 1) === undefined &&
    /\p{Ll}{4}/u.test(words[of - 1]?.text ?? '')
  )
    return undefined
  // "a mission in the Gulf of Aden that began": "that" says which one, and a name needs no telling.
  const isPlace =
    /^\p{Lu}/u.test(words[end - 1]?.text ?? '') && /^(?:in|at|to|from|near|off)$/u.test(words[from - 1]?.lower ?? '')
  if (words[relative]?.lower === 'that' && isPlace && from - 1 > floor) {
    const whole = antecedent(words, from - 1, floor)
    if (whole) return { from: whole.from, to: end }
  }
  return nameBefore(words, from) ?? trimSubject(words, { from, to: end })
}

/** "Hamas, the militant group that attacked": the name in front of the comma is who is told of. */
function nameBefore(words: readonly Word[], from: number): Range | undefined {
  const first = words[from]
  if (!first || !determiners.has(first.lower) || words[from - 1]?.lower !== ',') return undefined
  let start = from - 1
  while (start > 0 && words[start - 1]?.kind === 'word' && isCapital(words[start - 1] ?? first)) start--
  return start < from - 1 ? { from: start, to: from - 1 } : undefined
}

/** A subject does not begin with a preposition's phrase or a conjunction. */
function trimSubject(words: readonly Word[], { from, to }: Range): Range | undefined {
  // "told police | he left": a pronoun of this form begins its clause.
  const pronoun = words.findLastIndex(({ lower }, i) => i >= from && i < to && /^(?:i|he|she|they|we)$/u.test(lower))
  let start = behindLater(words, Math.max(from, pronoun), to)
  while (start < to) {
    const word = words[start]
    if (!word) break
    if (word.time) {
      // "Monday’s storm": the day is the storm's.
      const behind = behindDate(words, start, to)
      if (words[behind]?.lower === '’s') break
      start = behind
    } else if (word.kind === 'punctuation' || coordinators.has(word.lower) || isLoneAdverb(word)) start++
    // ", saying the plant had closed": what is said is another's word.
    else if (formAt(words, start) === 'gerund' && reportingVerbs.has(lemmaAt(words, start))) return undefined
    else if (prepositions.has(word.lower) && !isBound(words, start)) {
      // "In 1984 Jobs left": the phrase in front is a date and nothing more.
      if (!words[start + 1]?.time || words[behindDate(words, start + 1, to)]?.lower === '’s') return undefined
      start++
    } else break
  }
  let end = to
  while (
    end > start &&
    (words[end - 1]?.kind === 'punctuation' || isAdverbAt(words, end - 1) || isDate(words, end - 1))
  )
    end--
  // "The election scheduled | for 3 June was cancelled": without its date it says nothing.
  const form = formAt(words, end - 1)
  const left = words[end - 2]
  const isLeft = isParticiple(form) || form === 'gerund'
  if (end < to && end - start > 2 && isLeft && isNounLike(left) && !determiners.has(left?.lower ?? '')) end--
  return start < end ? { from: start, to: end } : undefined
}

/** "declined to talk | or answer questions left for them" */
function goesOnInfinitive(words: readonly Word[], joint: number): boolean {
  if (!coordinators.has(words[joint]?.lower ?? '') || formAt(words, joint + 1) !== 'base') return false
  return formAt(words, joint - 1) === 'base' && words[joint - 2]?.lower === 'to'
}

/** "a bag the deputy | lost": what has its article right behind another noun begins a clause about that noun. */
function holdsClause(words: readonly Word[], { from, to }: Range): boolean {
  return words.some(
    (word, i) =>
      i > from + 1 &&
      i < to &&
      /^(?:the|an?|his|her|its|their)$/u.test(word.lower) &&
      isPlainNoun(words[i - 1]) &&
      isPlainNoun(words[to - 1]),
  )
}

function isPlainNoun(word: Word | undefined): boolean {
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

/** "A short time later | a third man" */
function behindLater(words: readonly Word[], from: number, to: number): number {
  const at = words.findIndex(
    ({ lower }, i) => i > from && i < to - 1 && i < from + 5 && /^(?:later|earlier|afterwards?)$/u.test(lower),
  )
  return at > 0 && words[at - 1]?.text === words[at - 1]?.lower && determiners.has(words[at + 1]?.lower ?? '')
    ? at + 1
    : from
}

function behindDate(words: readonly Word[], from: number, to: number): number {
  let i = from
  while (i < to && words[i]?.time) i++
  return i
}

/** A date, or the preposition in front of it: "the strike | in May". */
function isDate(words: readonly Word[], i: number): boolean {
  return words[i]?.time === true || (words[i + 1]?.time === true && prepositions.has(words[i]?.lower ?? ''))
}

function isLoneAdverb(word: Word): boolean {
  return (
    isAdverb(word) &&
    word.lower !== 'more' &&
    word.lower !== 'first' &&
    word.lower !== 'only' &&
    word.lower !== 'about' &&
    word.lower !== 'over' &&
    word.lower !== 'nearly' &&
    word.lower !== 'almost' &&
    word.lower !== 'around'
  )
}

function isBound(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    ((/^(?:over|around|about)$/u.test(word.lower) && words[at + 1]?.kind === 'number') ||
      (word.lower === 'at' && /^(?:least|most)$/u.test(words[at + 1]?.lower ?? '')) ||
      (word.lower === 'up' && words[at + 1]?.lower === 'to'))
  )
}

/** A clause ends where a joint, an aside of another verb form or the next clause begins. */
function endOfTail(words: readonly Word[], clause: Clause, next: Clause | undefined): number {
  let limit = words.length
  if (next?.kind === 'relative') {
    limit = next.verb.from
    while (limit > clause.verb.to && !relatives.has(words[limit]?.lower ?? '')) limit--
    if (words[limit - 1]?.lower === ',') limit--
  } else if (next) {
    limit = next.subject && next.subject.from >= clause.verb.to ? next.subject.from : next.verb.from
    for (let i = limit - 1; i >= clause.verb.to && isJointWord(words[i]); i--) limit = i
    limit = beforeOpening(words, limit, clause.verb.to)
  }
  for (let i = clause.verb.to; i < limit; i++) {
    const word = words[i]
    if (!word) break
    const { lower } = word
    if (lower === ';' || isDash(word) || (lower === ':' && i > clause.verb.to)) return i
    if ((lower === '.' || lower === '!' || lower === '?') && i >= words.length - 2) return i
    if (i === clause.verb.to && lower !== ',') continue
    // "the office they had fled, | Roe lay ill": what follows at once is no object.
    if (i === clause.verb.to && startsNoun(words[i + 1])) return i
    if (
      (relatives.has(lower) && lower !== 'that') ||
      (isSubordinatorAt(words, i, clause.verb.to) &&
        !word.time &&
        !isTimeAfter(words, i) &&
        (next !== undefined || lower !== 'as'))
    )
      return beforeJoint(words, i, clause.verb.to)
    if (lower === ',' && opensAside(words, i)) return i
  }
  return limit
}

/** "work began | and at last report they were": the phrase that opens the next clause. */
function beforeOpening(words: readonly Word[], end: number, from: number): number {
  for (let i = end - 1; i >= from && i >= end - 4; i--)
    if (coordinators.has(words[i]?.lower ?? '')) return prepositions.has(words[i + 1]?.lower ?? '') ? i : end
  return end
}

function startsNoun(word: Word | undefined): boolean {
  return word !== undefined && word.kind === 'word' && !word.time && (isCapital(word) || determiners.has(word.lower))
}

/** "returned to Apple | and soon after": what leads up to the joint belongs to it. */
function beforeJoint(words: readonly Word[], joint: number, from: number): number {
  let i = joint
  while (i > from && /^(?:soon|shortly|just|even|only|long|right)$/u.test(words[i - 1]?.lower ?? '')) i--
  while (i > from && coordinators.has(words[i - 1]?.lower ?? '')) i--
  return i
}

function isJointWord(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.lower === ',' ||
      word.lower === 'that' ||
      word.lower === 'and' ||
      word.lower === 'but' ||
      word.lower === 'or' ||
      relatives.has(word.lower) ||
      subordinators.has(word.lower) ||
      isAdverb(word))
  )
}

/** "after the vote", "since April 4": a preposition, not a joint of clauses, keeps its date in the clause. */
function isTimeAfter(words: readonly Word[], i: number): boolean {
  return words[i + 1]?.time === true
}

/** ", urging …", ", which …", ", according to …", ", but …": what follows is no part of the clause. */
function opensAside(words: readonly Word[], comma: number): boolean {
  const next = words[comma + 1]
  if (!next) return true
  const form = readVerb(next.lower)?.form
  if (form === 'gerund' || relatives.has(next.lower) || subordinators.has(next.lower)) return true
  if (
    next.lower === 'according' ||
    next.lower === 'including' ||
    next.lower === 'but' ||
    next.lower === 'with' ||
    next.lower === 'amid' ||
    (/^(?:said|says)$/u.test(next.lower) && isNounLike(words[comma + 2]) && words[comma + 2]?.lower !== 'to')
  )
    return true
  return isAdverb(next) && !next.time
}

// ------------------------------------------------------------------------------------------------ participial clauses

/** Gerunds that open a sentence or follow a comma, with the subject of the clause beside them. */
function findParticipials(words: readonly Word[], clauses: readonly Clause[]): readonly Clause[] {
  const found: Clause[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const before = words[i - 1]
    if (!word || word.quoted || word.time || formAt(words, i) !== 'gerund' || !readVerb(word.lower)?.listed) continue
    if (before && before.lower !== ',') continue
    const host = before ? clauses.findLast(({ verb }) => verb.to <= i) : clauses[0]
    if (!host?.subject || host.kind === 'relative' || (before && hasVerbBetween(clauses, host, i))) continue
    if (host.verb.tense === 'possible' || host.verb.tense === 'planned' || host.verb.negated) continue
    const verb = groupOf(words, { from: i, to: i + 1 }, i, {
      tense: host.verb.tense === 'perfect' ? 'perfect' : 'past',
    })
    found.push({
      kind: 'participial',
      verb,
      subject: host.subject,
      tail: { from: i + 1, to: endOfAside(words, i + 1) },
      marker: undefined,
      parent: clauses.indexOf(host),
    })
  }
  return found
}

function hasVerbBetween(clauses: readonly Clause[], host: Clause, at: number): boolean {
  return clauses.some(({ verb }) => verb !== host.verb && verb.from > host.verb.from && verb.from < at)
}

function endOfAside(words: readonly Word[], from: number): number {
  for (let i = from; i < words.length; i++) {
    const lower = words[i]?.lower ?? ''
    if (
      lower === '.' ||
      lower === ';' ||
      lower === '—' ||
      lower === '“' ||
      lower === '"' ||
      (lower === ',' && !joinsList(words, i, from, words.length))
    )
      return i
    if (relatives.has(lower) && lower !== 'that') return i
  }
  return words.length
}
