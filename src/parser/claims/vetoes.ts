import type { Day } from '#calendar/day.ts'
import type { DatedCandidate } from '../events/date-candidates.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import type { Named } from '../events/name-registry.ts'
import { sameDeed, undoes } from '../events/verb-likeness.ts'
import { isCountry } from '../language/places.ts'
import { onceOnly } from '../language/verb-classes.ts'
import type { MergeContext } from './merge-candidates.ts'

/** Can the two not be one event, whatever their words? */
export function excludes(a: DatedCandidate, b: DatedCandidate, context: MergeContext): boolean {
  return forbids(a, b, context) || namesOthers(a, b)
}

/** Does each tell of somebody, or of somewhere, that the other does not know? */
export function namesOthers({ candidate: one }: DatedCandidate, { candidate: two }: DatedCandidate): boolean {
  return otherCounterpart(one, two) || otherSubject(one, two) || (otherPlace(one, two) && !isOnceOnly(one, two))
}

/** … by the day, the kind of telling or the deed? */
export function forbids(a: DatedCandidate, b: DatedCandidate, { counted }: MergeContext): boolean {
  const one = a.candidate
  const two = b.candidate
  if ((one.status === 'scheduled') !== (two.status === 'scheduled')) return true
  if (!datesMeet(a, b) && !(isOnceOnly(one, two) && areWrittenNearby(a, b))) return true
  // "Roe met Quist", "Roe denied that she met Quist": whether it happened is told differently.
  if ((one.status === 'denied') !== (two.status === 'denied') && !isSameAct(one, two)) return true
  if (undoes(one.lemma, two.lemma) || hasOtherRole(one, two) || hasOtherRole(two, one)) return true
  if (
    one.ordinal &&
    two.ordinal &&
    one.ordinal.series === two.ordinal.series &&
    one.ordinal.value !== two.ordinal.value
  )
    return true
  if (isOfSeries(one, two) || isOfSeries(two, one)) return true
  // "sued the bank and left": two deeds of one sentence are two, however much of their words they share.
  if (one.sentence === two.sentence && !one.nominal && !two.nominal && !sameDeed(one.lemma, two.lemma)) return true
  if (otherCompany(one, two)) return true
  return otherOfSeries(a, b, counted)
}

function isSameAct(one: EventCandidate, two: EventCandidate): boolean {
  return one.lemma === two.lemma && one.subject !== undefined && one.subject.key === two.subject?.key
}

/** Nobody dies twice: where two articles give two days or two places for it, they disagree on one event. */
function isOnceOnly(one: EventCandidate, two: EventCandidate): boolean {
  return one.article !== two.article && onceOnly.has(one.lemma) && isSameAct(one, two) && one.subject?.person === true
}

/** Two days that are told of one death lie close: further apart, two people have one name. */
const NEARBY = 45

function areWrittenNearby(a: DatedCandidate, b: DatedCandidate): boolean {
  return isWritten(a) && isWritten(b) && Math.abs((a.date?.first ?? 0) - (b.date?.first ?? 0)) <= NEARBY
}

/** Does the candidate have a day of its own, in words and beyond doubt? */
export function isWritten({ date, time }: DatedCandidate): boolean {
  return time !== undefined && date !== undefined && date.first === date.last && !date.edtf.includes('?')
}

/** A member of a counted series is not just any visit, meeting or attack. */
function isOfSeries(one: EventCandidate, { ordinal, lemma }: EventCandidate): boolean {
  if (!one.ordinal || ordinal) return false
  // A series is named by whose it is and what is counted: "blinken visit".
  const counted = one.ordinal.series.split(' ').at(-1) ?? ''
  return sameDeed(counted, lemma) || sameDeed(counted, one.lemma)
}

function datesMeet(a: DatedCandidate, b: DatedCandidate): boolean {
  if (!a.date || !b.date) return true
  const slack = isProbable(a) && isProbable(b) ? PROBABLE : isNewsOf(a, b) || isNewsOf(b, a) ? LATE : 0
  return earliest(a) - slack <= b.date.last && earliest(b) - slack <= a.date.last
}

/** A probable day may be a few days out. */
const PROBABLE = 3

function isProbable({ date, time }: DatedCandidate): boolean {
  return date !== undefined && date.first === date.last && (time === undefined || date.edtf.includes('?'))
}

/** Told without a date in the one, some days after the day that the other writes. */
function isNewsOf(told: DatedCandidate, written: DatedCandidate): boolean {
  return (
    told.time === undefined &&
    isProbable(told) &&
    isWritten(written) &&
    (told.date?.first ?? 0) > (written.date?.last ?? 0)
  )
}

/** News is printed some days after what it tells. */
const LATE = 4

/** News that an article tells without a date may be a day or two old. */
const NEWS_LASTS = 2

/** The first day that another's may meet it on, with all that is allowed for. */
export function earliestMeeting(each: DatedCandidate): Day {
  return earliest(each) - (isProbable(each) ? Math.max(PROBABLE, LATE) : 0)
}

/** The first day that a candidate may have happened on. */
function earliest({ date, time }: DatedCandidate): Day {
  return date ? date.first - (time === undefined && date.first === date.last ? NEWS_LASTS : 0) : 0
}

