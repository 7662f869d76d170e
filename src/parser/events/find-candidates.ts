import { type Span, touches } from '#model/span.ts'
import type { Status } from '#model/timeline-event.ts'
import { beForms, determiners, numberWords, prepositions } from '../language/closed-classes.ts'
import { isOffice, textOf } from '../language/find-names.ts'
import { type Clause, type Range, type VerbGroup, verbsOf } from '../language/clause.ts'
import type { Token } from '../language/tokenize.ts'
import { readVerb } from '../language/verb-forms.ts'
import {
  intransitiveVerbs,
  isEventNoun,
  reportingVerbs,
  speechActs,
  stativeVerbs,
  stretchedVerbs,
} from '../language/verb-classes.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import { readBoundThrough } from './bound-date.ts'
import type { EventCandidate, SeriesOrdinal } from './event-candidate.ts'
import type { Named } from './name-registry.ts'
import { findCounted } from './find-counted.ts'
import { findNominals } from './find-nominals.ts'
import { isCountry, isNationality, locative, ofPlaces } from '../language/places.ts'
import { isNews, type NewsFeatures, salienceOf, THRESHOLD } from './judge-news.ts'
import { judgeStatus, tellerOf } from './judge-status.ts'
import { frontedTime, isJudged, isLoose, ownTimes, tellsOfOther } from './own-times.ts'
import { relateClauses } from './relate-clauses.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'
import { type Actor, Discourse, isOneThing, isSomebody } from './discourse.ts'
import { resolveSubject } from './resolve-subject.ts'
import { ordinalOf, seriesOf } from './series.ts'
import { isPersonPlural } from '../language/person-nouns.ts'
import { stemOf, stemsOf } from './stem.ts'
import { LONGEST_STATEMENT, type Statement, writeStatement } from './write-statement.ts'

/** Verbs that need their object to say anything: "had a meeting", "held talks". */
const lightVerbs = new Set(['have', 'hold', 'make', 'give', 'take', 'pay', 'attend', 'host', 'conduct'])

/** Finds the clauses of an article that say something happened, is planned or is claimed. */
export function findCandidates(article: ReadArticle, threshold: number = THRESHOLD): readonly EventCandidate[] {
  const discourse = new Discourse(article.names)
  const found: EventCandidate[] = []
  let block = -1
  let position = -1
  for (const read of article.sentences) {
    const opens = read.sentence.block !== block
    discourse.enter(read, opens)
    block = read.sentence.block
    // A date line is no first sentence.
    if (read.sentence.form === 'body' && read.clauses.length > 0) position++
    found.push(...readSentence({ article, read, position, opens, discourse, order: found.length, threshold }))
  }
  return found
}

interface SentenceReading {
  readonly article: ReadArticle
  readonly read: ReadSentence
  readonly position: number
  /** The sentence is the first of its paragraph. */
  readonly opens: boolean
  readonly discourse: Discourse
  readonly order: number
  readonly threshold: number
}

function readSentence({
  article,
  read,
  position,
  opens,
  discourse,
  order,
  threshold,
}: SentenceReading): readonly EventCandidate[] {
  const { sentence, clauses } = read
  const owners = ownTimes(article, read)
  const found: EventCandidate[] = []
  const actors: (Actor | undefined)[] = []
  for (const clause of clauses) {
    const thing = thingBefore(read, clause, actors) ?? (actors.length === 0 ? discourse.thing : undefined)
    const actor = isEmptyIt(read.tokens, clause)
      ? undefined
      : resolveSubject(read.tokens, clause.subject, { names: article.names, discourse, thing })
    if (clause.subject && clause.kind !== 'relative') {
      if (actor) discourse.tell(clause.subject, actor)
      else if (isHeOrShe(read.tokens[clause.subject.from])) discourse.tellSomebody(clause.subject.from)
    }
    actors.push(actor)
  }
  discourse.leave(thingOf(read, actors))
  if (sentence.kind === 'heading' || sentence.argues || sentence.cut) return found
  const told = new Set<number>()
  // From the last to the first: who says what is told only where it is not told as a claim of its own.
  for (let index = clauses.length - 1; index >= 0; index--) {
    const clause = clauses[index]
    if (!clause) continue
    const candidate = readClause({
      article,
      read,
      position,
      opens,
      clause,
      index,
      actor: actors[index],
      actors,
      times: owners.get(index) ?? [],
      order,
      threshold,
      told,
    })
    if (!candidate) continue
    told.add(index)
    const toldOn = candidate.times.length > 0 ? undefined : dayOfTelling(read, index, owners)
    const fronted = candidate.times.length > 0 ? undefined : frontedTime(article, read)
    found.unshift({ ...candidate, ...(toldOn !== undefined && { toldOn }), ...(fronted !== undefined && { fronted }) })
  }
  for (const [i, candidate] of found.entries()) found[i] = { ...candidate, order: order + i }
  found.push(...findNominals(article, read, order + found.length, owners.get('nominal') ?? []))
  found.push(...findCounted(article, read, order + found.length, position, discourse))
  return relateClauses(article, read, found)
}

