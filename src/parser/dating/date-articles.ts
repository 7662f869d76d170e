import { weekdayOf } from '#calendar/day.ts'
import { daysOfEdtf, edtfOfDays, readEdtf, writeEdtf } from '#calendar/edtf.ts'
import { edtfInWords } from '#calendar/in-words.ts'
import type { PublicationDate } from '#model/article.ts'
import { quotePassage } from '#model/passage.ts'
import type { ReceiptStep } from '#model/receipt.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import type { ReadArticle } from '../events/read-article.ts'
import type { SegmentedText } from '../text/split-segments.ts'
import { collectEvidence, readDateLine, type SharedAnchors } from './collect-evidence.ts'
import { type DayWeights, evenWeights, isEven, shortestRun, supportOf } from './day-weights.ts'
import type { Evidence } from './evidence.ts'
import { findAnchors } from './find-anchors.ts'
import { weigh, weighByWeekday } from './weekday-kernel.ts'
import { weighEvidence } from './weigh-evidence.ts'
import { findOrder } from './find-order.ts'
import { findWeekdayLinks } from './find-weekday-links.ts'

/** When an article was published: how likely each day is, and what the page shows of it. */
export interface DatedArticle {
  readonly days: DayWeights | undefined
  readonly publicationDate: PublicationDate
  /** Weekdays that another article dates as well: how likely each day is the one meant. */
  readonly weekdays?: ReadonlyMap<number, DayWeights>
  /** The days can be narrowed no further by rules: one day, given or written on the page. */
  readonly exact: boolean
}

export interface DatingInput {
  readonly articles: readonly ReadArticle[]
  /** EDTF, where the bundle knows it or a reader set it. */
  readonly published: readonly (string | undefined)[]
  readonly basis: readonly ('given' | 'set' | undefined)[]
  readonly segmented: readonly SegmentedText[]
  readonly candidates: readonly (readonly EventCandidate[])[]
}

export interface Dating {
  readonly dated: readonly DatedArticle[]
  readonly anchors: SharedAnchors
}

/**
 * Dates all articles of a bundle together: first what is given or written on the page, then bounds from the words of
 * each, then from the order of counted events, then from a weekday that two articles tell of.
 */
export function dateArticles(input: DatingInput): Dating {
  const { articles } = input
  const dated: (DatedArticle | undefined)[] = articles.map(
    (article, i) => readGiven(input, i) ?? fromDateLine(article, input.segmented[i]),
  )
  const known = dated.map((each) => (each?.exact && each.days ? each.days.first : undefined))
  const anchors = findAnchors(articles, known)
  const evidence = articles.map((article, i) => (dated[i] ? [] : collectEvidence(article, anchors)))
  for (const [i, items] of evidence.entries()) dated[i] ??= fromEvidence(items, leadWeekday(articles[i]))
  linkWeekdays(input, dated, evidence)
  orderSeries(input, dated, evidence)
  return { dated: dated.map((each) => each ?? unknownDate), anchors }
}

const unknownDate: DatedArticle = {
  days: undefined,
  exact: false,
  publicationDate: {
    basis: 'unknown',
    confidence: 0,
    receipt: [{ step: 'result', text: 'Nothing in the texts says when this was published.' }],
  },
}

function readGiven({ published, basis }: DatingInput, index: number): DatedArticle | undefined {
  const text = published[index]
  const edtf = text === undefined ? undefined : readEdtf(text.length > 10 ? text.slice(0, 10) : text)
  if (!edtf) return undefined
  const { first, last } = daysOfEdtf(edtf)
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined
  const set = basis[index] === 'set'
  return {
    days: evenWeights(first, last),
    exact: first === last,
    publicationDate: {
      edtf: writeEdtf(edtf),
      basis: set ? 'set' : 'given',
      confidence: 1,
      receipt: [
        { step: 'result', text: set ? 'You set this date.' : 'The bundle gives this date.', edtf: writeEdtf(edtf) },
      ],
    },
  }
}

function fromDateLine(article: ReadArticle, segmented: SegmentedText | undefined): DatedArticle | undefined {
  const line = segmented && readDateLine(article, segmented)
  if (!line) return undefined
  const edtf = writeEdtf(edtfOfDays(line.first, line.last))
  return {
    days: evenWeights(line.first, line.last),
    exact: true,
    publicationDate: {
      edtf,
      basis: 'inferred',
      confidence: line.strength,
      receipt: [
        { step: 'words', text: 'The page says', passage: line.passage },
        { step: 'rule', text: line.text },
        { step: 'result', text: edtfInWords(edtfOfDays(line.first, line.last)), edtf },
      ],
    },
  }
}

function fromEvidence(evidence: readonly Evidence[], weekday?: number): DatedArticle | undefined {
  const weighed = weighEvidence(evidence)
  if (!weighed) return undefined
  const days = weekday === undefined || isEven(weighed.days) ? weighed.days : weighByWeekday(weighed.days, weekday)
  return describe(days, weighed.used, weighed.dropped)
}

