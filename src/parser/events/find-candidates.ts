import { type Span, touches } from '#model/span.ts'
import type { Status } from '#model/timeline-event.ts'
import { determiners, prepositions } from '../language/closed-classes.ts'
import { textOf } from '../language/find-names.ts'
import type { Clause, Range, VerbGroup } from '../language/read-clauses.ts'
import type { Token } from '../language/tokenize.ts'
import { eventNouns, reportingVerbs, speechActs, stativeVerbs } from '../language/verb-classes.ts'
import { readVerb } from '../language/verb-forms.ts'
import type { DateRelation, EventCandidate, SeriesOrdinal } from './event-candidate.ts'
import type { Named } from './name-registry.ts'
import { findNominals } from './find-nominals.ts'
import { isCountry, isNationality, locative } from '../language/places.ts'
import { isNews, type NewsFeatures } from './judge-news.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'
import { type Actor, Discourse, resolveSubject } from './resolve-subject.ts'
import { ordinalOf, seriesOf } from './series.ts'
import { stemOf, stemsOf } from './stem.ts'
import { LONGEST_STATEMENT, type Statement, writeStatement } from './write-statement.ts'

/** Verbs that need their object to say anything: "had a meeting", "held talks". */
const lightVerbs = new Set(['have', 'hold', 'make', 'give', 'take', 'pay', 'attend', 'host'])

/** Finds the clauses of an article that say something happened, is planned or is claimed. */
export function findCandidates(article: ReadArticle): readonly EventCandidate[] {
  const discourse = new Discourse()
  const found: EventCandidate[] = []
  let block = -1
  for (const [position, read] of article.sentences.entries()) {
    if (read.sentence.block !== block) discourse.nextParagraph()
    block = read.sentence.block
    found.push(...readSentence(article, read, position, discourse, found.length))
  }
  return found
}

function readSentence(
  article: ReadArticle,
  read: ReadSentence,
  position: number,
  discourse: Discourse,
  order: number,
): readonly EventCandidate[] {
  const { sentence, clauses } = read
  const owners = ownTimes(article, read)
  const found: EventCandidate[] = []
  const orders = new Map<number, number>()
  const actors = clauses.map((clause) => {
    const actor = resolveSubject(read.tokens, clause.subject, article.names, discourse)
    if (actor && clause.kind !== 'relative') discourse.mention(actor)
    return actor
  })
  if (clauses.length === 0) for (const run of read.names.slice(0, 1)) mentionName(article, discourse, run.text)
  if (sentence.kind === 'heading' || sentence.argues || sentence.cut) return found
  for (const [index, clause] of clauses.entries()) {
    const candidate = readClause({
      article,
      read,
      position,
      clause,
      index,
      actor: actors[index],
      actors,
      times: owners.get(index) ?? [],
      order: order + found.length,
    })
    if (!candidate) continue
    orders.set(index, candidate.order)
    found.push(candidate)
  }
  found.push(...findNominals(article, read, order + found.length, owners.get('nominal') ?? [], { actors, clauses }))
  return relateClauses(article, read, found, orders, discourse)
}

function mentionName(article: ReadArticle, discourse: Discourse, text: string): void {
  const named = article.names.get(text)
  if (named) discourse.mention({ words: named.name, named, resolved: false })
}

interface ClauseReading {
  readonly article: ReadArticle
  readonly read: ReadSentence
  readonly position: number
  readonly clause: Clause
  readonly index: number
  readonly actor: Actor | undefined
  readonly actors: readonly (Actor | undefined)[]
  readonly times: readonly number[]
  readonly order: number
}

