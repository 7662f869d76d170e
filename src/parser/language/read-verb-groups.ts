import type { Tense, Range, VerbGroup } from './clause.ts'
import {
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  modals,
  numberWords,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './closed-classes.ts'
import { isPluralWord } from './person-nouns.ts'
import {
  HYPHEN,
  type Word,
  skipAdverbs,
  isAdverbAt,
  formAt,
  lemmaAt,
  isParticiple,
  isPastForm,
  isNounLike,
  isCapital,
  readFinite,
  isDotOfName,
  isTimeAfter,
  hasJoint,
  lacksObject,
} from './sentence-words.ts'
import { hearsay, intransitiveVerbs, reportingVerbs, speechActs, stativeVerbs } from './verb-classes.ts'
import { readVerb } from './verb-forms.ts'

/** The verb groups of one sentence, in order; a headline leaves out its forms of "be". */
export function findVerbGroups(words: readonly Word[], headline: boolean): readonly VerbGroup[] {
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
  // "had to close its plant" closed it.
  if (have === 'had' && words[i]?.lower === 'to' && formAt(words, i + 1) === 'base' && !beOrHave(words, i + 1))
    return groupOf(words, { from: at, to: i + 2 }, i + 1, { tense: 'past', negated })
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
  const skipped = skipAdverbs(words, at + 1)
  // "was last seen on 3 May"
  const isTurn = /^(?:first|last)$/u.test(words[skipped.at]?.lower ?? '') && isParticiple(formAt(words, skipped.at + 1))
  const { negated } = skipped
  const i = isTurn ? skipped.at + 1 : skipped.at
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
    if (words[head])
      return groupOf(words, { from: at, to: head + 1 }, head, {
        tense: past || chances.has(lower) ? 'possible' : 'planned',
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
    /^(?:say|believe|suspect|allege|claim|think|fear|argue|report|warn|insist|confirm|contend|maintain)$/u.test(
      word.lower,
    )
  // "Documents obtained by the paper show that"
  const shows = next?.lower === 'that' && /^(?:show|reveal|indicate|suggest)$/u.test(word.lower)
  if (
    (says || shows) &&
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
    const goesOn =
      joined?.passive === true &&
      !intransitiveVerbs.has(reading.lemma) &&
      !(next?.lower === 'for' && asksFor.test(reading.lemma)) &&
      lacksObject(words, at + 1)
    // "was summoned and handed a note": given it, or giving it, nobody says.
    if (joined?.passive && !goesOn && givesAway.test(reading.lemma)) return undefined
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

/** "was founded in 1999 and filed for bankruptcy": who does that is asked for nothing. */
const asksFor = /^(?:file|apply|call|campaign|vote)$/u

const givesAway = /^(?:hand|give|offer|deny|award|send|make|return|leave|pay)$/u

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
  if (next === 'by' && formAt(words, at + 2) !== 'gerund' && !coordinators.has(lower)) return false
  if (pronouns.has(lower)) return true
  if (subordinators.has(lower) || prepositions.has(lower)) return false
  if (coordinators.has(lower)) return sharesSubject(words, i, before)
  if (left.kind === 'number') return !followedByNoun(words, at)
  if (lower === ',')
    return (
      closesAside(words, i, before) || (before.length === 1 && before.some((group) => describesAside(words, group, i)))
    )
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
  // "The fact that the bank fell in 2008 | shocked the town"
  // "The bill introduced in March | passed on Tuesday": each has its own.
  const isDated = /^(?:on|in)$/u.test(next) && words[at + 2]?.time === true
  const isOwn = isDated || (hasObject && !twoObjects.test(lemmaAt(words, at)))
  if (isBehindDate && (isRelative ? next !== 'by' : isOwn)) return true
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
  // "for the quarter ended 31 March"
  if (lemma === 'end' && /^(?:weeks?|months?|quarter|year|half|period)$/u.test(words[at - 1]?.lower ?? ''))
    return words[at + 1]?.time === true
  if (lemma === 'report' && next === 'missing') return true
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

function followedByNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  return next !== undefined && next.kind === 'word' && !prepositions.has(next.lower) && !coordinators.has(next.lower)
}

/** "was arrested, | charged with theft | and jailed": between two verbs a third, of one who did all three. */
export function isListed(words: readonly Word[], at: number, last: VerbGroup | undefined): boolean {
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
  // "agreed to settle claims it polluted the lake"
  if (words[at - 2]?.lower === 'to' && formAt(words, at - 1) === 'base') return false
  const to = words.findIndex(({ kind }, i) => i > at && kind === 'punctuation')
  const verb = words.findIndex((word, i) => i > at + 1 && (readFinite(word) || isPastForm(formAt(words, i))))
  if (lemma === 'claim' && verb !== at + 2 && !isCapital(next)) return false
  return verb > 0 && (to < 0 || verb < to)
}

interface GroupTraits {
  readonly tense: Tense
  readonly passive?: boolean
  readonly negated?: boolean
  readonly byPlan?: boolean
  readonly lemma?: string
}

export function groupOf(words: readonly Word[], { from, to }: Range, head: number, traits: GroupTraits): VerbGroup {
  const { tense, passive = false, negated = false, byPlan = false, lemma = lemmaAt(words, head) } = traits
  return { from, to, head, lemma, tense, passive, negated, byPlan }
}

/** "The plane, a jet built in 1997, | crashed", "Roe, 54, appointed in 2019, | quit": a participle in an aside that a date ends. */
function describesAside(words: readonly Word[], { from, to, head }: VerbGroup, close: number): boolean {
  const open = words.findLastIndex(({ lower }, i) => i < from && lower === ',')
  return (
    open > 0 &&
    to - from === 1 &&
    words[close]?.lower === ',' &&
    words[close - 1]?.time === true &&
    formAt(words, head) === 'past-or-participle' &&
    (open + 1 === from || /^(?:an?|the|first|last)$/u.test(words[open + 1]?.lower ?? '')) &&
    !words.some(({ lower }, i) => i < from && relatives.has(lower))
  )
}

/**
 * "People killed in the attack were buried": of two past forms without a joint between them the first is a participle,
 * unless it is a verb of saying with a clause behind it.
 */
function dropReduced(words: readonly Word[], groups: readonly VerbGroup[]): readonly VerbGroup[] {
  // "A man suspected of shooting a clerk was held": nobody suspects of anything without an object.
  const finite = groups.filter(
    ({ lemma, from, to }) =>
      groups.length < 2 || to - from > 1 || words[to]?.lower !== 'of' || !needsObject.test(lemma),
  )
  return finite.filter((group, i) => {
    const next = finite[i + 1]
    if (next && i === 0 && describesAside(words, group, next.from - 1)) return false
    if (describesName(words, group) && (i > 0 || words[next?.from ? next.from - 1 : -1]?.lower === ',')) return false
    if (!next || group.to - group.from > 1 || readVerb(words[group.head]?.lower ?? '')?.form !== 'past-or-participle')
      return true
    if (hasJoint(words, group.to, next.from) || relatives.has(words[group.from - 1]?.lower ?? '')) return true
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

/** "a man who said the deputy called": another clause may follow without "that". */
export const saysMore = /^(?:say|tell|claim|think|believe|allege|insist|hope|deny|know)$/u

/** ", who …", ", two of whom …", ", in which …", ", a lawyer who …" */
export function opensRelative(words: readonly Word[], comma: number): boolean {
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

/** May the words behind the verb be its own, and no clause that it says, thinks or fears? */
export function takesObject({ lemma }: VerbGroup): boolean {
  return (
    lemma === 'be' ||
    !(reportingVerbs.has(lemma) || intransitiveVerbs.has(lemma) || stativeVerbs.has(lemma) || speechActs.has(lemma))
  )
}
