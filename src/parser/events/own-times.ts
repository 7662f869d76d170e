import { type Span, touches } from '#model/span.ts'
import { adverbs, beForms, coordinators, determiners, prepositions } from '../language/closed-classes.ts'
import { type Clause, sharesAuxiliary } from '../language/clause.ts'
import type { Token } from '../language/tokenize.ts'
import { isEventNoun, stativeVerbs } from '../language/verb-classes.ts'
import { readVerb } from '../language/verb-forms.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'

/** Which clause each DATE or TIME of the sentence dates; those that belong to a noun come under `nominal`. */
export function ownTimes(article: ReadArticle, read: ReadSentence): ReadonlyMap<number | 'nominal', readonly number[]> {
  const owners: Owners = new Map()
  for (const index of read.times) {
    const time = article.tagged[index]
    if (!time || (time.type !== 'DATE' && time.type !== 'TIME') || time.meaning.kind === 'vague') continue
    const owner = ownerOf(read, time)
    if (owner === undefined) continue
    owners.set(owner, [...(owners.get(owner) ?? []), index])
  }
  for (const [i, clause] of read.clauses.entries()) {
    const times = owners.get(i)
    if (times) owners.set(i, ownOf(article, read, clause, times))
  }
  shareBetweenBareVerbs(read, owners)
  shareWithMain(read, owners)
  shareWhen(article, read, owners)
  return owners
}

type Owners = Map<number | 'nominal', readonly number[]>

/** "was tried, convicted and executed in 2010": bare verbs have the date of the one behind them. */
function shareBetweenBareVerbs({ clauses }: ReadSentence, owners: Owners): void {
  for (let i = clauses.length - 1; i > 0; i--) {
    const [before, clause] = [clauses[i - 1], clauses[i]]
    const times = owners.get(i)
    const isBare = before !== undefined && before.verb.passive && before.tail.from >= before.tail.to
    // "Two were killed and five were wounded in a shooting on Saturday": both.
    const isShared =
      clause && (sharesAuxiliary(clause) || (clause.verb.passive && clause.parent === i - 1 && clause.kind === 'main'))
    if (times && isBare && isShared && !owners.has(i - 1)) owners.set(i - 1, times)
  }
}

/** "In a raid carried out on Monday, police arrested two", "Speaking on Monday, Roe announced …": that was when. */
function shareWithMain({ tokens, clauses }: ReadSentence, owners: Owners): void {
  for (const [i, { kind, subject, verb, parent }] of clauses.entries()) {
    const times = owners.get(i)
    const isPhrase = kind === 'main' && !subject && /^(?:in|at|during)$/u.test(tokens[0]?.lower ?? '')
    const isFirst = kind === 'participial' && verb.from <= 1
    const host = isFirst ? parent : isPhrase && clauses[i + 1]?.kind === 'main' ? i + 1 : undefined
    if (times && host !== undefined && !owners.has(host)) owners.set(host, times)
  }
}

/** "were killed when the bridge fell on Monday", "When the ferry sank, two drowned on Monday": both on that day. */
function shareWhen(article: ReadArticle, read: ReadSentence, owners: Owners): void {
  for (const [i, clause] of read.clauses.entries()) {
    if (clause.marker !== 'when') continue
    const at = clause.parent ?? i + 1
    const main = read.clauses[at]
    if (clause.verb.tense !== 'past' || main?.verb.tense !== 'past' || stativeVerbs.has(clause.verb.lemma)) continue
    const [inside, outside] = [owners.get(i), owners.get(at)]
    // "Three were killed and five injured when …"
    const sibling = read.clauses[at - 1]
    const isJoined = sibling?.verb.passive === true && sibling.tail.from >= sibling.tail.to && main.parent === at - 1
    if (inside && !outside && isJoined && !owners.has(at - 1)) owners.set(at - 1, inside)
    const behind = outside?.find((time) => isRightBefore(article, read, time, clause))
    if (inside && !outside) owners.set(at, inside)
    else if (outside && !inside) owners.set(i, behind === undefined ? outside : [behind])
  }
}

