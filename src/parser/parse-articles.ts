import { daysOfEdtf, readEdtf } from '#calendar/edtf.ts'
import type { Article, PublicationDate, SegmentKind, SetDates, SourceArticle } from '#model/article.ts'
import { type Extraction, GENERATOR } from '#model/extraction.ts'
import { quotePassage } from '#model/passage.ts'
import type { Receipt } from '#model/receipt.ts'
import { type Span, touches } from '#model/span.ts'
import type { TimeExpression } from '#model/time-expression.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { explainLeftover } from './claims/explain-leftovers.ts'
import { findNumberDisputes } from './claims/find-number-disputes.ts'
import { findRoleDisputes, findSlotDisputes } from './claims/find-slot-disputes.ts'
import { findOrigins } from './claims/find-origins.ts'
import type { Report } from './claims/merge-candidates.ts'
import { StoryLikeness } from './claims/story-likeness.ts'
import { mergeRelated } from './claims/merge-related.ts'
import { tellEvent } from './claims/tell-event.ts'
import { captionReferences, type SharedAnchors } from './dating/collect-evidence.ts'
import { dateArticles, type DatedArticle } from './dating/date-articles.ts'
import { evenWeights } from './dating/day-weights.ts'
import { countedNewsOf } from './dating/find-order.ts'
import { Readings, type SpreadDate, spreadDate } from './dating/spread-dates.ts'
import { dateCandidates } from './events/date-candidates.ts'
import type { EventCandidate } from './events/event-candidate.ts'
import { findCandidates } from './events/find-candidates.ts'
import { type ReadArticle, readArticle } from './events/read-article.ts'
import { type SegmentedText, splitSegments } from './text/split-segments.ts'
import type { TaggedExpression } from './timex/meaning.ts'
import { tagTimeExpressions } from './timex/tag-time-expressions.ts'

export interface ParseOptions {
  readonly title?: string
  /** Called after each article that has been read, with the number of events found so far (before any are merged). */
  readonly onRead?: (read: number, total: number, events: number) => void
  readonly setDates?: SetDates
}

interface FirstReading {
  readonly segmented: SegmentedText
  readonly article: ReadArticle
  readonly candidates: readonly EventCandidate[]
}

/** Articles that have been read, to be told with any dates of publication. */
export interface ReadBundle {
  readonly tell: (setDates?: SetDates) => Extraction
}

/**
 * Turns articles into dated events with their evidence:
 * segments → sentences → time expressions → (all articles together) dating → events → claims.
 */
export function parseArticles(sources: readonly SourceArticle[], options: ParseOptions = {}): Extraction {
  return readBundle(sources, options).tell(options.setDates)
}

/** Reads what no date changes, once: telling the story again with another date costs a fraction of it. */
export function readBundle(
  sources: readonly SourceArticle[],
  options: Omit<ParseOptions, 'setDates'> = {},
): ReadBundle {
  let events = 0
  const read = sources.map((source, index): FirstReading => {
    const reading = readSource(source, index)
    events += reading.candidates.length
    options.onRead?.(index + 1, sources.length, events)
    return reading
  })
  return { tell: (setDates) => tellStory(sources, read, { ...options, ...(setDates && { setDates }) }) }
}