/** "The ferry sank, officials said on Tuesday", "Officials said on Tuesday that …": when it was told. */
function dayOfTelling(
  read: ReadSentence,
  index: number,
  owners: ReadonlyMap<number | 'nominal', readonly number[]>,
): number | undefined {
  const at =
    tellerOf(read, index) ?? read.clauses.findIndex(({ kind, verb }, i) => i > index && kind === 'main' && tells(verb))
  const teller = read.clauses[at]
  const [time, ...others] = owners.get(at) ?? []
  return teller && tells(teller.verb) && others.length === 0 ? time : undefined
}

function tells({ lemma, tense, negated }: VerbGroup): boolean {
  return tense === 'past' && !negated && /^(?:say|tell|report|announce|confirm|add|state)$/u.test(lemma)
}

function isHeOrShe(token: Token | undefined): boolean {
  return token?.lower === 'he' || token?.lower === 'she'
}

/** "It rained", "it was announced that …", "it took two days to …": nobody and nothing. */
function isEmptyIt(tokens: readonly Token[], { subject, verb, tail }: Clause): boolean {
  if (!subject || tokens[subject.from]?.lower !== 'it') return false
  const leads = tokens
    .slice(tail.from, tail.to + 1)
    .some(({ lower }) => /^(?:that|to|whether|if|how|why)$/u.test(lower))
  return weather.has(verb.lemma) || empty.has(verb.lemma) || (verb.passive && leads) || reportingVerbs.has(verb.lemma)
}

const weather = new Set(['rain', 'snow', 'hail', 'thunder', 'pour'])
const empty = new Set(['take', 'be', 'become', 'emerge', 'seem', 'appear', 'turn', 'come', 'happen', 'cost'])

/** "it" behind what one thing says, and behind a deed without an object. */
function thingBefore(
  { tokens, clauses }: ReadSentence,
  { kind, parent = -1 }: Clause,
  actors: readonly (Actor | undefined)[],
): Actor | undefined {
  const before = clauses[parent]
  const actor = actors[parent]
  if (!before || !actor || !isOneThing(actor) || parent !== actors.length - 1) return undefined
  // "Roe, who founded the firm, said it …": who is somebody is no thing.
  if (clauses.some(({ marker, subject }) => marker === 'who' && subject?.from === before.subject?.from))
    return undefined
  return kind === 'complement' || isWithoutObject(tokens, before) ? actor : undefined
}

function isWithoutObject(tokens: readonly Token[], { verb, tail }: Clause): boolean {
  return verb.passive || tail.from >= tail.to || prepositions.has(tokens[tail.from]?.lower ?? '')
}

/** "The fire broke out at noon.": nothing else that "it" could be. */
function thingOf({ tokens, clauses }: ReadSentence, actors: readonly (Actor | undefined)[]): Actor | undefined {
  const [clause] = clauses
  const [actor] = actors
  if (!clause || !actor || clause.kind !== 'main' || !isOneThing(actor)) return undefined
  return isWithoutObject(tokens, clause) ? actor : undefined
}

interface ClauseReading {
  readonly article: ReadArticle
  readonly read: ReadSentence
  readonly position: number
  /** The sentence is the first of its paragraph. */
  readonly opens: boolean
  readonly clause: Clause
  readonly index: number
  readonly actor: Actor | undefined
  readonly actors: readonly (Actor | undefined)[]
  readonly times: readonly number[]
  readonly order: number
  readonly threshold: number
  /** The clauses behind this one that are told by themselves. */
  readonly told: ReadonlySet<number>
}

