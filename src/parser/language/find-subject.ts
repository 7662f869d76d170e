import type { Range, VerbGroup } from './clause.ts'
import {
  coordinators,
  determiners,
  numberWords,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from './closed-classes.ts'
import { isCountry } from './places.ts'
import { isListed, opensRelative } from './read-verb-groups.ts'
import {
  HYPHEN,
  type Word,
  isAdverb,
  isAdverbAt,
  formAt,
  lemmaAt,
  isParticiple,
  isNounLike,
  isPastForm,
  isPlainNoun,
  isCapital,
  readFinite,
  isDotOfName,
  isDash,
  isSubordinatorAt,
} from './sentence-words.ts'
import { intransitiveVerbs, reportingVerbs } from './verb-classes.ts'

/** What stands left of a verb: who, and how its clause hangs on the one before. */
export interface Left {
  readonly joint: 'main' | 'coordinate' | 'relative' | 'subordinate' | 'none'
  readonly subject: Range | undefined
  readonly marker: string | undefined
}

/** Scans from a verb to the left: its subject, and the word that joins its clause to the one before. */
export function findLeft(
  words: readonly Word[],
  verb: VerbGroup,
  previous: VerbGroup | undefined,
  told: boolean,
): Left {
  const floor = previous?.to ?? 0
  let i = verb.from - 1
  while (i >= floor && (isAdverbAt(words, i) || words[i]?.time)) i--
  // "who last won"
  if (/^(?:first|last)$/u.test(words[i]?.lower ?? '') && relatives.has(words[i - 1]?.lower ?? '')) i--
  // "and on Tuesday sold it"
  if (words[i + 1]?.time && prepositions.has(words[i]?.lower ?? '') && coordinators.has(words[i - 1]?.lower ?? '')) i--
  const first = words[i]
  if (first && relatives.has(first.lower) && i >= floor)
    return { joint: 'relative', subject: antecedent(words, i, floor, verb.head), marker: first.lower }
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
  // "who police say shot two"
  if (near.joint === 'relative' && near.subject && reportingVerbs.has(lemmaAt(words, near.subject.to - 1)))
    return { ...near, subject: undefined }
  // "The hall where the council meets | was closed": the relative clause has its verb.
  const last = near.subject && formAt(words, near.subject.to - 1)
  const isWhole = near.joint === 'relative' && (last === 'present' || isPastForm(last))
  const left =
    isWhole && near.subject ? subjectEnding(words, beforeMarker(words, near.subject.from - 1), floor, previous) : near
  // "Anders Lund, 20 was found guilty": the comma behind the age is forgotten.
  return words[i]?.kind === 'number' ? behindAsides(words, left, floor, previous) : left
}

/** "the ship | on which Quist sailed" */
export function beforeMarker(words: readonly Word[], marker: number): number {
  return prepositions.has(words[marker - 1]?.lower ?? '') ? marker - 1 : marker
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
  return opens || isAge || isCapital(words[(found.subject?.to ?? 0) - 1] ?? first) ? found : left
}

/** "were", "have": two are told of, and "and" joins them. */
function isPluralVerb(words: readonly Word[], { from }: VerbGroup): boolean {
  return /^(?:were|have|are)$/u.test(words[from]?.lower ?? '')
}

/** The comma that opens the aside which the comma at `close` ends. */
function openingComma(words: readonly Word[], close: number, floor: number): number {
  // "Roe, who won gold, silver and bronze, | retired": the commas inside part a list.
  const last = words.findLastIndex(({ lower }, i) => i < floor && lower === ',')
  const isList = words.some(
    ({ lower }, i) => i >= floor && i < close && coordinators.has(lower) && !/^\p{Lu}/u.test(words[i + 1]?.text ?? ''),
  )
  if (last > 0 && isList && opensRelative(words, last)) return last
  for (let i = close - 1; i > 0; i--) {
    if (words[i]?.lower === ',' && (i > floor || opensRelative(words, i))) return i
  }
  return -1
}

/** Reads a subject that ends before `last`, back to the joint in front of it. */
export function subjectEnding(
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
      break
    }
    from = i
  }
  // "questioned its legality and Quist resigned": what stands before "and" is the other verb's.
  if (joint === 'none' && from === floor) {
    const and = words.findIndex((word, i) => i >= from && i < end && coordinators.has(word.lower))
    // "closed the plant on Monday and Quist resigned"
    const isDated = words[and - 1]?.time === true && !words[and + 1]?.time && !reportingVerbs.has(previous?.lemma ?? '')
    if (and > from && (hasObject || isDated) && !goesOnInfinitive(words, and)) {
      from = and + 1
      joint = 'main'
    }
  }
  const subject = trimSubject(words, { from, to: beforeRelative(words, from, end) })
  // "The claim by Quist that Roe took the money"
  const that = words.findIndex(({ lower }, i) => subject && i > subject.from && i < subject.to - 1 && lower === 'that')
  if (that > 0 && !previous) return { joint: 'relative', subject: undefined, marker: 'that' }
  if (subject && holdsClause(words, subject)) return { joint: 'relative', subject: undefined, marker }
  return { joint, subject, marker }
}