/** "After the flood in 2019, the firm closed in 2021", "The 2015 deal ended in 2018": what stands behind the verb is its own. */
function ownOf(
  { tagged }: ReadArticle,
  read: ReadSentence,
  clause: Clause,
  times: readonly number[],
): readonly number[] {
  const { tokens } = read
  const { subject, verb } = clause
  const [from, to] = [tokens[subject?.from ?? verb.from]?.start ?? 0, tokens[verb.from]?.start ?? 0]
  const [first, second] = tokens
  const isTimed =
    (first?.lower === 'as' && /^(?:early|late|recently|soon|of|far)$/u.test(second?.lower ?? '')) ||
    // "For 12 years, from 1974 to 1986, Quist ran the party"
    (first?.lower === 'for' && !determiners.has(second?.lower ?? ''))
  // "Before Friday’s vote, Quist resigned"
  const isOthers = tokens
    .slice(1, 5)
    .some(({ lower, start }) => lower === '’s' && times.some((time) => tagged[time]?.end === start))
  const isBeforeVote = runUp.test(
    tokens
      .slice(0, 3)
      .map(({ lower }) => lower)
      .join(' '),
  )
  const isPhrase =
    (opensPhrase.test(first?.lower ?? '') && !isTimed && (isOthers || !touchesAny(tagged, times, second))) ||
    isBeforeVote
  const before = times.filter((time) => {
    const start = tagged[time]?.start ?? 0
    return start < to && (start > from || isPhrase)
  })
  const isOnlyLike = isPhrase && (isBeforeVote || isOthers || likens.test(first?.lower ?? ''))
  if (before.length === times.length && !isOnlyLike) return times
  const behind = times.filter((time) => !before.includes(time))
  // "The court on Monday sentenced Roe for a murder in 2020": what is behind may be the murder's.
  const isLooseAll = behind.every(
    (time) => tagged[time] && (isLoose(read, clause, tagged[time]) || isJudged(read, clause, tagged[time])),
  )
  return isLooseAll && !isPhrase ? times : behind
}

function touchesAny(tagged: ReadArticle['tagged'], times: readonly number[], token: Token | undefined): boolean {
  return token !== undefined && times.some((time) => tagged[time] && touches(tagged[time], token))
}

const opensPhrase =
  /^(?:after|before|because|due|despite|amid|with|without|thanks|under|besides|apart|instead|like|unlike|as|according|following|ahead|to|for)$/u

/** "In the run-up to the vote in May", "in the wake of the attack on Sunday": another day, before or behind. */
const runUp = /^(?:in|on) the (?:run|lead|build|wake|aftermath|eve)/u

/** Something else was so, whatever the verb tells. */
const likens = /^(?:like|unlike|as|despite|besides|apart|instead|according|to|for)$/u

/** "until three years ago, when Roe named him" */
function isRightBefore({ tagged }: ReadArticle, { tokens }: ReadSentence, time: number, clause: Clause): boolean {
  const when = tokens.slice(0, clause.verb.from).findLastIndex(({ lower }) => lower === 'when')
  const last = tokens[tokens[when - 1]?.lower === ',' ? when - 2 : when - 1]
  return last !== undefined && tagged[time]?.end === last.end
}

