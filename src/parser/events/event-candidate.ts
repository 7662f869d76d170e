import type { Span } from '#model/span.ts'
import type { Status } from '#model/timeline-event.ts'
import type { Sentence } from '../text/split-segments.ts'
import type { Bound } from './bound-date.ts'
import type { NewsFeatures } from './judge-news.ts'
import type { Named } from './name-registry.ts'

/** One clause's word for something that happened: what the merging and the dating work with. */
export interface EventCandidate {
  /** Index of its article in the bundle. */
  readonly article: number
  readonly sentence: Sentence
  /** Order in the article. */
  readonly order: number
  /** The words of the claim, in the raw text. */
  readonly span: Span
  readonly title: string
  readonly short: string
  readonly status: Status
  readonly claimant: string | undefined
  /** The verb or noun that names what happened, as a lemma. */
  readonly lemma: string
  /** Told by a verb, or named by a noun ("the Hamas attack on October 7"). */
  readonly nominal: boolean
  readonly tense: 'past' | 'perfect' | 'past-perfect' | 'ongoing' | 'planned'
  readonly subject: Named | undefined
  /** Who was met, attacked, accused: the first name of the object. */
  readonly counterparts: readonly Named[]
  /** "was sunk by Norland": who did it. */
  readonly agent?: Named
  /** All names of the clause. */
  readonly names: readonly Named[]
  readonly places: readonly string[]
  /** Content words, folded and stemmed. */
  readonly stems: ReadonlySet<string>
  /** Indexes of the article's time expressions that date this clause. */
  readonly times: readonly number[]
  /** Of these, the ones that may belong to a word between: "jailed for robbing a bank on 3 May". */
  readonly loose?: readonly number[]
  /** Of these, the ones that are the verb's or that of what is judged: "fined for lapses in 2019". */
  readonly doubted?: readonly number[]
  /** Without a date of its own: the date of what it came before or after, "two days before the vote on 3 May". */
  readonly beside?: { readonly time: number; readonly bound: Bound }
  /** "…, officials said on Tuesday": the time expression of the day on which it was told. */
  readonly toldOn?: number
  /** "Born in 1932, Roe left for Norland": the time expression of what stands in front. */
  readonly fronted?: number
  /** "a day following X": this candidate is dated by another one's date. */
  readonly relation: DateRelation | undefined
  /** The ordinal of a counted series that the clause belongs to ("seventh … visits"). */
  readonly ordinal: SeriesOrdinal | undefined
  /** 0 to 1: how likely the clause is the news itself. */
  readonly salience: number
  /** What the salience was judged by; nothing where it follows from the form. */
  readonly features?: NewsFeatures
  readonly caption: boolean
  /** Told in passing: done before the news, nobody says when. */
  readonly background: boolean
}

export interface SeriesOrdinal {
  /** Who and what is counted: "blinken visit". */
  readonly series: string
  readonly value: number
}

/** This event came `days` after (or before, negative) what it is counted from. */
export interface DateRelation {
  /** Nothing where the words count no whole days. */
  readonly days: number | undefined
  /** Nobody counts: it is likely that day. */
  readonly isLikely?: boolean
  /** Index of the time expression that counts them. */
  readonly time: number
  /** The words that say so. */
  readonly span: Span
  readonly from: CountedFrom | undefined
}

/** Another event of the sentence, by its order; a date of the sentence, by its index; the dated event told before. */
export type CountedFrom =
  | { readonly kind: 'event'; readonly order: number }
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'told' }