function readClause(given: ClauseReading): EventCandidate | undefined {
  const denied = deniedDeed(given)
  // The day is the denial's; when the deed would have been, nobody says.
  const reading = denied ? { ...given, clause: denied, times: [] } : given
  const { article, read, clause, actor, times, order } = reading
  const { verb } = clause
  // "sold the plant it bought": two stand there, and no clause was read between them.
  if (isOneOfMany(read.tokens, verb, actor)) return undefined
  if (verb.negated || !actor || isAlmost(read, reading.index) || tellsNobody.test(actor.words)) return undefined
  if (isParticiple(read.tokens, clause.subject) || isArranged(read.tokens, clause)) return undefined
  const tense = eventTense(clause, read, times)
  if (!tense) return undefined
  const content = beforeGap(reading, contentRange(reading))
  // "she had met Doru": she is somebody else.
  if (actor.resolved && actor.named && namesOther(reading, actor.named, content)) return undefined
  if (!isEventful(reading, content)) return undefined
  const status = denied ? ({ status: 'denied', claimant: actor.words } as const) : judgeStatus(reading, tense)
  if (!status) return undefined
  const spans = read.times.flatMap((i) => article.tagged[i] ?? [])
  const statement = writeStatement({
    tokens: read.tokens,
    actor: actor.words,
    verb,
    tail: content,
    times: spans.filter((time) => isDate(article.text, time)),
    headline: read.sentence.form === 'title' || read.sentence.form === 'caption',
    persons: personsIn(article, read, actor),
  })
  if (!isTelling(statement, verb)) return undefined
  const span = quoteOf(reading, content)
  const inside = read.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
  const named = namesIn(reading, span)
  const features = featuresOf(reading, tense, status.status, named)
  const salience = salienceOf(features)
  // Of "thousands of people" the last word.
  const isDeed = verb.passive || isSomebody(actor.words) || isPersonPlural(actor.words.replace(/^.* /u, ''))
  if (!isNews(features, salience, { threshold: reading.threshold, isDeed })) return undefined
  return {
    article: article.index,
    sentence: read.sentence,
    order,
    span,
    ...statement,
    ...status,
    lemma: actLemma(read.tokens, clause, content),
    nominal: false,
    tense,
    subject: actor.named,
    ...named,
    stems: withActor(
      stemsOf(inside.filter((token) => !spans.some((time) => time.type !== 'DURATION' && touches(time, token)))),
      actor.named,
    ),
    times,
    ...besideOf(reading),
    relation: undefined,
    ordinal: findOrdinal(read, content, actor.named),
    salience,
    features,
    caption: read.sentence.form === 'caption',
    background: isBackground(clause),
  }
}

/** Which of its dates may be another word's; without any, the date of what it came before or after. */
function besideOf({
  article,
  read,
  clause,
  index,
  times,
}: ClauseReading): Partial<Pick<EventCandidate, 'loose' | 'doubted' | 'beside' | 'times'>> {
  const loose = times.filter((i) => article.tagged[i] && isLoose(read, clause, article.tagged[i]))
  if (loose.length > 0)
    return { loose, doubted: loose.filter((i) => article.tagged[i] && tellsOfOther(read, clause, article.tagged[i])) }
  const doubted = times.filter((i) => article.tagged[i] && isJudged(read, clause, article.tagged[i]))
  if (doubted.length > 0) return { doubted }
  const [first] = times
  const lead = first === undefined ? undefined : article.tagged[first]
  // "Since taking office in 2020, Roe has closed …": the year is that of the office.
  if (lead && lead.end <= (read.tokens[clause.verb.from]?.start ?? 0)) {
    const bound = readBoundThrough(article.text, read.sentence.start, lead)
    const isAfter = /^(?:after|following)/iu.test(article.text.slice(bound?.span.start))
    if (first !== undefined && bound && !isAfter) return { times: times.slice(1), beside: { time: first, bound } }
  }
  const from = read.tokens[clause.verb.head]?.end
  if (times.length > 0 || from === undefined || clause.kind === 'relative') return {}
  // In the clause itself, or in the one that "before" joins to it; what a relative clause tells bounds nothing.
  const next = read.clauses[index + 1]
  const to = next?.kind === 'subordinate' ? next.tail.to : (next?.verb.from ?? read.tokens.length)
  const end = read.tokens[to - 1]?.end ?? from
  for (const time of read.times) {
    const expression = article.tagged[time]
    const bound =
      expression?.type === 'DATE' && expression.start > from && expression.end <= end
        ? readBoundThrough(article.text, from, expression)
        : undefined
    if (bound) return { beside: { time, bound } }
  }
  return {}
}