function ownerOf(read: ReadSentence, time: Span): number | 'nominal' | undefined {
  const { tokens, clauses, sentence } = read
  const at = tokens.findIndex((token) => touches(token, time))
  if (at < 0) return undefined
  if (sentence.form === 'caption') {
    const inside = clauses.findIndex(
      (clause) => clause.kind === 'relative' && at >= clause.verb.from && at < clause.tail.to,
    )
    return inside >= 0 ? inside : clauses.length > 0 ? 0 : undefined
  }
  // "The 1950s pin-up queen died": a decade that describes somebody; "in the 1950s Roe left" is when.
  const from = determiners.has(tokens[at]?.lower ?? '') ? at : at - 1
  const isDecade = /\d0s$/u.test(tokens[from + 1]?.lower ?? '') && determiners.has(tokens[from]?.lower ?? '')
  if (isDecade && !prepositions.has(tokens[from - 1]?.lower ?? '')) return undefined
  // What follows a verb is its own; a date before it may stand in the subject, behind a relative clause.
  let owner = lastIndex(clauses, (clause) => at >= clause.verb.from && at < clause.tail.to)
  if (owner !== undefined) owner = hostOf(read, owner, at) ?? cleftFrom(read, owner, time) ?? owner
  owner ??= lastIndex(clauses, (clause) => at >= startOf(clause) && at < clause.tail.to)
  owner ??= behindSource(tokens, clauses, at)
  if (owner === undefined && isFronted(tokens, at, time)) return undefined
  if (owner === undefined) {
    // "Last Wednesday in Jerusalem, Blinken had …": in front of a clause it dates that clause.
    // "Last week the bridge, which opened in 1971, collapsed": that was last week.
    const next = clauses.findIndex(
      (clause) =>
        clause.kind !== 'participial' &&
        clause.kind !== 'relative' &&
        clause.marker !== 'since' &&
        startOf(clause) > at,
    )
    // "On Tuesday, two days after Quist left, the council met": the date is the council's.
    const main =
      clauses[next]?.kind === 'subordinate' ? clauses.findIndex(({ kind }, i) => i > next && kind === 'main') : -1
    if (main >= 0) return main
    const start = clauses[next]
    if (start && !crossesClause(clauses, at, next) && !isParted(tokens, at, startOf(start))) owner = next
  }
  if (owner === undefined) return governedByNoun(tokens, at, undefined) ? 'nominal' : undefined
  const clause = clauses[owner]
  if (
    clause &&
    (isInAside(tokens, at, clause) ||
      isCompared(tokens, at) ||
      isPutOff(tokens, at, time, clause) ||
      describesSubject(tokens, at, time, clause) ||
      isYearOfThing(tokens, at, clause))
  )
    return undefined
  return clause && (isInSubject(tokens, at, clause) || governedByNoun(tokens, at, clause)) ? 'nominal' : owner
}

const unitBefore = /^(?:years?|months?|weeks?|days?|decades?)$/u

/** The date of what stands in front of a sentence and was done before: "Founded in 1921, the firm …". */
export function frontedTime({ tagged }: ReadArticle, { tokens, times }: ReadSentence): number | undefined {
  return times.find((index) => {
    const time = tagged[index]
    const at = time ? tokens.findIndex((token) => touches(token, time)) : -1
    return time && time.type === 'DATE' && at >= 0 && isFronted(tokens, at, time)
  })
}

/** "Founded in 1921, the firm closed", "After losing the vote in 2019, Roe retired": when it was founded, and lost. */
function isFronted(tokens: readonly Token[], at: number, time: Span): boolean {
  const from = tokens.findIndex(({ lower, kind }) => kind === 'word' && !lower.endsWith('ly') && !adverbs.has(lower))
  const { lower = '' } = tokens[from] ?? {}
  const form = readVerb(lower)?.form
  const last = tokens.findLast(({ end }) => end <= time.end)
  // "Two years after its launch in 2019, the service was scrapped"
  const isCounted = tokens
    .slice(0, Math.min(at, from + 7))
    .some((token, i) => token.lower === 'after' && unitBefore.test(tokens[i - 1]?.lower ?? ''))
  const isAfter =
    lower === 'after' && readVerb(tokens[from + 1]?.lower ?? '')?.form === 'gerund' && /^\d{4}$/u.test(last?.text ?? '')
  const describes = lower === 'born' || form === 'participle' || form === 'past-or-participle'
  return (
    (describes || isAfter || isCounted) &&
    from < at &&
    !tokens.slice(from, at).some(isComma) &&
    tokens.slice(at).some(isComma)
  )
}

