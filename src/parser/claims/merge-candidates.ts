import type { Day } from '#calendar/day.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import type { DatedCandidate } from '../events/date-candidates.ts'
import type { CountedNews } from '../dating/find-order.ts'
import type { Named } from '../events/name-registry.ts'
import { sameDeed, undoes } from '../events/verb-likeness.ts'
import { isCountry } from '../language/places.ts'
import { onceOnly, speechActs } from '../language/verb-classes.ts'

/** Reports of one event. The first is the one that tells it best. */
export type Report = readonly [DatedCandidate, ...DatedCandidate[]]

export interface MergeContext {
  /** The newest of a counted series that each article tells of. */
  readonly counted: readonly (CountedNews | undefined)[]
}

/** How alike two clauses must be, of 1, to be one event's. */
const ALIKE = 0.5
const MANY = 12

/**
 * Joins the candidates that report one event, within an article and across articles: average-link agglomeration, in
 * the order in which they are told. Date is the key; another day, another counterpart, another trip of a series or
 * another place keeps two apart however alike their words are.
 */
export function mergeCandidates(dated: readonly DatedCandidate[], context: MergeContext): readonly Report[] {
  const groups: DatedCandidate[][] = []
  const index = new GroupIndex()
  for (const each of [...dated].sort((a, b) => precision(a) - precision(b))) {
    const best = [...index.near(each)]
      .map((at) => ({ at, likeness: likenessTo(groups[at] ?? [], each, context) }))
      .filter(({ likeness }) => likeness >= ALIKE)
      .sort((a, b) => b.likeness - a.likeness || a.at - b.at)[0]
    const at = best?.at ?? groups.length
    if (best) groups[at]?.push(each)
    else groups.push([each])
    index.add(at, each)
  }
  return groups.map(inOrderOfTelling)
}

/** The groups that tell of a name, by the time of their members. */
interface Shelf {
  readonly all: Set<number>
  /** Without a date, or with a wide one: they may meet any other. */
  readonly anyTime: Set<number>
  readonly byTime: Map<number, Set<number>>
}

/** Finds the groups that a candidate may belong to, without looking at all of them: by name, then by date. */
class GroupIndex {
  readonly #shelves = new Map<string, Shelf>()

  add(group: number, each: DatedCandidate): void {
    const buckets = bucketsOf(each)
    const once = onceKeyOf(each.candidate)
    for (const key of keysOf(each.candidate)) {
      let shelf = this.#shelves.get(key)
      if (!shelf) this.#shelves.set(key, (shelf = { all: new Set(), anyTime: new Set(), byTime: new Map() }))
      shelf.all.add(group)
      if (!buckets || key === once) shelf.anyTime.add(group)
      for (const bucket of buckets ?? []) {
        const there = shelf.byTime.get(bucket)
        if (there) there.add(group)
        else shelf.byTime.set(bucket, new Set([group]))
      }
    }
  }

  near(each: DatedCandidate): ReadonlySet<number> {
    const buckets = bucketsOf(each)
    const near = new Set<number>()
    for (const key of keysOf(each.candidate)) {
      const shelf = this.#shelves.get(key)
      if (!shelf) continue
      const found = buckets ? [shelf.anyTime, ...buckets.map((bucket) => shelf.byTime.get(bucket))] : [shelf.all]
      for (const groups of found) for (const group of groups ?? []) near.add(group)
    }
    return near
  }
}

/** "roe dies": who does once what nobody does twice is looked for at any time. */
function onceKeyOf({ lemma, subject }: EventCandidate): string | undefined {
  return onceOnly.has(lemma) && subject?.person ? `${subject.key} ${lemma}` : undefined
}

/** About a month each, in days; dates that overlap share one. */
const BUCKET = 32
const MOST_BUCKETS = 4

function bucketsOf(each: DatedCandidate): readonly number[] | undefined {
  const { date } = each
  if (!date) return undefined
  const first = Math.floor(earliest(each) / BUCKET)
  const count = Math.floor(date.last / BUCKET) - first + 1
  return count > MOST_BUCKETS ? undefined : Array.from({ length: count }, (_, i) => first + i)
}

/** The surest dates first: the others are joined to them. */
function precision({ date, candidate }: DatedCandidate): number {
  const width = date ? date.last - date.first : 100_000
  return width * 1000 + candidate.article * 100 + candidate.order / 1000
}

/** Candidates without a name or, having none, a word in common are never compared. */
function keysOf(candidate: EventCandidate): readonly string[] {
  const { names, stems } = candidate
  const once = onceKeyOf(candidate)
  return [...(names.length > 0 ? names.map(({ key }) => key) : stems), ...(once === undefined ? [] : [once])]
}