/** "had been scheduled for Monday", "was set to": arranged, and not what was done. */
function isArranged(tokens: readonly Token[], { verb, tail }: Clause): boolean {
  if (!verb.passive) return false
  return (
    /^(?:schedule|plan|slate|expect)$/u.test(verb.lemma) ||
    (verb.lemma === 'set' && /^(?:for|to)$/u.test(tokens[tail.from]?.lower ?? ''))
  )
}

/** "has been arrested and charged with arson has left": the words of another verb are nobody. */
function isParticiple(tokens: readonly Token[], subject: Range | undefined): boolean {
  const [first, next] = tokens.slice(subject?.from ?? 0, subject?.to ?? 0)
  if (!first || first.text !== first.lower || !prepositions.has(next?.lower ?? '')) return false
  const verb = readVerb(first.lower)
  return verb?.listed === true && (verb.form === 'past-or-participle' || verb.form === 'participle')
}

/** "The plans to close the port were dropped", "a man who killed two people was held": not the port, not the two. */
function isOneOfMany(tokens: readonly Token[], { from }: VerbGroup, actor: Actor | undefined): boolean {
  const finite = tokens[from]?.lower ?? ''
  if (finite === 'was' || finite === 'has') {
    const all = actor?.words.split(' ') ?? []
    return numberWords.test(all[0]?.toLowerCase() ?? '') && isPersonPlural(all.at(-1) ?? '')
  }
  if (!/^(?:were|have|are)$/u.test(finite)) return false
  const words = /^(?:[Tt]he|[Aa]n?|[Tt]his) (?<head>[\p{Ll}-]+)$/u.exec(actor?.words ?? '')?.groups?.['head'] ?? ''
  return (
    words !== '' &&
    !/(?:s|men|people|children|police|staff|crew|team|family|couple|club|band|group|council|jury|majority|ed|dead)$/u.test(
      words,
    )
  )
}

/** "The plant it", "No troops", "Neither of the two", "Rumours that Roe", "I", "often": who did nothing, of whom somebody says something, or nobody. */
const tellsNobody =
  /^(?:I|we|sometimes|often|always|never|later|once|also|still|then)$|\s(?:he|she|it|they|we)$|^it (?:seems|appears)\b|^(?:no (?!\.|\d)|no one|none|nobody|nothing|neither|imagine|suppose)\b|^[\p{L}\s]{0,30}\b(?:rumou?rs?|claims?|reports?|allegations?|suspicions?|fears?|belief|fact|news|idea|notion|theory|evidence|proof) that\b/iu

/** "Roe denied meeting Quist": the meeting, as what she denies. */
function deniedDeed({ read: { tokens }, clause }: ClauseReading): Clause | undefined {
  const { verb, tail } = clause
  const head = tail.from
  const deed = readVerb(tokens[head]?.lower ?? '')
  if (verb.lemma !== 'deny' || verb.negated || deed?.form !== 'gerund' || !deed.listed) return undefined
  if (verb.tense !== 'past' && verb.tense !== 'perfect' && verb.tense !== 'past-perfect') return undefined
  // "denied ever taking anything", "Prosecutors say Lund denied …": nothing that could be told of one deed.
  if (tokens.slice(head, tail.to).some(({ lower }) => /^(?:any|ever$)/u.test(lower))) return undefined
  if (tokens.slice(0, verb.from).some(({ lower }) => reportingVerbs.has(readVerb(lower)?.lemma ?? ''))) return undefined
  const done = {
    ...verb,
    from: head,
    to: head + 1,
    head,
    lemma: deed.lemma,
    tense: 'past-perfect' as const,
    passive: false,
  }
  return { ...clause, verb: done, tail: { from: head + 1, to: tail.to } }
}

/** "on Monday", and "two days" where "after" goes on with it: when, not how long. */
function isDate(text: string, { type, end }: TaggedExpression): boolean {
  if (type === 'DATE' || type === 'TIME') return true
  return type === 'DURATION' && /^\s(?:after|before)\b/u.test(text.slice(end, end + 8))
}