/** "The bank closed, according to officials, in May": the clause goes on behind whom it is from. */
function behindSource(tokens: readonly Token[], clauses: readonly Clause[], at: number): number | undefined {
  const index = lastIndex(clauses, ({ verb }) => verb.to <= at)
  const clause = index === undefined ? undefined : clauses[index]
  const between = tokens.slice(clause?.tail.to, prepositions.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at)
  const words = between.map(({ lower }) => lower).join(' ')
  return clause && /^, according to [^,.;]{1,60} ,$/u.test(words) ? index : undefined
}

/** "Police held Roe, who had fled the country, on Monday": behind an aside the date is that of the clause around it. */
function hostOf({ tokens, clauses }: ReadSentence, owner: number, at: number): number | undefined {
  const aside = clauses[owner]
  const host = aside?.kind === 'relative' && aside.parent !== undefined ? clauses[aside.parent] : undefined
  const before = prepositions.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1
  if (!aside || !host || host.verb.from > aside.verb.from || tokens[before]?.lower !== ',') return undefined
  return tokens.slice(host.verb.to, aside.verb.from).some(isComma) ? aside.parent : undefined
}

/** "It was on Monday that the council voted": the date stands in front for weight. */
function cleftFrom({ tokens, clauses }: ReadSentence, owner: number, time: Span): number | undefined {
  const { subject, verb } = clauses[owner] ?? {}
  const isIt = verb?.lemma === 'be' && subject?.to === verb.from && tokens[subject.from]?.lower === 'it'
  const behind = tokens.findIndex(({ start }) => start >= time.end)
  return isIt && tokens[behind]?.lower === 'that' && clauses[owner + 1] ? owner + 1 : undefined
}

/**
 * "Roe, accused of arson on 3 May, was acquitted", "jailed Roe, convicted of fraud in 2010": behind a comma and a
 * participle, the date is not the verb's.
 */
function isInAside(tokens: readonly Token[], at: number, clause: Clause): boolean {
  const isBehind = at >= clause.verb.to
  if (!isBehind && at >= clause.verb.from) return false
  const from = isBehind ? clause.verb.to : startOf(clause)
  const before = tokens.slice(from, at).findLastIndex(isComma)
  if (before < 0 || !(isBehind || tokens.slice(at, clause.verb.from).some(isComma))) return false
  const aside = tokens.slice(from + before + 1, at)
  const words = aside.filter(({ lower, kind }) => kind === 'word' && !adverbs.has(lower) && lower !== 'first')
  // "Quist, president until 2012, has been arrested", "beat Quist, the champion in 2019, on Sunday": who it was then.
  const closes = tokens.slice(at, isBehind ? at + 6 : clause.verb.from).some(isComma)
  const named = words.some(({ lower }) => !prepositions.has(lower) && !determiners.has(lower) && lower !== 'only')
  const isEvent = words.some(({ lower }) => isEventNoun(lower))
  if (closes && named && !isEvent && (!isBehind || determiners.has(words[0]?.lower ?? ''))) return true
  // ", a thief caught in May"
  const describes = isBehind && /^an?$/u.test(aside[0]?.lower ?? '')
  const first =
    (describes ? words.find(({ lower }) => readVerb(lower)?.form === 'past-or-participle') : words[0])?.lower ?? ''
  const form = readVerb(first)?.form
  return first === 'born' || form === 'participle' || form === 'past-or-participle' || form === 'gerund'
}

/** "A man convicted of fraud in 2019 was freed": the conviction's year. */
function isInSubject(tokens: readonly Token[], at: number, clause: Clause): boolean {
  if (!clause.subject || at >= clause.verb.from) return false
  return tokens.slice(Math.max(clause.subject.from, startOf(clause)) + 1, at).some(({ lower, text }) => {
    // "The fact that the bank fell in 2008 shocked them"
    if (lower === 'that') return true
    const form = readVerb(lower)?.form
    return text === lower && (form === 'participle' || form === 'past-or-participle') && readVerb(lower)?.listed
  })
}

