import type { Span } from '#model/span.ts'
import type { Range, VerbGroup, ClauseKind, Clause } from './clause.ts'
import { coordinators, determiners, prepositions, pronouns, relatives, subordinators } from './closed-classes.ts'
import { type Left, beforeMarker, findLeft, subjectEnding, joinsList } from './find-subject.ts'
import { findVerbGroups, groupOf, saysMore, takesObject } from './read-verb-groups.ts'
import {
  type Word,
  markWords,
  isAdverb,
  formAt,
  isNounLike,
  isCapital,
  isDash,
  isTimeAfter,
  isSubordinatorAt,
} from './sentence-words.ts'
import type { Token } from './tokenize.ts'
import { intransitiveVerbs, reportingVerbs, speaksBehind } from './verb-classes.ts'
import { readVerb } from './verb-forms.ts'

/** How the words of a sentence are to be taken, beside the words themselves. */
export interface SentenceMarks {
  /** Spans of time expressions: they are looked through. */
  readonly times: readonly Span[]
  /** Headlines and captions tell in the present tense. */
  readonly headline: boolean
  /** A quotation that began in an earlier sentence goes on. */
  readonly quoted?: boolean
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

function linkClauses(words: readonly Word[], verbs: readonly VerbGroup[]): readonly Clause[] {
  const clauses: Clause[] = []
  for (const [index, verb] of verbs.entries()) {
    const previous = verbs[index - 1]
    const before = clauses.at(-1)
    const told =
      before !== undefined && (before.kind === 'main' || before.kind === 'coordinate') && takesObject(before.verb)
    const found = findLeft(words, verb, previous, told)
    const isObject = verb.lemma !== 'be' && isObjectOf(words, previous, found)
    const isSaid = found.marker === 'that' && formAt(words, (found.subject?.to ?? 0) - 1) !== 'past-or-participle'
    const isOwn = found.subject !== undefined && !isObject && !endsRelative(words, clauses)
    const left =
      found.joint !== 'none' || isSaid || isOwn
        ? found
        : (resumed(words, clauses) ?? (isObject ? { ...found, subject: undefined } : found))
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

/** "The man said to have killed Roe | was arrested": behind a deed that takes no clause, whom it was done to does nothing. */
function isObjectOf(words: readonly Word[], verb: VerbGroup | undefined, { joint, subject }: Left): boolean {
  return (
    joint === 'none' &&
    verb !== undefined &&
    subject?.from === verb.to &&
    // "a plant it | bought"
    !pronouns.has(words[subject.to - 1]?.lower ?? '') &&
    !verb.passive &&
    !saysMore.test(verb.lemma) &&
    !reportingVerbs.has(verb.lemma) &&
    !intransitiveVerbs.has(verb.lemma)
  )
}

/** "Roe wrote a book, which sold well, | and left": behind an aside the subject is that of the clause before it. */
function sharedSubject(words: readonly Word[], clauses: readonly Clause[], verb: VerbGroup): Range | undefined {
  const last = clauses.at(-1)
  const at = last?.subject?.to ?? 0
  const isAside = last?.kind === 'relative' && words[at]?.lower === ',' && words[verb.from - 2]?.lower === ','
  // "fled when the mob stormed the palace, | and died"
  if (last?.kind === 'subordinate' && words[verb.from - 2]?.lower === ',')
    return clauses.findLast(({ kind }) => kind === 'main')?.subject
  // "knew who they were | and shot them"
  const isWhole = last?.kind === 'relative' && last.verb.lemma === 'be' && last.verb.to === verb.from - 1
  return (isAside || isWhole ? clauses.findLast(({ kind }) => kind !== 'relative') : last)?.subject
}

/** "Two men who were seen at the gate | were arrested", "a man seen at the firm where he worked | was": behind a relative clause without commas its noun goes on. */
function resumed(words: readonly Word[], clauses: readonly Clause[]): Left | undefined {
  const relative = clauses.at(-1)
  if (relative?.kind !== 'relative' || !relative.subject) return undefined
  const { from, to } = relative.subject
  const marker = relatives.has(words[to]?.lower ?? '') ? to : from - 1
  // "bit the man who robbed Roe | died": which of the two, nobody says.
  if (!relatives.has(words[marker]?.lower ?? '') || clauses.at(-2)?.kind === 'relative') return undefined
  const at = beforeMarker(words, marker)
  const { subject, marker: joint } = subjectEnding(words, at, clauses.at(-2)?.verb.to ?? 0, clauses.at(-2)?.verb)
  return subject && { joint: clauses.length > 1 ? 'none' : 'main', subject, marker: joint }
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

function kindOf({ joint }: Left, clauses: readonly Clause[]): ClauseKind {
  if (joint !== 'none') return joint
  const previous = clauses.at(-1)
  return previous && reportingVerbs.has(previous.verb.lemma) ? 'complement' : 'main'
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
    if (lower === ',' && (opensAside(words, i) || (clause.kind === 'relative' && goesOn(words, i + 1)))) return i
  }
  return limit
}

/** "United, who won in 1976, | play Norland" */
function goesOn(words: readonly Word[], at: number): boolean {
  const form = formAt(words, at)
  return (form === 'base' || form === 'present') && words[at]?.lower === words[at]?.text
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
    (speaksBehind.test(next.lower) && isNounLike(words[comma + 2]) && words[comma + 2]?.lower !== 'to')
  )
    return true
  return isAdverb(next) && !next.time
}

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