function withActor(stems: ReadonlySet<string>, named: Named | undefined): ReadonlySet<string> {
  return named ? new Set([...stems, named.key]) : stems
}

function namesOther({ article, read }: ClauseReading, { key }: Named, { from, to }: Range): boolean {
  return read.names.some((run) => run.from >= from && run.to <= to && article.names.get(run.text)?.key === key)
}

/** "nearly cancelled", "hardly slept": it was not. */
function isAlmost({ tokens, clauses }: ReadSentence, index: number): boolean {
  return verbsOf(clauses, index).some(({ from, head }) =>
    tokens
      .slice(Math.max(0, from - 1), head)
      .some(({ lower }) => /^(?:nearly|almost|hardly|barely|scarcely|never)$/u.test(lower)),
  )
}

/** The tense as far as events care; nothing where the clause tells no event. */
function eventTense(
  { verb }: Clause,
  { sentence, tokens }: ReadSentence,
  times: readonly number[],
): EventCandidate['tense'] | undefined {
  switch (verb.tense) {
    case 'past':
      // "When Roe first showed the plan, …": before the news.
      return /^(?:first|originally|previously|formerly|once)$/u.test(tokens[verb.from - 1]?.lower ?? '')
        ? 'past-perfect'
        : 'past'
    case 'perfect':
    case 'past-perfect':
      return verb.tense
    case 'progressive':
      return verb.from + 1 < verb.head && !verb.passive ? 'ongoing' : undefined
    case 'planned':
      return verb.byPlan || (times.length > 0 && sentence.kind !== 'title') ? 'planned' : undefined
    case 'present':
    case 'possible':
      return undefined
  }
}

/** "cut 500 jobs in March | and 300 in April", "visited Paris on Monday | and Berlin on Tuesday": the verb is not said again. */
function beforeGap({ article, read: { tokens, times } }: ClauseReading, content: Range): Range {
  const isTime = (i: number): boolean =>
    times.some((time) => tokens[i] && article.tagged[time] && touches(article.tagged[time], tokens[i]))
  for (let and = content.from + 1; and < content.to; and++) {
    if (tokens[and]?.lower !== 'and' || !isTime(and - 1) || isTime(and + 1)) continue
    const next = tokens.findIndex((_, i) => i > and && i < content.to && isTime(i))
    if (next > and + 2 || (next === and + 2 && !prepositions.has(tokens[and + 1]?.lower ?? '')))
      return { from: content.from, to: and }
  }
  return content
}

/** Speech acts are told with what was said: the clause behind "that" belongs to them. */
function contentRange({ read, clause, index }: ClauseReading): Range {
  const child = read.clauses[index + 1]
  const { lemma } = clause.verb
  if ((!speechActs.has(lemma) && lemma !== 'respond' && !plainSpeech.has(lemma)) || child?.parent !== index)
    return clause.tail
  if (child.kind !== 'complement' && child.marker !== 'that') return clause.tail
  const content = { from: clause.tail.from, to: child.tail.to }
  // "would not achieve | what it couldn’t": a denial that loses its object says something else; the quote has it whole.
  return child.verb.negated && textOf(read.tokens, content).length > SHORT_DENIAL ? clause.tail : content
}

/** Characters that are told whole behind any speaker. */
const SHORT_DENIAL = 50

