import { newsWeights } from './news-weights.ts'

/** What tells news from the rest of a text: grammar and position, no vocabulary. Each is there or not. */
export interface NewsFeatures {
  /** Place in the article and the paragraph. */
  readonly first: boolean
  readonly second: boolean
  readonly early: boolean
  readonly late: boolean
  readonly opensParagraph: boolean
  /** The clause has a date of its own; a weekday or "today"; a bare year. */
  readonly dated: boolean
  readonly datedToday: boolean
  readonly datedLongAgo: boolean
  readonly perfect: boolean
  readonly pastPerfect: boolean
  readonly planned: boolean
  readonly ongoing: boolean
  readonly passive: boolean
  readonly main: boolean
  readonly coordinate: boolean
  readonly relative: boolean
  readonly subordinate: boolean
  readonly complement: boolean
  readonly participial: boolean
  readonly speech: boolean
  readonly reporting: boolean
  readonly claimed: boolean
  /** The subject is a name, a person, a pronoun that stands for one. */
  readonly named: boolean
  readonly person: boolean
  readonly resolved: boolean
  readonly noNames: boolean
  readonly manyNames: boolean
  readonly counterpart: boolean
  readonly place: boolean
  readonly numbers: boolean
  readonly quoted: boolean
  readonly short: boolean
  readonly long: boolean
  readonly likeTitle: boolean
  readonly unlikeTitle: boolean
  readonly title: boolean
  readonly caption: boolean
}

/** Clauses below this are background, comment or filler. */
export const THRESHOLD = 0.06

/** How likely a clause is the news that its article carries: logistic regression over the features (0 to 1). */
export function salienceOf(features: NewsFeatures): number {
  let sum = newsWeights.bias
  for (const [name, there] of Object.entries(features)) if (there) sum += newsWeights.features[name] ?? 0
  return Math.round((1 / (1 + Math.exp(-sum))) * 100) / 100
}

/** What a clause without any name, number or date needs to be told: nothing in it can be checked elsewhere. */
const NAMELESS = 0.25

/** Is the clause worth a place on the timeline? `isDeed`: somebody did it, or it was done to something; "the violence has taken its toll" is a state. */
export function isNews(
  features: NewsFeatures,
  salience: number,
  { threshold, isDeed }: { readonly threshold: number; readonly isDeed: boolean },
): boolean {
  const { dated, noNames, numbers, caption, perfect, pastPerfect, planned, ongoing, claimed, main } = features
  if (dated || numbers || !noNames) return caption || salience >= threshold
  const isTold = !(perfect && !(main && isDeed)) && !pastPerfect && !planned && !ongoing && !(claimed && !main)
  return !caption && isTold && salience >= NAMELESS
}