function readClause(reading: ClauseReading): EventCandidate | undefined {
  const { article, read, clause, actor, times, order } = reading
  const { verb } = clause
  if (verb.negated || !actor) return undefined
  const tense = eventTense(clause, read, times)
  if (!tense) return undefined
  const content = contentRange(reading)
  if (!isEventful(reading, content)) return undefined
  const status = judgeStatus(reading, tense)
  if (!status) return undefined
  const spans = read.times.flatMap((i) => article.tagged[i] ?? [])
  const statement = writeStatement({
    tokens: read.tokens,
    actor: actor.words,
    verb,
    tail: content,
    times: spans.filter((time) => /^(?:DATE|TIME)$/u.test(time.type)),
    headline: read.sentence.kind === 'title' || read.sentence.kind === 'caption',
  })
  if (!isTelling(statement, verb)) return undefined
  const span = quoteOf(reading, content)
  const inside = read.tokens.filter((token) => token.start >= span.start && token.end <= span.end)
  const named = namesIn(reading, span)
  const features: NewsFeatures = featuresOf(reading, tense, status.status, named.names.length)
  if (!isNews(features)) return undefined
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
    stems: withActor(stemsOf(inside), actor.named),
    times,
    relation: undefined,
    ordinal: findOrdinal(read, content, actor.named),
    salience: features.score,
    caption:
      read.sentence.kind === 'caption' || (read.sentence.kind === 'duplicate' && isCaptionText(article.text, read)),
  }
}