/** "more seats than in 2019", "down from 45 in 2019", "as it did in 2019", "Unlike in 2019": the year of something else. */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 7), at).map(({ lower }) => lower)
  // "fell from five to three in 2019" is of 2019.
  const from = before.slice(before.lastIndexOf('from'))
  const isEarlier = tokens.slice(at, at + 4).some(({ lower }) => /^(?:earlier|before|previous)$/u.test(lower))
  const isFrom = (before.at(-1) === 'in' || isEarlier) && from[0] === 'from' && !from.includes('to')
  if (isFrom && from.some((word) => /^\d/u.test(word))) return true
  const words = before
    .slice(-4)
    .filter((word) => !/^(?:in|back|it|he|she|they|did|had|was|were)$/u.test(word))
    .join(' ')
  return (
    /\b(?:than|as|unlike|like|compared (?:with|to))$/u.test(words) &&
    !/\b(?:early|late|recently|soon) as$|\b(?:earlier|later|sooner) than$/u.test(words)
  )
}

/** "The vote on Monday was postponed", "called a strike for Monday", "closed schools from Monday": when it was to be. */
function isPutOff(tokens: readonly Token[], at: number, time: Span, { subject, verb, tail }: Clause): boolean {
  const isPast = verb.tense === 'past' || verb.tense === 'perfect' || verb.tense === 'past-perfect'
  const before = tokens[at - 1]?.lower ?? ''
  const behind = tokens.find(({ start }) => start >= time.end)?.lower ?? ''
  const isRange = /^(?:to|until|till|through|-|–|and)$/u.test(behind) || /\d{4}|\ds$/u.test(tokens[at]?.text ?? '')
  if (isPast && at >= verb.to && !isRange && (before === 'for' || before === 'from')) return true
  // "called for elections in October", "pledged to resign on Friday": when it is to be.
  const aims = /^(?:call|pledge|offer|promise|vow|agree|urge|demand|threaten|propose|invite)$/u.test(verb.lemma)
  const isAim = tokens
    .slice(verb.to, Math.min(at, verb.to + 3))
    .some(
      ({ lower }, i) =>
        lower === 'for' || (lower === 'to' && readVerb(tokens[verb.to + i + 1]?.lower ?? '')?.form === 'base'),
    )
  // "agreed to buy the mine in 2019" agreed then.
  const isOfYear = tokens.some((token) => touches(token, time) && /^\d{4}$/u.test(token.text))
  if (isPast && aims && isAim && !verb.passive && !isOfYear && at > verb.to + 1) return true
  const isFromTo = tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === 'from')
  if (before === 'to' && !isFromTo && /^(?:move|postpone|delay|reschedule|shift|push)$/u.test(verb.lemma)) return true
  // "Sunday’s concert sold out"
  if (behind === '’s' && /^(?:sell|withdraw)$/u.test(verb.lemma)) return true
  const isOff = verb.lemma === 'call' && tokens[tail.from]?.lower === 'off'
  const puts = isOff || /^(?:postpone|cancell?|delay|reschedule|scrap|shelve)$/u.test(verb.lemma)
  return puts && (behind === '’s' || (subject !== undefined && at > subject.from && at < verb.from))
}

/** "The victims of the 2015 attack met", "Roe’s 2015 book won": the year is a noun’s, and not of what was done. */
function describesSubject(tokens: readonly Token[], at: number, time: Span, { subject, verb }: Clause): boolean {
  // "The 30 May" may be one expression.
  const opener = determiners.has(tokens[at]?.lower ?? '') ? at : at - 1
  const before = tokens[opener]?.lower ?? ''
  // The subject of "the 30 May escape" begins behind the date.
  if (!subject || at >= verb.from || (at < subject.from && !determiners.has(before))) return false
  let next = at
  while (tokens[next] && touches(tokens[next] ?? time, time)) next++
  const noun = tokens[next]
  if (!noun || noun.kind !== 'word' || noun.lower === '’s' || (!determiners.has(before) && before !== '’s'))
    return false
  // "The 2015 tsunami killed …": what happened is named by the subject itself; "the 30 May escape has led to …" is later.
  return next < verb.from && (opener > subject.from || verb.tense === 'perfect')
}