function isEventful(reading: ClauseReading, content: Range): boolean {
  const { read, clause, times, actor } = reading
  const { lemma } = clause.verb
  const words = read.tokens.slice(content.from, content.to)
  const named = words.some(({ lower }) => isEventNoun(lower))
  if (clause.kind === 'participial') return isTellingAside(reading, words)
  // "since the war began", "before the war ended": what else is counted from; told by itself it would have no day.
  if (/^(?:since|before|until)$/u.test(clause.marker ?? '') && times.length === 0) return false
  // What a relative clause adds without a date is background, but for a meeting with somebody.
  if (clause.kind === 'relative' && times.length === 0 && !(lightVerbs.has(lemma) && named)) return false
  if (words.length === 0 && !clause.verb.passive && !intransitiveVerbs.has(lemma)) return false
  if (lightVerbs.has(lemma)) return named || (lemma !== 'have' && words.length > 1)
  if (lemma === 'respond' || lemma === 'react')
    return words[0]?.lower === 'to' || (words[0]?.lower === 'by' && speechActs.has(lemmaOf(words[1])))
  // "The meeting came a day following …": only when, and that is told of the meeting itself.
  if (lemma === 'come' || lemma === 'occur' || lemma === 'happen')
    return words.length > 0 && !/^(?:an?|just|only)$/u.test(words[0]?.lower ?? '') && words[0]?.kind !== 'number'
  // What somebody failed to do did not happen; what failed did.
  if (lemma === 'fail')
    return !words.some(({ lower }, i) => lower === 'to' && readVerb(words[i + 1]?.lower ?? '')?.form === 'base')
  if (speechActs.has(lemma) || (lemma === 'ask' && isRequest(words)))
    return (words.length > 0 || intransitiveVerbs.has(lemma)) && !introducesClaim(reading)
  // "said on Sunday that it would …": with a day of its own the saying is news.
  if (plainSpeech.has(lemma) && times.length > 0)
    return content.to > clause.tail.to && clause.tail.to - clause.verb.to <= 3 && !introducesClaim(reading)
  // "was found dead", "was found in the river"; not "was found to have lied".
  if (lemma === 'find' && clause.verb.passive) return words.length > 0 && !/^(?:to|that)$/u.test(words[0]?.lower ?? '')
  if ((lemma === 'find' || (lemma === 'report' && times.length > 0)) && isThing(words[0]) && !introduces(reading))
    return true
  if (reportingVerbs.has(lemma))
    return (
      times.length > 0 &&
      !plainSaying.has(lemma) &&
      words.some(({ kind }) => kind === 'word') &&
      !introducesClaim(reading)
    )
  if (clause.verb.byPlan && actor && aims.test(actor.words)) return false
  return !stativeVerbs.has(lemma) || (times.length > 0 && stretchedVerbs.has(lemma))
}

/** "The objective of the visit is to facilitate …" plans nothing. */
const aims = /\b(?:objective|aim|goal|purpose|focus|priority|challenge|step|key|way|task|idea|hope|intention)\b/iu

/** ", accusing X of Y" and "Meeting with X in Y, …": speech and meetings; other gerunds tell how, not what. */
function isTellingAside({ clause, read }: ClauseReading, words: readonly Token[]): boolean {
  const { lemma, from } = clause.verb
  if (words.length === 0) return false
  if (from === 0) return lemma === 'meet' || lemma === 'visit'
  return (
    (lemma === 'accuse' || lemma === 'vow' || lemma === 'warn' || lemma === 'threaten') && read.sentence.kind === 'body'
  )
}

function lemmaOf(token: Token | undefined): string {
  return token ? stemOf(token.lower) : ''
}

const plainSpeech = new Set(['say', 'state'])

const plainSaying = new Set(
  'say tell ask add note state explain report write show find learn believe think hope expect predict see know hear feel'.split(
    ' ',
  ),
)

/** "asked Parliament to vote", "asked that …", "asked for help": other questions are no news. */
function isRequest(words: readonly Token[]): boolean {
  const at = words.findIndex(({ lower }) => lower === 'to' || lower === 'that' || lower === 'for')
  return at >= 0 && at <= 6
}

/** "found the bodies of two climbers", "reported three deaths": a thing, and not what somebody thinks. */
function isThing(word: Token | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'number' ||
      /^\p{Lu}/u.test(word.text) ||
      numberWords.test(word.lower) ||
      (determiners.has(word.lower) && word.lower !== 'that' && word.lower !== 'this' && word.lower !== 'what'))
  )
}

/** "announced that Netanyahu has confirmed …": what is said is told as a claim of its own. */
function introducesClaim(reading: ClauseReading): boolean {
  return introduces(reading) && reading.told.has(reading.index + 1)
}

function introduces({ read, index }: ClauseReading): boolean {
  const child = read.clauses[index + 1]
  return child?.parent === index && (child.kind === 'complement' || child.marker === 'that')
}

/** "Although Israel vowed …", "said that it had …": told beside the news, and done some time before it. */
function isBackground({ kind, marker }: Clause): boolean {
  if (kind === 'complement' || kind === 'relative') return true
  return kind === 'subordinate' && /^(?:although|though|because|since|after|before|once|whereas)$/u.test(marker ?? '')
}