function tellStory(
  sources: readonly SourceArticle[],
  read: readonly FirstReading[],
  options: ParseOptions,
): Extraction {
  const articles = read.map(({ article }) => article)
  const candidates = read.map((reading) => reading.candidates)
  const readings = new Map(articles.map((article) => [article, new Readings(article.tagged)]))
  const readingsOf = (article: ReadArticle): Readings => readings.get(article) ?? new Readings(article.tagged)
  const { dated, anchors } = dateArticles({
    articles,
    candidates,
    segmented: read.map(({ segmented }) => segmented),
    published: sources.map(({ id, published }) => options.setDates?.get(id) ?? published),
    basis: sources.map(({ id, published }) =>
      options.setDates?.has(id) ? 'set' : published === undefined ? undefined : 'given',
    ),
  })
  const datedCandidates = articles.flatMap((article, i) =>
    dateCandidates(article, candidates[i] ?? [], dated[i] ?? unknown, { anchors, readings: readingsOf(article) }),
  )
  const reports = mergeRelated(articles, datedCandidates, {
    counted: articles.map(countedNewsOf),
    stories: new StoryLikeness(articles, candidates),
  }).filter(isTold)
  const firstTimes = firstIndexes(articles)
  const used = usedTimes(reports)
  const sourcesOfTimes = articles.map(({ id, text }, i) => ({ id, text, firstTime: firstTimes[i] ?? 0 }))
  const events = withOwnNames(reports.map((report) => tellEvent(report, sourcesOfTimes)))
  const ids = new Map(reports.map((report, i) => [report, events[i]?.id ?? '']))
  const disputes = reports.flatMap((report, i) => [
    ...findNumberDisputes(events[i]?.id ?? '', report, articles),
    ...findSlotDisputes(events[i]?.id ?? '', report, articles),
  ])
  const roles = findRoleDisputes(reports, (report) => ids.get(report) ?? '', articles)
  return {
    format: 'dateline',
    version: 1,
    generator: GENERATOR,
    ...(options.title !== undefined && { title: options.title }),
    articles: sources.map((source, i) => describeArticle(source, read[i], dated[i] ?? unknown)).sort(byFirstDay),
    timeExpressions: read.flatMap((reading, i) =>
      describeTimes(reading, dated[i] ?? unknown, {
        anchors,
        readings: readingsOf(reading.article),
        used: used.get(i) ?? new Set(),
      }),
    ),
    events: [...events].sort(byDate),
    disagreements: [...disputes, ...roles, ...findOrigins(articles)],
  }
}

const unknown: DatedArticle = {
  days: undefined,
  exact: false,
  publicationDate: { basis: 'unknown', confidence: 0, receipt: [] },
}

function readSource({ id, text }: SourceArticle, index: number): FirstReading {
  const segmented = splitSegments(text)
  const tagged = tagTimeExpressions(text)
  const article = readArticle({ index, id, text }, segmented, tagged)
  return { segmented, article, candidates: findCandidates(article) }
}

function firstIndexes(articles: readonly ReadArticle[]): readonly number[] {
  let next = 0
  return articles.map(({ tagged }) => {
    const first = next
    next += tagged.length
    return first
  })
}

/** A headline announces; what only headlines tell is not told by the article. */
function isTold(report: Report): boolean {
  return report.some(({ candidate }) => candidate.sentence.form !== 'title')
}

/**
 * Events whose first quotes begin with the same word ("Roe was tried | and sentenced") get names of their own, by where
 * the quotes end: the same ones whatever their dates.
 */
function withOwnNames(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const taken = new Set<string>()
  const names = new Map<TimelineEvent, string>()
  for (const event of [...events].sort((a, b) => endOf(a) - endOf(b) || (a.title < b.title ? -1 : 1))) {
    let name = event.id
    if (taken.has(name)) name = `${event.id}-${endOf(event)}`
    for (let i = 2; taken.has(name); i++) name = `${event.id}-${endOf(event)}-${i}`
    taken.add(name)
    names.set(event, name)
  }
  return events.map((event) => ({ ...event, id: names.get(event) ?? event.id }))
}

function endOf({ passages }: TimelineEvent): number {
  return passages?.[0]?.end ?? 0
}

/** By the earliest day on which an article may have come out, then by name: the order of letters and colours. */
function byFirstDay(a: Article, b: Article): number {
  return firstDay(a) - firstDay(b) || (a.id < b.id ? -1 : 1)
}

function firstDay({ publicationDate: { edtf } }: Article): number {
  const read = edtf === undefined ? undefined : readEdtf(edtf)
  return read ? daysOfEdtf(read).first : Number.MAX_SAFE_INTEGER
}