function likenessTo(group: readonly DatedCandidate[], each: DatedCandidate, context: MergeContext): number {
  // What is told a thousand times is compared with the first and the last tellings only.
  const left = group.length > MANY * 2 ? group.length - MANY : 0
  let sum = 0
  let most = 0
  let count = 0
  for (const [i, other] of group.entries()) {
    if (left > 0 && i >= MANY && i < left) continue
    count++
    if (excludes(other, each, context)) return 0
    const likeness = compare(other, each)
    sum += likeness
    most = Math.max(most, likeness)
  }
  return count > 0 ? Math.max(sum / count, most - 0.15) : 0
}

// ------------------------------------------------------------------------------------------------ vetoes

/** Can the two not be one event, whatever their words? */
function excludes(a: DatedCandidate, b: DatedCandidate, { counted }: MergeContext): boolean {
  const one = a.candidate
  const two = b.candidate
  if ((one.status === 'scheduled') !== (two.status === 'scheduled')) return true
  if (!datesMeet(a, b) && !(isOnceOnly(one, two) && areWrittenNearby(a, b))) return true
  // "Roe met Quist", "Roe denied that she met Quist": whether it happened is told differently.
  if ((one.status === 'denied') !== (two.status === 'denied') && !isSameAct(one, two)) return true
  if (otherCounterpart(one, two) || undoes(one.lemma, two.lemma)) return true
  if (otherSubject(one, two) || (otherPlace(one, two) && !isOnceOnly(one, two))) return true
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
  return earliest(a) <= b.date.last && earliest(b) <= a.date.last
}

/** News that an article tells without a date may be a day or two old. */
const NEWS_LASTS = 2

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

/** Both name somebody, and nobody is named by both. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((key) => b.includes(key))
}

/** Another doer; of a meeting either side may be told first. */
function otherSubject(one: EventCandidate, two: EventCandidate): boolean {
  // "Roe won the race", "the race was won by Quist"
  if (isAnotherDoer(one.agent, two) || isAnotherDoer(two.agent, one)) return true
  if (!one.subject || !two.subject || one.subject.key === two.subject.key) return false
  const mutual = sameDeed(one.lemma, 'meet') || sameDeed(one.lemma, 'convene')
  return !(
    mutual &&
    one.names.some(({ key }) => key === two.subject?.key) &&
    two.names.some(({ key }) => key === one.subject?.key)
  )
}

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

// ------------------------------------------------------------------------------------------------ likeness

/** 0 to 1: shared words by how many there are, the same kind of deed, the same names. */
function compare(a: DatedCandidate, b: DatedCandidate): number {
  const one = a.candidate
  const two = b.candidate
  const words = overlap(one.stems, two.stems)
  const deed = sameDeed(one.lemma, two.lemma)
  const names = overlap(keySet(one), keySet(two))
  if (one.ordinal && two.ordinal && one.ordinal.series === two.ordinal.series) return 1
  if (isHeadlineOf(one, two) || isHeadlineOf(two, one)) return Math.max(0.6, words)
  if (!deed && words < 0.6) return 0
  // Every vow and every accusation has its own words: the same speaker and verb alone do not make one.
  if (speechActs.has(one.lemma) && words < 0.5) return 0
  const sameDay =
    a.date && b.date && a.date.first === b.date.first && a.date.last === b.date.last && a.date.first === a.date.last
  const counterpart = one.counterparts.some(({ key }) => two.counterparts.some((other) => other.key === key))
  return 0.4 * words + (deed ? 0.25 : 0) + 0.2 * names + (sameDay ? 0.15 : 0) + (deed && counterpart ? 0.2 : 0)
}

/** A headline tells what the first sentence tells: the same doer, and two more of its words. */
function isHeadlineOf(one: EventCandidate, two: EventCandidate): boolean {
  return (
    one.sentence.form === 'title' &&
    two.features?.first === true &&
    one.article === two.article &&
    one.subject !== undefined &&
    one.subject.key === two.subject?.key &&
    [...one.stems].filter((stem) => stem !== one.subject?.key && two.stems.has(stem)).length >= 2
  )
}

function keySet({ names }: EventCandidate): ReadonlySet<string> {
  return new Set(names.map(({ key }) => key))
}

/** Share of the smaller set that stands in the larger. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared / Math.min(a.size, b.size)
}

function inOrderOfTelling(group: readonly DatedCandidate[]): Report {
  const [first, ...rest] = [...group].sort(
    (a, b) => a.candidate.article - b.candidate.article || a.candidate.order - b.candidate.order,
  )
  if (!first) throw new Error('A group of reports is never empty')
  return [first, ...rest]
}