/** "met", "held talks" → what was done, for comparing: the noun tells more than a light verb. */
function actLemma(tokens: readonly Token[], { verb }: Clause, content: Range): string {
  if (
    !lightVerbs.has(verb.lemma) &&
    verb.lemma !== 'commence' &&
    verb.lemma !== 'begin' &&
    verb.lemma !== 'start' &&
    verb.lemma !== 'participate'
  )
    return verb.lemma
  const noun = tokens.slice(content.from, content.to).find(({ lower }) => isEventNoun(lower))
  return noun ? stemOf(noun.lower) : verb.lemma
}

function isTelling({ title }: Statement, verb: VerbGroup): boolean {
  const words = title.split(' ')
  // What was it? The statement broke off.
  if (beForms.has(words.at(-1) ?? '')) return false
  return (
    title.length >= 10 &&
    title.length <= LONGEST_STATEMENT &&
    (words.length >= 3 || verb.passive || intransitiveVerbs.has(verb.lemma))
  )
}

function personsIn({ names }: ReadArticle, read: ReadSentence, actor: Actor): readonly string[] {
  const named = [actor.named, ...read.names.map(({ text }) => names.get(text))]
  return [...new Set(named.flatMap((each) => (each?.person && each.name.includes(' ') ? [each.name] : [])))]
}

/** The claim's quote: from the subject (or a date in front of it) to the end of what the verb says. */
function quoteOf({ article, read, clause, index, times }: ClauseReading, content: Range): Span {
  const { tokens, clauses } = read
  const aside = clause.kind === 'participial'
  const first = tokens[aside ? clause.verb.from : Math.min(clause.subject?.from ?? clause.verb.from, clause.verb.from)]
  // "Meeting with X in Y, Blinken stressed …": who met stands behind the comma.
  const host = aside && clause.verb.from === 0 && clause.parent !== undefined ? clauses[clause.parent] : undefined
  const last = tokens[Math.max(host?.tail.to ?? content.to, clause.verb.to) - 1]
  let start = first?.start ?? read.sentence.start
  let end = last?.end ?? read.sentence.end
  const child = clauses[index + 1]
  const says = child?.parent === index && (child.kind === 'complement' || child.marker === 'that')
  if (says && speechActs.has(lemmaAfter(read, clause))) end = Math.max(end, endOfSpeech(read, clause))
  for (const at of times) {
    const time = article.tagged[at]
    // The day of a "when" clause is quoted by the receipt; what else it tells is its own.
    if (!time || (child?.parent === index && time.start > (tokens[child.verb.from]?.start ?? Infinity))) continue
    // A date in front of its clause brings the words between them: "During a conference in May, he …".
    if (time.start < start) start = start - read.sentence.start < 120 ? read.sentence.start : time.start
    end = Math.max(end, time.end)
  }
  return trimmed(article.text, { start, end })
}

/** The verb of saying: the clause's own, or the one in "responded by warning". */
function lemmaAfter({ tokens }: ReadSentence, { verb, tail }: Clause): string {
  return tokens[tail.from]?.lower === 'by' ? lemmaOf(tokens[tail.from + 1]) : verb.lemma
}