/** Both name somebody on the other side, and neither so much as mentions the other's. */
function otherCounterpart(one: EventCandidate, two: EventCandidate): boolean {
  return (
    differ(
      one.counterparts.map(({ key }) => key),
      two.names.map(({ key }) => key),
    ) &&
    differ(
      two.counterparts.map(({ key }) => key),
      one.names.map(({ key }) => key),
    )
  )
}

/** Both name somebody, and nobody is named by both: "Saints" may be the New Orleans Saints. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((key) => b.some((other) => isAkin(key, other)))
}

/** "Apple", "Apple Computer", whose key may be a surname's: may the two be one? */
export function mayBeOne(one: Named, two: Named): boolean {
  return isAkin(one.key, two.key) || isAkin(one.name.toLowerCase(), two.name.toLowerCase())
}

/** Is the one name a part of the other, or its initials? */
function isAkin(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || a === initialsOf(b) || b === initialsOf(a)
}

/** "world health organization" → "who" */
function initialsOf(name: string): string | undefined {
  const words = name.split(' ').filter((word) => !/^(?:of|the|and|for)$/u.test(word))
  return words.length > 2 ? words.map((word) => word.slice(0, 1)).join('') : undefined
}

/** Another doer; of a meeting either side may be told first. */
function otherSubject(one: EventCandidate, two: EventCandidate): boolean {
  // "Roe won the race", "the race was won by Quist"
  if (isAnotherDoer(one.agent, two) || isAnotherDoer(two.agent, one)) return true
  if (isOthersDeath(one, two) || isOthersDeath(two, one)) return true
  if (!one.subject || !two.subject || mayBeOne(one.subject, two.subject)) return false
  // "Roe named Quist", "Quist was named"
  if (isDoneTo(one, two) || isDoneTo(two, one)) return false
  const mutual = sameDeed(one.lemma, 'meet') || sameDeed(one.lemma, 'convene')
  return !(
    mutual &&
    one.names.some(({ key }) => key === two.subject?.key) &&
    two.names.some(({ key }) => key === one.subject?.key)
  )
}

/** "Felt died", "Felt’s mentor, the director Hoover, had died": somebody else did once what nobody does twice. */
function isOthersDeath({ subject, lemma }: EventCandidate, other: EventCandidate): boolean {
  return (
    subject?.person === true &&
    other.subject === undefined &&
    onceOnly.has(lemma) &&
    lemma === other.lemma &&
    other.names.some((named) => named.person && named.key !== subject.key && !other.counterparts.includes(named))
  )
}

/** Does the one tell by its subject to whom the other's subject did it? */
function isDoneTo({ features, lemma, subject }: EventCandidate, other: EventCandidate): boolean {
  return (
    features?.passive === true &&
    other.features?.passive === false &&
    sameDeed(lemma, other.lemma) &&
    other.counterparts.some(({ key }) => key === subject?.key)
  )
}

/** "LaRue killed his father", "LaRue died"; "Roe attacked Quist", "Roe was attacked": the same person, on the other side. */
function hasOtherRole(doer: EventCandidate, other: EventCandidate): boolean {
  const { subject, lemma, features, counterparts } = doer
  if (!subject?.person || subject.key !== other.subject?.key || !sameDeed(lemma, other.lemma)) return false
  if (features?.passive !== false || mutualDeeds.has(lemma)) return false
  return onceOnly.has(other.lemma) ? !onceOnly.has(lemma) : counterparts.length > 0 && other.features?.passive === true
}

const mutualDeeds = new Set(['meet', 'talk', 'marry', 'wed'])

function isAnotherDoer(agent: Named | undefined, { agent: other, subject }: EventCandidate): boolean {
  return agent !== undefined && other === undefined && subject?.person === true && subject.key !== agent.key
}

/** Talks with somebody are not the round of talks that they belong to. */
function otherCompany(one: EventCandidate, two: EventCandidate): boolean {
  const alone = (one.counterparts.length === 0) !== (two.counterparts.length === 0)
  return alone && sameDeed(one.lemma, 'meet') && sameDeed(two.lemma, 'meet')
}

/** Two towns are two places; a town and its country need not be. */
export function otherPlace(one: EventCandidate, two: EventCandidate): boolean {
  const a = townsOf(one)
  const b = townsOf(two)
  return differ(a, b)
}

export function townsOf({ places }: EventCandidate): readonly string[] {
  return places.map((place) => place.toLowerCase().replace(/^the /u, '')).filter((place) => !isCountry(place))
}

/** The seventh trip's meeting is not the ninth's: news of two articles that count the same series differently. */
function otherOfSeries(a: DatedCandidate, b: DatedCandidate, counted: MergeContext['counted']): boolean {
  const one = counted[a.candidate.article]
  const two = counted[b.candidate.article]
  if (!one || !two || one.series !== two.series || one.value === two.value) return false
  return isOwnNews(a) && isOwnNews(b)
}

/** Told as the article's own news, not dated by a day that another article could name too. */
function isOwnNews({ candidate, date }: DatedCandidate): boolean {
  return !candidate.caption && (date === undefined || date.edtf.includes('?'))
}
