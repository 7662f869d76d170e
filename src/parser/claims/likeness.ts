import type { DatedCandidate } from '../events/date-candidates.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import { isTelling, sameDeed } from '../events/verb-likeness.ts'
import { speechActs } from '../language/verb-classes.ts'
import { overlap, type StoryLikeness } from './story-likeness.ts'
import { isWritten, mayBeOne } from './vetoes.ts'

/**
 * How likely two candidates are one event, of 1. Within an article by their words; between two articles also by how
 * much their news is alike, which parts look-alikes of two stories better than any word of theirs.
 */
export function likenessOf(a: DatedCandidate, b: DatedCandidate, stories: StoryLikeness): number {
  const one = a.candidate
  const two = b.candidate
  if (one.ordinal && two.ordinal && one.ordinal.series === two.ordinal.series) return 1
  const words = overlap(one.stems, two.stems)
  if (isHeadlineOf(one, two) || isHeadlineOf(two, one)) return Math.max(0.6, words)
  const deed = sameDeed(one.lemma, two.lemma)
  // Every vow and every accusation has its own words: the same speaker and verb alone do not make one.
  if (speechActs.has(one.lemma) && words < 0.5) return 0
  const others = sharedWords(one, two)
  // "The mayor opened the library", "Gunmen opened fire": an article that tells of one thing twice says who, or what.
  if (one.article === two.article)
    return others > 0 || overlap(keySet(one), keySet(two)) > 0 ? ofWords(a, b, { words, deed }) : 0
  if (!deed && (words < 0.5 || others < 2)) return 0
  if (speechActs.has(one.lemma) && one.lemma !== two.lemma && others === 0) return 0
  const isOfOthers = namesNobodyOf(one, two)
  // "Norvik shares fell by three per cent", "Solberg shares …": all is alike but who it was.
  if (isOfOthers && words >= 0.6) return 0
  const isOneDay = isWritten(a) && isWritten(b) && a.date?.first === b.date?.first
  const sum =
    weights.bias +
    weights.words * ofWords(a, b, { words, deed }) +
    weights.leads * Math.min(MOST, stories.ofLeads(one.article, two.article)) +
    weights.names * stories.ofNames(one.article, two.article) +
    weights.numbers * Math.min(2, sharedNumbers(one, two)) +
    (isOneDay ? weights.day : 0) +
    (deed ? 0 : weights.otherDeed) +
    (isOfOthers ? weights.otherNames : 0) +
    (deed && others === 0 ? weights[isTelling(one.lemma) ? 'deedAlone' : 'vagueDeedAlone'] : 0)
  return 1 / (1 + Math.exp(-sum))
}

/** Of a logistic regression: what they count is 0 to 1, or there or not. Rounded, and set by hand where no set tells. */
const weights = {
  bias: -3.3,
  words: 2.2,
  leads: 24,
  names: 2.2,
  numbers: 3,
  day: 2,
  otherDeed: -1,
  otherNames: -2,
  deedAlone: -1,
  vagueDeedAlone: -2,
} as const

/** Beyond this, one article copies the other, and not every sentence with it. */
const MOST = 0.2

/** 0 to 1: shared words by how many there are, the same kind of deed, the same names. */
function ofWords(
  a: DatedCandidate,
  b: DatedCandidate,
  { words, deed }: { readonly words: number; readonly deed: boolean },
): number {
  const one = a.candidate
  const two = b.candidate
  if (!deed && words < 0.6) return 0
  const names = overlap(keySet(one), keySet(two))
  const sameDay =
    a.date && b.date && a.date.first === b.date.first && a.date.last === b.date.last && a.date.first === a.date.last
  const counterpart = one.counterparts.some(({ key }) => two.counterparts.some((other) => other.key === key))
  return 0.4 * words + (deed ? 0.25 : 0) + 0.2 * names + (sameDay ? 0.15 : 0) + (deed && counterpart ? 0.2 : 0)
}

/** Both name somebody, and nobody is named by both. */
function namesNobodyOf(one: EventCandidate, two: EventCandidate): boolean {
  return one.names.length > 0 && two.names.length > 0 && overlap(keySet(one), keySet(two)) === 0
}

/** Beside the deed and the names. */
function sharedWords(one: EventCandidate, two: EventCandidate): number {
  const names = [...one.names, ...two.names].map(({ key }) => ` ${key} `)
  return [...one.stems].filter(
    (stem) => two.stems.has(stem) && stem !== one.lemma && !names.some((key) => key.includes(` ${stem} `)),
  ).length
}

function sharedNumbers(one: EventCandidate, two: EventCandidate): number {
  return [...one.stems].filter((stem) => /^\d/u.test(stem) && two.stems.has(stem)).length
}

/** A headline tells what the first sentence tells: in three words beside its verb, or in two if the deeds are alike, and of no other doer. */
function isHeadlineOf(one: EventCandidate, two: EventCandidate): boolean {
  if (one.sentence.form !== 'title' || two.features?.first !== true || one.article !== two.article) return false
  if (one.subject && two.subject && !mayBeOne(one.subject, two.subject)) return false
  const shared = [...one.stems].filter((stem) => stem !== one.lemma && two.stems.has(stem))
  return shared.length >= (sameDeed(one.lemma, two.lemma) ? 2 : 3)
}

function keySet({ names }: EventCandidate): ReadonlySet<string> {
  return new Set(names.map(({ key }) => key))
}