/** "the movies of 2008", "from the title of a 1972 film", "in his 2008 car": behind a verb, the year of a thing. */
function isYearOfThing(tokens: readonly Token[], at: number, { verb }: Clause): boolean {
  // "a rule dating back to 1986"
  if (/^dat(?:es?|ed|ing)$/u.test(tokens[at - (tokens[at - 2]?.lower === 'back' ? 3 : 2)]?.lower ?? '')) return true
  if (at < verb.to || !/^\d{4}$/u.test(tokens[at]?.text ?? '')) return false
  const before = tokens[at - 1]?.lower ?? ''
  // "published its accounts for 2022"
  if (before === 'of' || (before === 'for' && at > verb.to + 1)) return true
  const next = tokens[at + 1]
  const isThing = next?.kind === 'word' && !isEventNoun(next.lower) && !prepositions.has(next.lower)
  return isThing && /^(?:an?|the|his|her|its|their|’s)$/u.test(before)
}

function isComma({ lower }: Pick<Token, 'lower'>): boolean {
  return lower === ','
}

function lastIndex(clauses: readonly Clause[], holds: (clause: Clause) => boolean): number | undefined {
  const index = clauses.findLastIndex(holds)
  return index < 0 ? undefined : index
}

/** Where a clause begins: a subject that it only shares lies in another. */
function startOf({ kind, subject, verb }: Clause): number {
  return kind === 'participial' || kind === 'coordinate' ? verb.from : Math.min(subject?.from ?? verb.from, verb.from)
}

/** "as early as March, and the first flight is to …": the date ends what stands before the joint. */
function isParted(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens
    .slice(at, to)
    .some(({ lower }, i, all) => isComma({ lower: all[i - 1]?.lower ?? '' }) && /^(?:and|but|while)$/u.test(lower))
}

function crossesClause(clauses: readonly Clause[], at: number, next: number): boolean {
  const previous = clauses[next - 1]
  return previous !== undefined && previous.kind !== 'relative' && at < previous.verb.to
}

/** "won in a close October 30 election": what was done in it was done on that day. */
function isWithin(tokens: readonly Token[], at: number, { verb }: Clause): boolean {
  for (let i = at - 1; i >= Math.max(verb.to, at - 4); i--) {
    const lower = tokens[i]?.lower ?? ''
    if (lower === 'in' || lower === 'at') return true
    if (prepositions.has(lower) || tokens[i]?.kind !== 'word') return false
  }
  return false
}

/**
 * "jailed for robbing a bank on 3 May", "arrested over the murder on 3 May": behind another deed, the date may be either
 * one's.
 */
export function isLoose({ tokens }: ReadSentence, { verb }: Clause, time: Span): boolean {
  const at = tokens.findIndex((token) => touches(token, time))
  // "criticised the invasion in 2003"
  let held = comments.test(verb.lemma)
  for (let i = verb.to; i < at; i++) {
    const { lower = '', text = '' } = tokens[i] ?? {}
    // "in helping the team join …": a deed in a deed.
    if (lower === 'in' && readVerb(tokens[i + 1]?.lower ?? '')?.form === 'gerund') held = true
    // "named a man killed in a crash on Sunday"
    else if (i > verb.to && isOfNoun(tokens, i)) return true
    else if (/^(?:[,;:]|in|at|by|during)$/u.test(lower)) held = false
    else if (holding.has(lower)) held = true
    else if (!held || text !== lower) continue
    else if (readVerb(lower)?.form === 'gerund') return true
    // "filed for bankruptcy in 1983" is one deed, "convicted over the murder in 1983" are two.
    else if (
      isEventNoun(lower) &&
      tokens.slice(Math.max(0, i - 3), i).some((token) => /^(?:an?|the|his|her|its|their)$/u.test(token.lower))
    )
      return true
  }
  return false
}