/** What is said goes on over its clauses, up to a stop or a quotation. */
function endOfSpeech({ tokens, sentence }: ReadSentence, { verb }: Clause): number {
  const stop = tokens.findIndex((token, i) => i >= verb.to && /^[.;:“"]$/u.test(token.text))
  const last = tokens[stop - 1]
  return last && last.end - sentence.start < 260 ? last.end : 0
}

function trimmed(text: string, { start, end }: Span): Span {
  let to = end
  while (to > start && /[\s,;:—–-]/u.test(text[to - 1] ?? '')) to--
  return { start, end: to }
}

function namesIn(
  { article, read, clause, actor }: ClauseReading,
  span: Span,
): Pick<EventCandidate, 'names' | 'counterparts' | 'agent' | 'places'> {
  let agent: Named | undefined
  const names = new Map<string, Named>()
  const places: string[] = []
  const counterparts: Named[] = []
  if (actor?.named) names.set(actor.named.key, actor.named)
  for (const run of read.names) {
    const first = read.tokens[run.from]
    const named = article.names.get(run.text)
    if (!first || !named || !touches(span, first) || isNationality(named.key) || isOffice(run.text)) continue
    names.set(named.key, named)
    const before = read.tokens[run.from - 1]?.lower ?? ''
    const joint =
      clause.subject !== undefined && run.from > clause.subject.from && run.to <= clause.subject.to && before === 'and'
    const visited = clause.verb.lemma === 'visit' && run.from === clause.verb.to
    if (clause.verb.passive && before === 'by' && run.from >= clause.verb.to) agent ??= named
    const isOfPlace = ofPlaces.has(read.tokens[run.to]?.lower ?? '')
    const isPlace = run.from >= clause.verb.to && (visited || isOfPlace || (locative.has(before) && !named.person))
    if (isPlace) places.push(named.name)
    else if (
      (run.from >= clause.verb.to || joint) &&
      (named.person || !isCountry(named.key) || before === 'with' || joint) &&
      named.key !== actor?.named?.key
    )
      counterparts.push(named)
  }
  return { names: [...names.values()], counterparts, places, ...(agent && { agent }) }
}

function featuresOf(
  { article, read, position, opens, clause, times, actor }: ClauseReading,
  tense: EventCandidate['tense'],
  status: Status,
  { names, counterparts, places }: Pick<EventCandidate, 'names' | 'counterparts' | 'places'>,
): NewsFeatures {
  const { lemma, passive } = clause.verb
  const { sentence, tokens } = read
  const share = position / Math.max(1, article.sentences.length)
  const spans = times.flatMap((i) => article.tagged[i] ?? [])
  const likeness = likenessToTitle(article, tokens)
  return {
    first: position === 0 && sentence.form === 'body',
    second: position === 1,
    early: position > 1 && position <= 4,
    late: share > 0.6,
    opensParagraph: opens,
    dated: times.length > 0,
    datedToday: spans.some(({ meaning }) => meaning.kind === 'unit' || meaning.kind === 'weekday'),
    datedLongAgo: spans.some(({ meaning }) => meaning.kind === 'date' && meaning.date.granularity === 'year'),
    perfect: tense === 'perfect',
    pastPerfect: tense === 'past-perfect',
    planned: tense === 'planned',
    ongoing: tense === 'ongoing',
    passive,
    main: clause.kind === 'main',
    coordinate: clause.kind === 'coordinate',
    relative: clause.kind === 'relative',
    subordinate: clause.kind === 'subordinate',
    complement: clause.kind === 'complement',
    participial: clause.kind === 'participial',
    speech: speechActs.has(lemma),
    reporting: reportingVerbs.has(lemma) && !speechActs.has(lemma),
    claimed: status === 'claimed',
    named: actor?.named !== undefined,
    person: actor?.named?.person === true,
    resolved: actor?.resolved === true,
    noNames: names.length === 0,
    manyNames: names.length > 2,
    counterpart: counterparts.length > 0,
    place: places.length > 0,
    numbers: tokens.some(({ kind, lower }) => kind === 'number' || numberWords.test(lower)),
    quoted: tokens.some(({ text }) => text === '“' || text === '"'),
    short: tokens.length < 12,
    long: tokens.length > 35,
    likeTitle: likeness >= 0.3,
    unlikeTitle: likeness < 0.1,
    title: sentence.form === 'title',
    caption: sentence.form === 'caption',
  }
}

/** The share of the title's words that a sentence has too. */
function likenessToTitle({ titleStems }: ReadArticle, tokens: readonly Token[]): number {
  if (titleStems.size === 0) return 0.2
  let shared = 0
  for (const stem of stemsOf(tokens)) if (titleStems.has(stem)) shared++
  return shared / titleStems.size
}

/** "his seventh round of diplomatic visits": an ordinal, a noun that is counted, and whose it is. */
function findOrdinal({ tokens }: ReadSentence, range: Range, owner: Named | undefined): SeriesOrdinal | undefined {
  for (let i = range.from; i < range.to; i++) {
    const value = ordinalOf(tokens[i]?.lower ?? '')
    if (value === undefined) continue
    for (let k = i + 1; k <= i + 5 && k < range.to; k++) {
      const series = seriesOf(tokens[k]?.lower ?? '')
      if (series) return { series: `${owner?.key ?? ''} ${series}`.trim(), value }
    }
  }
  return undefined
}