function isCaptionText(text: string, { sentence }: ReadSentence): boolean {
  return /^\p{Lu}{2}[\p{Lu}, .’'-]+[-–—]\s*\p{Lu}{3,}\s\d/u.test(text.slice(sentence.start, sentence.end))
}

function withActor(stems: ReadonlySet<string>, named: Named | undefined): ReadonlySet<string> {
  return named ? new Set([...stems, named.key]) : stems
}

/** The tense as far as events care; nothing where the clause tells no event. */
function eventTense(
  { verb }: Clause,
  { sentence }: ReadSentence,
  times: readonly number[],
): EventCandidate['tense'] | undefined {
  switch (verb.tense) {
    case 'past':
    case 'perfect':
    case 'past-perfect':
      return verb.tense
    case 'progressive':
      return verb.from + 1 < verb.head && !verb.passive ? 'ongoing' : undefined
    case 'planned':
      return verb.byPlan || times.length > 0 ? (sentence.kind === 'title' ? undefined : 'planned') : undefined
    case 'present':
    case 'possible':
      return undefined
  }
}

/** Speech acts are told with what was said: the clause behind "that" belongs to them. */
function contentRange({ read, clause, index }: ClauseReading): Range {
  const child = read.clauses[index + 1]
  if (!speechActs.has(clause.verb.lemma) || !child || child.parent !== index) return clause.tail
  if (child.kind !== 'complement' && child.marker !== 'that') return clause.tail
  return { from: clause.tail.from, to: child.tail.to }
}

function isEventful(reading: ClauseReading, content: Range): boolean {
  const { read, clause, index, times } = reading
  const { lemma } = clause.verb
  const words = read.tokens.slice(content.from, content.to)
  if (words.length === 0 && !clause.verb.passive && !intransitive.has(lemma)) return false
  if (lightVerbs.has(lemma))
    return words.some(({ lower }) => eventNouns.has(stemOf(lower))) || (lemma !== 'have' && words.length > 1)
  if (speechActs.has(lemma)) return words.length > 0 && !introducesClaim(read, index)
  if (reportingVerbs.has(lemma))
    return (
      times.length > 0 &&
      !plainSaying.has(lemma) &&
      words.some(({ kind }) => kind === 'word') &&
      !introducesClaim(read, index)
    )
  return !stativeVerbs.has(lemma)
}

const plainSaying = new Set(
  'say tell add note state explain report write show find learn believe think hope expect predict see know hear feel'.split(
    ' ',
  ),
)

const intransitive = new Set(
  'die resign collapse explode erupt crash sink fall rise win lose begin start end close open arrive leave return retire escape surrender protest march strike happen occur emerge break burn disappear vanish flee',
)

/** "announced that Netanyahu has confirmed …": what is said is told as a claim of its own. */
function introducesClaim({ clauses }: ReadSentence, index: number): boolean {
  const child = clauses[index + 1]
  if (!child || child.parent !== index || (child.kind !== 'complement' && child.marker !== 'that')) return false
  return (
    (child.verb.tense === 'past' || child.verb.tense === 'perfect' || child.verb.tense === 'past-perfect') &&
    !stativeVerbs.has(child.verb.lemma) &&
    !child.verb.negated
  )
}

interface Judgement {
  readonly status: Status
  readonly claimant: string | undefined
}

/** Who vouches for the clause: the text itself, somebody in it, or a plan. */
function judgeStatus(
  { article, read, clause, index, actors }: ClauseReading,
  tense: EventCandidate['tense'],
): Judgement | undefined {
  if (clause.marker === 'if' || clause.marker === 'unless' || clause.marker === 'whether') return undefined
  if (tense === 'planned') return { status: 'scheduled', claimant: undefined }
  const parent = clause.parent === undefined ? undefined : read.clauses[clause.parent]
  const said =
    parent && reportingVerbs.has(parent.verb.lemma) && (clause.kind === 'complement' || clause.marker === 'that')
  if (said) {
    if (parent.verb.negated || parent.verb.tense === 'possible') return undefined
    const speaker = actors[clause.parent ?? -1]?.words
    if (parent.verb.lemma === 'deny') return { status: 'denied', claimant: speaker }
    return { status: 'claimed', claimant: speaker }
  }
  const source = attribution(article, read, index)
  if (source) return { status: 'claimed', claimant: source }
  if (isHedged(read.tokens, clause.verb)) return { status: 'claimed', claimant: undefined }
  return { status: tense === 'ongoing' ? 'ongoing' : 'happened', claimant: undefined }
}

/** "…, according to police", "…, officials said": the sentence's own source stands at its end. */
function attribution(
  { text }: ReadArticle,
  { sentence, clauses, tokens }: ReadSentence,
  index: number,
): string | undefined {
  const match =
    /\baccording to ((?:the |a |an )?[\p{L}][\p{L}’' .-]{2,50}?)(?=[,.;]|\s+(?:on|in|that|who|which)\b|$)/u.exec(
      text.slice(sentence.start, sentence.end),
    )
  if (match?.[1]) return match[1]
  const last = clauses.at(-1)
  if (
    !last ||
    index >= clauses.length - 1 ||
    last.kind === 'complement' ||
    !reportingVerbs.has(last.verb.lemma) ||
    !last.subject
  )
    return undefined
  const after = tokens.slice(last.verb.to)
  const comma = tokens[last.subject.from - 1]?.lower
  return after.length <= 6 && (comma === ',' || comma === '”') && last.kind !== 'coordinate'
    ? textOf(tokens, last.subject)
    : undefined
}

function isHedged(tokens: readonly Token[], { from, to }: VerbGroup): boolean {
  return tokens
    .slice(Math.max(0, from - 2), to + 1)
    .some(({ lower }) => /^(?:allegedly|reportedly|purportedly|supposedly|apparently)$/u.test(lower))
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
  const noun = tokens.slice(content.from, content.to).find(({ lower }) => eventNouns.has(stemOf(lower)))
  return noun ? stemOf(noun.lower) : verb.lemma
}

function isTelling({ title }: Statement, verb: VerbGroup): boolean {
  const words = title.split(' ')
  return (
    title.length >= 10 &&
    title.length <= LONGEST_STATEMENT &&
    (words.length >= 3 || verb.passive || intransitive.has(verb.lemma))
  )
}

/** The claim's quote: from the subject (or a date in front of it) to the end of what the verb says. */
function quoteOf({ article, read, clause, times }: ClauseReading, content: Range): Span {
  const { tokens } = read
  const first = tokens[Math.min(clause.subject?.from ?? clause.verb.from, clause.verb.from)]
  const last = tokens[Math.max(content.to, clause.verb.to) - 1]
  let start = first?.start ?? read.sentence.start
  let end = last?.end ?? read.sentence.end
  for (const index of times) {
    const time = article.tagged[index]
    if (!time) continue
    start = Math.min(start, time.start)
    end = Math.max(end, time.end)
  }
  return trimmed(article.text, { start, end })
}

function trimmed(text: string, { start, end }: Span): Span {
  let to = end
  while (to > start && /[\s,;:—–-]/u.test(text[to - 1] ?? '')) to--
  return { start, end: to }
}

function namesIn(
  { article, read, clause, actor }: ClauseReading,
  span: Span,
): Pick<EventCandidate, 'names' | 'counterparts' | 'places'> {
  const names = new Map<string, Named>()
  const places: string[] = []
  const counterparts: Named[] = []
  if (actor?.named) names.set(actor.named.key, actor.named)
  for (const run of read.names) {
    const first = read.tokens[run.from]
    const named = article.names.get(run.text)
    if (!first || !named || !touches(span, first) || isNationality(named.key)) continue
    names.set(named.key, named)
    const before = read.tokens[run.from - 1]?.lower ?? ''
    const isPlace = run.from >= clause.verb.to && locative.has(before) && !named.person
    if (isPlace) places.push(named.name)
    else if (
      run.from >= clause.verb.to &&
      (named.person || !isCountry(named.key) || before === 'with') &&
      named.key !== actor?.named?.key
    )
      counterparts.push(named)
  }
  return { names: [...names.values()], counterparts, places }
}

function featuresOf(
  { article, read, position, clause, times, actor }: ClauseReading,
  tense: EventCandidate['tense'],
  status: Status,
  names: number,
): NewsFeatures {
  const { lemma, passive } = clause.verb
  const numbers = read.tokens.some(({ kind }) => kind === 'number')
  const kind = read.sentence.kind
  return {
    score: scoreOf({
      position: position / Math.max(1, article.sentences.length),
      lead: position <= 3,
      dated: times.length > 0,
      main: clause.kind === 'main' || clause.kind === 'complement',
      perfect: tense === 'perfect',
      speech: speechActs.has(lemma),
      named: actor?.named !== undefined,
      names,
      numbers,
      passive,
    }),
    dated: times.length > 0,
    names,
    numbers,
    title: kind === 'title',
    caption: kind === 'caption',
    status,
  }
}

interface ScoreInput {
  readonly position: number
  readonly lead: boolean
  readonly dated: boolean
  readonly main: boolean
  readonly perfect: boolean
  readonly speech: boolean
  readonly named: boolean
  readonly names: number
  readonly numbers: boolean
  readonly passive: boolean
}

/** Lead sentences, dates and names make news; asides and speech less so. Weights by hand, on a 0 to 1 scale. */
function scoreOf(input: ScoreInput): number {
  const sum =
    -0.4 +
    (input.lead ? 1.2 : 0) +
    (input.dated ? 0.9 : 0) +
    (input.main ? 0.4 : -0.3) +
    (input.named ? 0.5 : 0) +
    (input.names > 1 ? 0.3 : 0) +
    (input.numbers ? 0.2 : 0) -
    (input.speech ? 0.3 : 0) -
    (input.perfect ? 0.1 : 0) -
    input.position * 0.6
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100
}

// ------------------------------------------------------------------------------------------------ time expressions of a clause

/** Which clause each DATE or TIME of the sentence dates; those that belong to a noun come under `nominal`. */
function ownTimes(article: ReadArticle, read: ReadSentence): ReadonlyMap<number | 'nominal', readonly number[]> {
  const owners = new Map<number | 'nominal', number[]>()
  for (const index of read.times) {
    const time = article.tagged[index]
    if (!time || (time.type !== 'DATE' && time.type !== 'TIME')) continue
    const owner = ownerOf(read, time)
    if (owner === undefined) continue
    owners.set(owner, [...(owners.get(owner) ?? []), index])
  }
  return owners
}

function ownerOf(read: ReadSentence, time: Span): number | 'nominal' | undefined {
  const { tokens, clauses, sentence } = read
  const at = tokens.findIndex((token) => touches(token, time))
  if (at < 0) return undefined
  if (sentence.kind === 'caption' || sentence.kind === 'duplicate') {
    const inside = clauses.findIndex(
      (clause) => clause.kind === 'relative' && at >= clause.verb.from && at < clause.tail.to,
    )
    return inside >= 0 ? inside : clauses.length > 0 ? 0 : undefined
  }
  let owner: number | undefined
  for (const [index, clause] of clauses.entries()) {
    const from = Math.min(clause.subject?.from ?? clause.verb.from, clause.verb.from)
    if (at >= from && at < clause.tail.to) owner = index
  }
  if (owner === undefined) {
    // "Last Wednesday in Jerusalem, Blinken had …": in front of a clause it dates that clause.
    const next = clauses.findIndex(
      (clause) => Math.min(clause.subject?.from ?? clause.verb.from, clause.verb.from) > at,
    )
    if (next >= 0 && !crossesClause(clauses, at, next)) owner = next
  }
  if (owner === undefined) return governedByNoun(tokens, at, undefined) ? 'nominal' : undefined
  const clause = clauses[owner]
  return clause && governedByNoun(tokens, at, clause) ? 'nominal' : owner
}

function crossesClause(clauses: readonly Clause[], at: number, next: number): boolean {
  const previous = clauses[next - 1]
  return previous !== undefined && at < previous.verb.to
}

const elsewhere = new Set(['since', 'after', 'before', 'following', 'until', 'despite', 'amid', 'by', 'than', 'during'])

/** "since the Hamas attack on October 7", "by the October 7th attack", "hostages taken on October 7": the date is the noun's. */
function governedByNoun(tokens: readonly Token[], at: number, clause: Clause | undefined): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i]
    if (!token || token.kind === 'punctuation') break
    if (eventNouns.has(stemOf(token.lower)) && clause && at > clause.verb.head) return true
  }
  let noun = false
  const floor = clause ? Math.min(clause.verb.to, at) : 0
  for (let i = at - 1; i >= floor; i--) {
    const token = tokens[i]
    if (!token) break
    if (token.lower === ',' || token.lower === ';') break
    const { lower } = token
    if (
      i === at - 1 &&
      !prepositions.has(lower) &&
      !determiners.has(lower) &&
      readVerb(lower)?.form === undefined &&
      !noun
    )
      continue
    const verb = readVerb(lower)
    if (!noun && verb && (verb.form === 'participle' || verb.form === 'past-or-participle') && i >= at - 2) return true
    if (!noun && eventNouns.has(stemOf(lower))) noun = true
    else if (noun && elsewhere.has(lower)) return true
  }
  if (!noun) return false
  return clause === undefined || clause.verb.tense === 'present' || stativeVerbs.has(clause.verb.lemma)
}