const comments =
  /^(?:criticise|criticize|condemn|cite|blame|praise|mention|remember|commemorate|recall|investigate|probe|review|overturn|defend|admit|deny|confess|reopen|uphold|apologi[sz]e)$/u

/** "condemned the attack on Monday", "claimed responsibility for a bombing on Friday": even the day before may be the other deed's. */
export function tellsOfOther({ tokens }: ReadSentence, { verb }: Clause, time: Span): boolean {
  const at = tokens.findIndex((token) => touches(token, time))
  return (
    tokens.slice(verb.to, at).some((_, i) => i > 0 && isOfNoun(tokens, verb.to + i)) ||
    comments.test(verb.lemma) ||
    /^(?:name|identify)$/u.test(verb.lemma) ||
    /^(?:responsibility|credit)$/u.test(tokens[verb.to]?.lower ?? '')
  )
}

/** "a man killed | in a crash", "a lawsuit filed | by Roe": behind the participle of a noun. */
function isOfNoun(tokens: readonly Token[], at: number): boolean {
  const { form, lemma } = readVerb(tokens[at - 1]?.lower ?? '') ?? {}
  const noun = tokens[at - 2]
  return (
    /^(?:in|by|during|of|from|against)$/u.test(tokens[at]?.lower ?? '') &&
    (form === 'participle' || form === 'past-or-participle') &&
    // "a race held in Varrow on Monday" was won then.
    lemma !== 'hold' &&
    noun?.kind === 'word' &&
    !beForms.has(noun.lower) &&
    !coordinators.has(noun.lower)
  )
}

/** "fined for lapses in 2019", "convicted of fraud in 2019": the year of the verdict, or of what it is about. */
export function isJudged({ tokens }: ReadSentence, { verb }: Clause, time: Span): boolean {
  const at = tokens.findIndex((token) => touches(token, time))
  return (
    /^(?:sentence|jail|imprison|convict|fine|punish|charge|indict|ban|suspend)$/u.test(verb.lemma) &&
    /^\d{4}$/u.test(tokens[at]?.text ?? '') &&
    tokens.slice(verb.to, at).some(({ lower }) => /^(?:for|of|with|over)$/u.test(lower))
  )
}

const holding = new Set([
  'of',
  'to',
  'for',
  'over',
  'with',
  'about',
  'against',
  'after',
  'before',
  'following',
  'since',
])

const elsewhere = new Set(['since', 'after', 'before', 'following', 'until', 'despite', 'amid', 'by', 'than', 'during'])

/** "between January and March": the month is no march. */
function namesEvent({ text, lower }: Token): boolean {
  return text !== 'March' && isEventNoun(lower)
}

/** "since the Hamas attack on October 7", "by the October 7th attack", "hostages taken on October 7": the date is the noun's. */
function governedByNoun(tokens: readonly Token[], at: number, clause: Clause | undefined): boolean {
  for (let i = at + 1; i <= at + 4; i++) {
    const token = tokens[i]
    // "the Sept. 12 shooting"
    if (token?.lower === '.' && tokens[i + 1]?.kind === 'number') continue
    if (!token || token.kind === 'punctuation' || prepositions.has(token.lower) || determiners.has(token.lower)) break
    if (namesEvent(token) && clause && at > clause.verb.head) return !isWithin(tokens, at, clause)
  }
  let noun = false
  const floor = clause ? (at < clause.verb.from ? startOf(clause) : Math.min(clause.verb.to, at)) : 0
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
    const isParticiple = verb?.form === 'participle' || verb?.form === 'past-or-participle'
    // "the quarter ended 31 March"
    if (!noun && isParticiple && lower !== 'ended' && i >= at - 2) return true
    // "by 30 votes to 12 in 2019"
    if (!noun && namesEvent(token) && tokens[i - 1]?.kind !== 'number') noun = true
    else if (noun && elsewhere.has(lower)) return true
  }
  if (!noun) return false
  return clause === undefined || clause.verb.tense === 'present' || stativeVerbs.has(clause.verb.lemma)
}