/** The first bare weekday of an article's own news. */
function leadWeekday(article: ReadArticle | undefined): number | undefined {
  for (const { sentence, times } of article?.sentences ?? []) {
    if (sentence.kind !== 'body' || sentence.argues) continue
    for (const index of times) {
      const meaning = article?.tagged[index]?.meaning
      if (meaning?.kind === 'weekday' && (meaning.direction === 'past' || meaning.direction === 'nearest'))
        return meaning.weekday
    }
  }
  return undefined
}

/** Most of the mass: what the page states as the likely stretch. */
const MOST = 0.8

/** Names the smallest stretch that holds most of the weight, always as probable: nothing on the page says it. */
function describe(days: DayWeights, used: readonly Evidence[], dropped: readonly Evidence[]): DatedArticle {
  const run = isEven(days) ? { ...supportOf(days), mass: 1 } : shortestRun(days, MOST)
  const edtf = edtfOfDays(run.first, run.last, { uncertain: true })
  const strength = used.reduce((product, item) => product * (item.strength + (1 - item.strength) * 0.5), 1)
  return {
    days,
    exact: false,
    publicationDate: {
      edtf: writeEdtf(edtf),
      basis: 'inferred',
      confidence: Math.round(run.mass * strength * 100) / 100,
      receipt: [
        ...used.map(stepOf),
        ...dropped.map((item): ReceiptStep => ({
          step: 'alternative',
          text: `Left aside, it does not agree with the rest: ${item.text}`,
          passage: item.passage,
        })),
        ...(isEven(days) ? [] : [freshnessStep]),
        { step: 'result', text: edtfInWords(edtf), edtf: writeEdtf(edtf) },
      ],
    },
  }
}

const freshnessStep: ReceiptStep = {
  step: 'assumption',
  text: 'News comes soon after what it speaks of, so the first days that are possible are the likeliest.',
}

function stepOf({ text, first, last, passage }: Evidence): ReceiptStep {
  const from = Number.isFinite(first) ? edtfInWords(edtfOfDays(first, first)) : undefined
  const to = Number.isFinite(last) ? edtfInWords(edtfOfDays(last, last)) : undefined
  const bound = from && to ? `${from} to ${to}` : from ? `not before ${from}` : `not after ${to ?? ''}`
  return { step: 'rule', text: `${text}: ${bound}`, passage }
}

/** An article that tells of the same weekday as a dated one was published within the week behind it. */
function linkWeekdays(
  input: DatingInput,
  dated: (DatedArticle | undefined)[],
  evidence: readonly (readonly Evidence[])[],
): void {
  for (const link of findWeekdayLinks(input.articles, input.candidates)) {
    const from = dated[link.from.article]
    const own = evidence[link.to.article] ?? []
    if (!from?.days || dated[link.to.article]) continue
    const weekdays = weekdayWeights(from.days, link.weekday)
    if (!weekdays) continue
    const days = weigh(weekdays, link.said)
    const support = supportOf(days)
    const source = input.articles[link.from.article]
    const target = input.articles[link.to.article]
    if (!source || !target) continue
    const item: Evidence = {
      ...support,
      strength: 0.85,
      text: 'another article tells of the same event on the same weekday, so this one came within the week',
      passage: quotePassage(source, link.from.span),
    }
    const words: Evidence = {
      ...item,
      text: 'the weekday is counted back from this article',
      passage: quotePassage(target, link.to.span),
    }
    const weighed = weighEvidence([...own, item])
    if (!weighed || weighed.dropped.includes(item)) continue
    dated[link.to.article] = {
      ...describe(days, [...weighed.used, words], weighed.dropped),
      weekdays: new Map([[link.weekday, weekdays]]),
    }
  }
}

/** The likelihood of each day on that weekday: the last one before (or on) each day of publication. */
function weekdayWeights({ first, weights }: DayWeights, weekday: number): DayWeights | undefined {
  const start = first - 6
  const result = Array.from({ length: weights.length + 6 }, () => 0)
  for (const [i, weight] of weights.entries()) {
    const day = first + i
    const back = (weekdayOf(day) - weekday + 7) % 7
    result[day - back - start] = (result[day - back - start] ?? 0) + weight
  }
  return result.some((weight) => weight > 0) ? { first: start, weights: result } : undefined
}

/** A seventh trip comes before a ninth: the articles that tell of them lie in that order. */
function orderSeries(
  input: DatingInput,
  dated: (DatedArticle | undefined)[],
  evidence: readonly (readonly Evidence[])[],
): void {
  for (const { before, after, passage, text } of findOrder(input.articles)) {
    const earlier = dated[before]
    const later = dated[after]
    if (later?.exact || later?.publicationDate.basis === 'given' || later?.publicationDate.basis === 'set') continue
    const bound = earlier?.days ? supportOf(earlier.days).first + 1 : undefined
    if (bound === undefined) continue
    const item: Evidence = { first: bound, last: Infinity, strength: 0.95, text, passage }
    const next = fromEvidence([...(evidence[after] ?? []), item])
    if (next) dated[after] = next
  }
}