// ------------------------------------------------------------------------------------------------ relations and series

/** "The meeting came a day following Netanyahu vowed …": dates the vow by the meeting, the meeting being told before. */
function relateClauses(
  article: ReadArticle,
  read: ReadSentence,
  found: readonly EventCandidate[],
  orders: ReadonlyMap<number, number>,
  discourse: Discourse,
): readonly EventCandidate[] {
  void orders
  void discourse
  const relations = new Map<number, Omit<DateRelation, 'other'>>()
  for (const index of read.times) {
    const time = article.tagged[index]
    if (!time || time.anchoring.to !== 'event') continue
    const days = daysOf(time.meaning)
    if (days === undefined) continue
    const later = found.find(
      (candidate) =>
        candidate.span.end > time.end &&
        touches(candidate.span, { start: time.end, end: read.sentence.end }) &&
        candidate.span.start >= time.start,
    )
    if (later) relations.set(later.order, { days: time.anchoring.direction === 'future' ? -days : days, span: time })
  }
  return found.map((candidate) => {
    const relation = relations.get(candidate.order)
    return relation ? { ...candidate, times: [], relation: { other: -1, ...relation } } : candidate
  })
}

function daysOf(meaning: {
  readonly kind: string
  readonly duration?: string
  readonly unit?: string
  readonly count?: number
}): number | undefined {
  if (meaning.kind === 'offset' && meaning.count !== undefined)
    return meaning.unit === 'day' ? meaning.count : meaning.unit === 'week' ? meaning.count * 7 : undefined
  const match = /^P(\d+)([DW])$/u.exec(meaning.duration ?? '')
  if (!match) return undefined
  return Number(match[1]) * (match[2] === 'W' ? 7 : 1)
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