/** "The man that police arrested | was released": of whom the sentence tells, and not which one he is. */
function beforeRelative(words: readonly Word[], from: number, end: number): number {
  const that = words.findIndex(({ lower }, i) => i > from && i < end && lower === 'that')
  // "The fact that the bank collapsed", "that police held Roe": what was done there is done to nobody before it.
  const holds = (_: Word, i: number): boolean =>
    i > that + 1 &&
    formAt(words, i) === 'past-or-participle' &&
    !intransitiveVerbs.has(lemmaAt(words, i)) &&
    (i + 1 === end || words[i + 1]?.time === true || prepositions.has(words[i + 1]?.lower ?? ''))
  return that > 0 && words.slice(0, end).some(holds) ? that : end
}

/** "the World Health Organisation (WHO)": what stands in brackets behind a name is no part of it. */
function beforeBrackets(words: readonly Word[], end: number, floor: number): number {
  if (words[end - 1]?.lower !== ')') return end
  const open = words.findLastIndex((word, i) => i < end && i >= floor && word.lower === '(')
  return open > floor ? open : end
}

function isBreak(words: readonly Word[], i: number, floor: number, end: number): boolean {
  const word = words[i]
  if (!word) return true
  // "the Sept. 3 crash"
  if (isDotOfName(words, i) || word.time) return false
  if (/^[;:—–“”".()]$/u.test(word.lower)) return true
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

/** Is the comma one of a list of names ("Egypt, Qatar, the US, and Hamas") that ends before the verb? */
export function joinsList(words: readonly Word[], comma: number, floor: number, end: number): boolean {
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

const countsMany =
  /^(?:one|two|some|many|most|all|series|number|group|pair|hundreds|thousands|dozens|majority|part|end)$/u

/** The noun that a relative clause tells of: "The conflict, which began" → "The conflict". */
function antecedent(words: readonly Word[], relative: number, floor: number, verb: number): Range | undefined {
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
  // "the mother of a boy who was shot": the boy; "a strike of dockers, which began" may be either.
  const near = words.findLastIndex(({ lower }, i) => i > from && i < end && lower === 'of')
  const noun = words[near + 1]
  const isPlain =
    near > 0 &&
    (determiners.has(noun?.lower ?? '') || numberWords.test(noun?.lower ?? '')) &&
    !countsMany.test(words[near - 1]?.lower ?? '')
  const isAside = words[relative - 1]?.lower === ','
  if (
    isAside &&
    words[relative]?.lower !== 'who' &&
    (isPlain || /^(?:by|against|over|about|for)$/u.test(words[from - 1]?.lower ?? ''))
  )
    return undefined
  if (isPlain && !isAside) return { from: near + 1, to: end }
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
  // "the war in Varrow, which began": the war; "the plant in Varrow, which was bombed" may be either.
  const isOpen = isAside && words[relative]?.lower === 'which' && /^(?:in|at|near)$/u.test(words[from - 1]?.lower ?? '')
  const isBeginning = /^(?:began|begun|started|ended|erupted|followed|lasted)$/u.test(words[verb]?.lower ?? '')
  if ((words[relative]?.lower === 'that' || (isOpen && isBeginning)) && isPlace && from - 1 > floor) {
    const whole = antecedent(words, from - 1, floor, verb)
    if (whole) return { from: whole.from, to: end }
  }
  // "was born in Varrow, which was bombed" tells of Varrow.
  const isOfNoun = words[from - 2]?.lower !== 'born' && !isPastForm(formAt(words, from - 2))
  if (isOpen && isPlace && from - 1 > floor && isOfNoun) return undefined
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
  return isAdverb(word) && !/^(?:more|first|only|about|over|nearly|almost|around)$/u.test(word.lower)
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