/** Dated events in time order, then the undated as they are told. */
function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return keyOf(a).localeCompare(keyOf(b)) || a.id.localeCompare(b.id)
}

function keyOf({ when }: TimelineEvent): string {
  return when === undefined ? 'Z' : when.replace(/^\.\.\//u, '')
}

function describeArticle(
  { id, text, title, outlet, url }: SourceArticle,
  reading: FirstReading | undefined,
  { publicationDate }: DatedArticle,
): Article {
  const span = reading?.segmented.title
  const name = title ?? (span && text.slice(span.start, span.end))
  return {
    id,
    ...(name !== undefined && { title: name }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    text,
    publicationDate,
    ...(reading && { segments: reading.segmented.segments }),
  }
}

/** The expressions of each article that date an event, or stand beside the one that does. */
function usedTimes(reports: readonly Report[]): ReadonlyMap<number, ReadonlySet<number>> {
  const used = new Map<number, Set<number>>()
  for (const { candidate, time } of reports.flat()) {
    if (time === undefined) continue
    const ofArticle = used.get(candidate.article) ?? new Set()
    used.set(candidate.article, ofArticle)
    for (const index of [time, ...candidate.times]) ofArticle.add(index)
  }
  return used
}

interface Telling {
  readonly anchors: SharedAnchors
  readonly readings: Readings
  /** Indexes of the expressions that an event took its date from. */
  readonly used: ReadonlySet<number>
}

function describeTimes(
  { article, segmented }: FirstReading,
  { days, publicationDate, weekdays }: DatedArticle,
  { anchors, readings, used }: Telling,
): readonly TimeExpression[] {
  const references = captionReferences(article)
  return article.tagged.map((time, index) => {
    const reference = references.get(index)
    const counted = reference === undefined ? days : evenWeights(reference, reference)
    const spread =
      counted && time.type !== 'DURATION' && time.type !== 'SET'
        ? spreadDate(
            readings,
            index,
            counted,
            reference === undefined ? { anchors, ...(weekdays && { weekdays }) } : {},
          )
        : undefined
    const kind = kindAt(segmented, time)
    return describeTime(article, time, spread, publicationDate, { used: used.has(index), kind })
  })
}

function kindAt({ segments }: SegmentedText, span: Span): SegmentKind | undefined {
  return segments.find((segment) => touches(segment, span))?.kind
}

function describeTime(
  article: ReadArticle,
  time: TaggedExpression,
  spread: SpreadDate | undefined,
  publicationDate: PublicationDate,
  { used, kind }: { readonly used: boolean; readonly kind: SegmentKind | undefined },
): TimeExpression {
  const read = spread && !spread.within ? spread.reading : time
  const edtf = spread?.edtf ?? time.edtf
  return {
    articleId: article.id,
    start: time.start,
    end: time.end,
    text: time.text,
    type: time.type,
    value: read.value,
    ...(time.mod && { mod: time.mod }),
    ...(time.quant && { quant: time.quant }),
    ...(time.freq && { freq: time.freq }),
    ...(edtf !== undefined && { edtf }),
    used,
    ...(!used && { reason: explainLeftover({ ...time, ...(edtf !== undefined && { edtf }) }, kind) }),
    receipt: receiptOf(article, read, edtf, publicationDate),
  }
}

function receiptOf(
  article: ReadArticle,
  read: TaggedExpression,
  edtf: string | undefined,
  { edtf: published }: PublicationDate,
): Receipt {
  return [
    { step: 'words', text: read.text, passage: quotePassage(article, read) },
    ...(read.anchoring.to === 'publication' && published !== undefined
      ? [{ step: 'anchor' as const, text: 'this article', edtf: published }]
      : []),
    { step: 'rule', text: read.because },
    { step: 'result', text: edtf ?? read.value, ...(edtf !== undefined && { edtf }) },
  ]
}
