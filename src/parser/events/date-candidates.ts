import { type Day, dayOf } from '#calendar/day.ts'
import { daysOfEdtf, edtfOfDays, readEdtf, withDoubt, writeEdtf } from '#calendar/edtf.ts'
import { edtfInWords } from '#calendar/in-words.ts'
import { partsOfUnit } from '#calendar/parts-of-unit.ts'
import { quotePassage } from '#model/passage.ts'
import type { Receipt, ReceiptStep } from '#model/receipt.ts'
import type { Span } from '#model/span.ts'
import type { Extent, TimelineEvent } from '#model/timeline-event.ts'
import { captionReferences, type SharedAnchors } from '../dating/collect-evidence.ts'
import type { DatedArticle } from '../dating/date-articles.ts'
import { evenWeights, supportOf } from '../dating/day-weights.ts'
import { publicationBounds, type Readings, type SpreadDate, spreadDate } from '../dating/spread-dates.ts'
import { textAfter } from '../timex/context.ts'
import { type Bound, boundEdtf, isComparison, readBound, readLink, readStretch } from './bound-date.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { ReadArticle } from './read-article.ts'
import { sameDeed } from './verb-likeness.ts'

/** A candidate with its date, as far as its own article carries it. */
export interface DatedCandidate {
  readonly candidate: EventCandidate
  readonly date: CandidateDate | undefined
  /** Index of the time expression that the date was read from. */
  readonly time: number | undefined
}

export interface CandidateDate {
  readonly edtf: string
  readonly first: Day
  readonly last: Day
  readonly extent: Extent
  readonly mod: TimelineEvent['mod']
  /** 0 to 1. */
  readonly confidence: number
  readonly receipt: Receipt
}

/** Dates every candidate of an article: its own words first, then its place beside another event, then the day of the news. */
export function dateCandidates(
  article: ReadArticle,
  candidates: readonly EventCandidate[],
  published: DatedArticle,
  { anchors, readings }: Pick<Counting, 'anchors' | 'readings'>,
): readonly DatedCandidate[] {
  const references = captionReferences(article)
  const dated: DatedCandidate[] = []
  for (const candidate of candidates) {
    const own = dateByWords(article, candidate, published, { readings, references, anchors })
    if (own && !isYetToCome(own, candidate, published)) dated.push({ candidate, ...own })
    else if (own && !isAimedAt(article, candidate, own)) dated.push({ candidate, ...own, date: undefined })
    else dated.push({ candidate, date: undefined, time: undefined })
  }
  const dateAt = (candidate: EventCandidate, time: number | undefined): CandidateDate | undefined =>
    time === undefined
      ? undefined
      : dateByWords(article, withTime(candidate, time), published, { readings, references, anchors })?.date
  const lead = leadDay(dated)
  // "the vote on 3 June" has not happened yet.
  const known = dated
    .filter(({ candidate, date, time }) => date || time === undefined || !candidate.nominal)
    .map((each) =>
      each.date || each.candidate.relation || each.time !== undefined
        ? each
        : {
            ...each,
            date: dateAsNews(article, each.candidate, published, {
              lead,
              since: beginningBefore(dated, dated.indexOf(each)),
              dated,
              fronted: dateAt(each.candidate, each.candidate.fronted),
              toldOn: dateAt(each.candidate, each.candidate.toldOn),
            }),
          },
    )
  return known.map((each) => {
    const { relation } = each.candidate
    if (isAfterItsSequel(article, each, known)) return { ...each, date: undefined }
    if (!relation || each.date) return each
    const date = relation.from?.kind === 'time' ? dateAt(each.candidate, relation.from.time) : undefined
    return { candidate: each.candidate, ...dateByRelation(article, each.candidate, known, date) }
  })
}

/** "replaced Quist in 2019, who had resigned in December": what "had" happened before cannot lie behind. */
function isAfterItsSequel(
  { tagged }: ReadArticle,
  { candidate, date, time }: DatedCandidate,
  known: readonly DatedCandidate[],
): boolean {
  if (candidate.tense !== 'past-perfect' || !date || time === undefined) return false
  if (tagged[time]?.anchoring.to === 'explicit') return false
  return known.some(
    (other) =>
      other.candidate.sentence === candidate.sentence &&
      other.candidate.tense === 'past' &&
      other.time !== undefined &&
      other.date !== undefined &&
      other.date.last < date.first,
  )
}

function withTime({ loose: _loose, beside: _beside, ...candidate }: EventCandidate, time: number): EventCandidate {
  return { ...candidate, times: [time] }
}

/** What is told as past cannot lie behind the article that tells it: then the words were misread, and say no date. */
function isYetToCome({ date }: Dated, { tense }: EventCandidate, { days, exact }: DatedArticle): boolean {
  return exact && days !== undefined && date !== undefined && tense !== 'planned' && date.first > supportOf(days).last
}

/** "ten years ago on Monday": the weekday is that of the year, and not of this week. */
function isRepeated({ text, tagged }: ReadArticle, before: number | undefined, index: number): boolean {
  const [first, last] = [before === undefined ? undefined : tagged[before], tagged[index]]
  if (!first || !last || !/\b(?:years?|decades?|century|centuries|months?|weeks?) ago$/iu.test(first.text)) return false
  return /^,?\s(?:on\s|this\s)?$/u.test(text.slice(first.end, last.start))
}

/** "was chosen to host the Games in 2028", "set the trial for June": the date is what the deed was about. */
function isAimedAt({ text, tagged }: ReadArticle, { span }: EventCandidate, { time }: Dated): boolean {
  const at = time === undefined ? undefined : tagged[time]
  const before = at ? text.slice(span.start, at.start) : ''
  return (
    /\bto\s\p{Ll}/u.test(before) ||
    /\b(?:for|from|until|till|to|by|starting|beginning)\s(?:the\s|next\s|in\s|on\s)?$/u.test(before)
  )
}

type Dated = Pick<DatedCandidate, 'date' | 'time'>

/** What an article's expressions are counted from. */
interface Counting {
  readonly readings: Readings
  readonly references: ReadonlyMap<number, Day>
  readonly anchors: SharedAnchors
}

function dateByWords(
  article: ReadArticle,
  candidate: EventCandidate,
  published: DatedArticle,
  { readings, references, anchors }: Counting,
): Dated | undefined {
  const found: { readonly spread: BoundedDate; readonly index: number; readonly reference: Day | undefined }[] = []
  const spreadOf: SpreadOf = (index) => {
    const reference = references.get(index)
    const days = reference === undefined ? published.days : evenWeights(reference, reference)
    const explicit = article.tagged[index]?.anchoring.to === 'explicit'
    const counted = days ?? (explicit || reference !== undefined ? evenWeights(0, 0) : undefined)
    return (
      counted &&
      spreadDate(
        readings,
        index,
        counted,
        reference === undefined ? { anchors, ...(published.weekdays && { weekdays: published.weekdays }) } : {},
      )
    )
  }
  const { times, loose = [], beside } = candidate
  const isOld = (last: Day): boolean =>
    published.days !== undefined && last < supportOf(published.days).first - STILL_NEWS
  let ended = -1
  for (const [i, index] of times.entries()) {
    // The end of a stretch is no date of its own, nor is the Monday of "ten years ago on Monday".
    if (i <= ended || isRepeated(article, times[i - 1], index)) continue
    const stretch = stretchAt(article, times, i, spreadOf)
    if (stretch) ended = stretch.to
    // "cut 500 jobs in March and 300 in April": the second date is of the second number.
    else if (isGapped(article, index, times[i + 1])) ended = i + 1
    const spread = boundSpread(article, candidate, published, index, spreadOf, stretch)
    // "formed 12,000 years ago": nobody knows the year.
    if (spread && spread.last < PREHISTORY && article.tagged[index]?.anchoring.to !== 'explicit')
      return { date: undefined, time: index }
    // "jailed for robbing a bank on 3 May 2015": what lies years back is not the day of the verdict.
    if (spread && loose.includes(index) && isOld(spread.last)) continue
    if (spread)
      found.push({
        spread: candidate.doubted?.includes(index) ? withItsDoubt(spread) : spread,
        index,
        reference: references.get(index),
      })
  }
  if (beside && candidate.status === 'happened') {
    const spread = boundSpread(article, candidate, published, beside.time, spreadOf, { bound: beside.bound })
    // "was arrested after the attack on Monday" is news; only what has been done since lies somewhere between.
    if (spread && (beside.bound.kind !== 'since' || (candidate.tense !== 'past' && isOld(spread.first))))
      found.push({ spread, index: beside.time, reference: references.get(beside.time) })
  }
  // The finest date that is written tells most: "Tuesday, 9 a.m." beside "this week".
  const [finest] = found
    .filter(({ index }) => !found.some(({ spread }) => isPartOf(article.tagged[index], spread.bound)))
    .sort((a, b) => rank(article, a) - rank(article, b))
  if (!finest) return undefined
  // "shot two years ago starts Monday", "In 2012, Roe left on 3 May": a day of this year is not what the year in front is of.
  const best = found.find((each) => tellsYear(article, each.index) && isOf(each, finest, article)) ?? finest
  // "It rained from Friday until Sunday": not the Sunday that is yet to come.
  const isAhead =
    published.exact && published.days !== undefined && beginningOfEnd(best.spread) > supportOf(published.days).last
  if (isAhead && /^(?:through|between)$/u.test(best.spread.bound?.kind ?? '') && candidate.status === 'happened')
    return { date: undefined, time: best.index }
  // What is planned lies ahead: a day behind was misread.
  const isBehind = published.days !== undefined && best.spread.last < supportOf(published.days).first
  if (isBehind && candidate.status === 'scheduled') return { date: undefined, time: best.index }
  const { index, reference } = best
  const spread: BoundedDate =
    candidate.status === 'scheduled' && published.days && !best.spread.bound
      ? notBefore(best.spread, supportOf(published.days).first)
      : best.spread
  const date: CandidateDate = {
    edtf: spread.edtf,
    first: spread.first,
    last: spread.last,
    extent: extentOf(spread),
    mod: partOf(spread.mod),
    confidence: Math.round(spread.mass * 100) / 100,
    receipt: receiptOfWords(article, spread, index, published, reference),
  }
  return { date, time: index }
}

/** "the quarter ended 31 March": of the two, the stretch. */
function isPartOf(time: Span | undefined, bound: Bound | undefined): boolean {
  return (
    time !== undefined && bound?.length !== undefined && time.start >= bound.span.start && time.end < bound.span.end
  )
}

/** The first day of the date that ends a stretch: "in April and May", told in May, has begun to end. */
function beginningOfEnd({ edtf, first }: BoundedDate): Day {
  const read = readEdtf(edtf)
  return read?.form === 'interval' && read.end !== 'open' ? daysOfEdtf({ form: 'date', ...read.end }).first : first
}

/** "two years ago", "in May 2012", and not "the 2012 Games" */
function tellsYear({ text, tagged }: ReadArticle, index: number): boolean {
  const time = tagged[index]
  if (!time) return false
  if (/\b(?:years?|decades?) ago$/iu.test(time.text)) return true
  return (
    time.anchoring.to === 'explicit' &&
    /\b[Ii]n(?: \p{L}+)? \d{4}$/u.test(text.slice(Math.max(0, time.start - 3), time.end))
  )
}

/** Does a day that the text leaves without a year lie elsewhere than the year before it? */
function isOf(
  year: { readonly spread: SpreadDate; readonly index: number },
  day: { readonly spread: SpreadDate; readonly index: number },
  { tagged }: ReadArticle,
): boolean {
  const isBehind = year.index < day.index && tagged[day.index]?.anchoring.to !== 'explicit'
  return isBehind && (year.spread.last < day.spread.first || day.spread.last < year.spread.first)
}

function extentOf({ within, bound, first, last }: BoundedDate): Extent {
  if (bound?.kind === 'through') return 'span'
  return within || (bound && first !== last) ? 'within' : 'point'
}

/** A date with the words before it that make it a bound, and as many days wide as the words without them. */
type BoundedDate = SpreadDate & { readonly bound?: Bound; readonly width?: number }

/** "moved the fair from Monday to Wednesday", "delayed until May": neither is the day on which it was moved. */
const moves = new Set(['move', 'postpone', 'delay', 'reschedule', 'change', 'shift', 'push', 'bring', 'extend'])

const figures = /\b(?:loss|profit|income|revenue|earnings|sales)\b/iu

/** The first day of the year 1000 BC: nobody counts single years so far back. */
const PREHISTORY = dayOf({ year: -999, month: 1, day: 1 })

/** "before 3 May": every day up to that one; nothing where the bound says nothing of the event. */
function boundSpread(
  article: ReadArticle,
  { status, lemma, tense, span }: EventCandidate,
  published: DatedArticle,
  index: number,
  spreadOf: SpreadOf,
  given?: { readonly bound: Bound; readonly last?: number },
): BoundedDate | undefined {
  const spread = spreadOf(index)
  const time = article.tagged[index]
  // "until 2011, when he was arrested": till then it was something else.
  const isWhen = time && span.end > time.end && /^,? when\b/u.test(textAfter(article.text, time.end, 8))
  const bound = given?.bound ?? (time && !isWhen ? readBound(article.text, time) : undefined)
  // "battled the fire until 3 a.m.", "had led the party since 2011, resigned"
  const isEnd = time?.type === 'TIME' && bound?.kind === 'until'
  const isOver = bound?.kind === 'since' && tense === 'past-perfect'
  if (isEnd || isOver) return undefined
  if (!spread || time?.type !== 'DATE') return spread && withBorrowedDay(spread)
  // "reported a loss for the year to March", "a profit in the first quarter": that was made then.
  const isWide =
    bound?.length !== undefined ||
    (spread.last - spread.first > 80 && figures.test(article.text.slice(span.start, time.start)))
  if (isWide && /^(?:report|post|announce|publish|unveil|say)$/u.test(lemma)) return undefined
  const first = readEdtf(spread.edtf)
  const last = given?.last === undefined ? first : readEdtf(spreadOf(given.last)?.edtf ?? '')
  if (!bound || !first || !last) return spread
  if (moves.has(lemma) && (given?.last !== undefined || bound.kind === 'until'))
    return status === 'scheduled' ? spread : undefined
  const within = isComparison(article.text, bound)
    ? undefined
    : boundEdtf(bound, first, last, {
        days: published.days && supportOf(published.days),
        exact: published.exact,
        isPlan: status === 'scheduled',
        isOpen: tense === 'ongoing',
        isPart: spread.mod !== undefined,
      })
  if (!within) return undefined
  const days = daysOfEdtf(within)
  return {
    ...spread,
    edtf: writeEdtf(within),
    first: days.first === -Infinity ? days.last - RECENT : days.first,
    last: days.last === Infinity ? days.first + RECENT : days.last,
    mod: undefined,
    bound,
    width: spread.last - spread.first,
  }
}

function withItsDoubt(spread: BoundedDate): BoundedDate {
  const edtf = readEdtf(spread.edtf)
  return edtf ? { ...spread, edtf: writeEdtf(withDoubt(edtf)) } : spread
}

/** "At 9 a.m." behind a Tuesday: that it was the same day is likely, and not said. "Midnight on Saturday" ends or begins it. */
function withBorrowedDay(spread: SpreadDate): SpreadDate {
  const [day, clock = ''] = spread.edtf.split('T')
  if (clock.startsWith('24')) return { ...spread, edtf: `${day}?` }
  return spread.reading.anchoring.to === 'mention' ? withItsDoubt(spread) : spread
}

/** "in March | and 300 in | April": no list, another number's date. */
function isGapped({ text, tagged }: ReadArticle, index: number, next: number | undefined): boolean {
  const [first, second] = [tagged[index], tagged[next ?? -1]]
  return (
    first !== undefined &&
    second !== undefined &&
    /^,?\sand\s(?!on\s|in\s|again\s)\S/u.test(text.slice(first.end, second.start))
  )
}

type SpreadOf = (index: number) => SpreadDate | undefined

/** The stretch or the list that a date begins: what it says of when, and where among the times it ends. */
function stretchAt(
  { text, tagged }: ReadArticle,
  times: readonly number[],
  at: number,
  spreadOf: SpreadOf,
): { readonly bound: Bound; readonly to: number; readonly last: number } | undefined {
  const index = times[at]
  const first = tagged[index ?? -1]
  const next = times[at + 1]
  const second = tagged[next ?? -1]
  if (index === undefined || next === undefined || first?.type !== 'DATE' || second?.type !== 'DATE') return undefined
  const pair = readStretch(text, first, second)
  if (pair) return { bound: pair, to: at + 1, last: next }
  let to = at
  let last = index
  let link: ReturnType<typeof readLink>
  let isUnbroken = true
  for (;;) {
    const [before, time, other] = [tagged[last], tagged[times[to + 1] ?? -1], times[to + 1]]
    const joint = before && time?.type === 'DATE' ? readLink(text, before, time) : undefined
    const [from, until] = [spreadOf(last), other === undefined ? undefined : spreadOf(other)]
    const isLike = from && until && from.last < until.first && unitOf(from) === unitOf(until)
    if (!joint || !isLike || other === undefined) break
    isUnbroken &&= joint !== 'or' && until.first === from.last + 1
    link = joint
    last = other
    to += 1
  }
  const end = tagged[last]?.end ?? first.end
  // "on Monday, 3 May" is one day, and "in May, June" no list.
  if (to === at || link === ',') return undefined
  return { bound: { kind: isUnbroken ? 'through' : 'between', span: { start: first.start, end } }, to, last }
}

/** "day", "month", "interval": dates of one list are of one kind. */
function unitOf({ edtf }: SpreadDate): string | undefined {
  const read = readEdtf(edtf)
  return read?.form === 'date' ? read.date.granularity : read?.form
}

/** A plan lies ahead of the article that tells of it, however wide "this week" reaches. */
function notBefore(spread: SpreadDate, first: Day): SpreadDate {
  if (!spread.within || spread.first >= first || spread.last < first) return spread
  return { ...spread, first, edtf: writeEdtf(edtfOfDays(first, spread.last, { uncertain: true })) }
}

function rank(
  article: ReadArticle,
  { spread, index }: { readonly spread: BoundedDate; readonly index: number },
): number {
  const explicit = article.tagged[index]?.anchoring.to === 'explicit' ? 0 : 0.5
  return ((spread.width ?? spread.last - spread.first) + explicit) * (spread.within ? 2 : 1)
}

function partOf(mod: SpreadDate['mod']): TimelineEvent['mod'] {
  return mod === 'START' || mod === 'MID' || mod === 'END' ? mod : undefined
}

function receiptOfWords(
  article: ReadArticle,
  spread: BoundedDate,
  index: number,
  published: DatedArticle,
  reference: Day | undefined,
): Receipt {
  const { edtf, reading, other, within, source, bound } = spread
  const time = article.tagged[index]
  if (!time) return []
  const words = bound?.span ?? time
  const steps: ReceiptStep[] = [
    { step: 'words', text: article.text.slice(words.start, words.end), passage: quotePassage(article, words) },
  ]
  if (reference !== undefined)
    steps.push({
      step: 'anchor',
      text: `the caption’s own date, ${inWords(writeEdtf(edtfOfDays(reference, reference)))}`,
    })
  else if (source) steps.push({ step: 'anchor', text: 'the same day, told with its year', passage: source })
  else if (reading.anchoring.to !== 'explicit') steps.push(anchorStep(article, published))
  steps.push({ step: 'rule', text: reading.because })
  if (bound) steps.push({ step: 'rule', text: `The words put it ${putsIt[bound.kind]}.` })
  if (within) steps.push({ step: 'assumption', text: 'The article’s own date is only bounded, so this date is too.' })
  const weekday = reading.meaning.kind === 'weekday'
  steps.push({
    step: 'result',
    text: inWords(edtf, weekday, bound ? undefined : partOf(reading.mod), extentOf(spread)),
    edtf,
  })
  for (const { value, edtf: otherEdtf, because } of bound ? [] : reading.alternatives.slice(0, 2))
    steps.push({
      step: 'alternative',
      text: `${otherEdtf ? inWords(otherEdtf, weekday) : value}: ${because}`,
      ...(otherEdtf && { edtf: otherEdtf }),
    })
  if (other && !within && !bound && !reading.alternatives.some((each) => each.edtf === other.edtf))
    steps.push({
      step: 'alternative',
      text: `${inWords(other.edtf, weekday)}, if the article came out later`,
      edtf: other.edtf,
    })
  return steps
}

const putsIt: Readonly<Record<Bound['kind'], string>> = {
  before: 'before that',
  by: 'then or before',
  until: 'then or before',
  after: 'after that',
  since: 'then or after',
  between: 'between the two',
  through: 'from the one to the other',
  counted: 'so many days from that',
}

function anchorStep(article: ReadArticle, { publicationDate: { edtf, basis } }: DatedArticle): ReceiptStep {
  const passage = quotePassage(article, article.head)
  if (edtf === undefined) return { step: 'anchor', text: 'this article, whose date is not known', passage }
  return {
    step: 'anchor',
    text: `this article, published ${inWords(edtf)}${basis === 'inferred' ? ' (inferred)' : ''}`,
    edtf,
    passage,
  }
}

/** The weekday stands where the text uses it. */
function inWords(text: string, weekday = false, mod?: TimelineEvent['mod'], extent?: Extent): string {
  const edtf = readEdtf(text)
  return edtf ? edtfInWords(edtf, { weekday, ...(mod && { part: partsOfUnit[mod] }), ...(extent && { extent }) }) : text
}

/** "Roe left two days after …": counted from `day`, or else from what the sentence or the text before it tells. */
export function dateByRelation(
  article: ReadArticle,
  { relation, order }: EventCandidate,
  known: readonly DatedCandidate[],
  day?: CandidateDate,
): Dated {
  const from = relation?.from
  const anchor = known.findLast(({ date, candidate }) =>
    from?.kind === 'event'
      ? date && candidate.order === from.order
      : from?.kind === 'told' && date && candidate.order < order && candidate.times.length > 0,
  )
  const date = day ?? anchor?.date
  if (relation?.days === undefined || !date || (relation.isLikely && date.first !== date.last))
    return { date: undefined, time: undefined }
  const first = date.first + relation.days
  const last = date.last + relation.days
  const uncertain = relation.isLikely === true || date.edtf.includes('?')
  const edtf = writeEdtf(edtfOfDays(first, last, { uncertain }))
  const count = Math.abs(relation.days)
  const direction = relation.days < 0 ? 'before' : 'after'
  return {
    time: relation.time,
    date: {
      edtf,
      first,
      last,
      extent: date.extent,
      mod: undefined,
      confidence: date.confidence,
      receipt: [
        {
          step: 'words',
          text: article.text.slice(relation.span.start, relation.span.end),
          passage: quotePassage(article, relation.span),
        },
        ...(anchor
          ? [
              {
                step: 'anchor' as const,
                text: `${anchor.candidate.title}, ${inWords(date.edtf)}`,
                edtf: date.edtf,
                passage: quotePassage(article, anchor.candidate.span),
              },
            ]
          : date.receipt),
        {
          step: 'rule',
          text: relation.isLikely
            ? 'told beside that: likely the same day'
            : `${count} ${count === 1 ? 'day' : 'days'} ${direction} that`,
        },
        { step: 'result', text: inWords(edtf), edtf },
      ],
    },
  }
}

/** The earliest day that the article's news gives itself: what it tells beside it lies between that day and the article. */
function leadDay(dated: readonly DatedCandidate[]): Day | undefined {
  const days = dated.flatMap(({ date, candidate, time }) =>
    date &&
    time !== undefined &&
    !candidate.nominal &&
    !candidate.caption &&
    candidate.status === 'happened' &&
    date.last - date.first < 3 &&
    date.edtf.includes('?')
      ? [date.first]
      : [],
  )
  return days.length > 0 ? Math.min(...days) : undefined
}

/** What an undated clause stands among. */
interface Setting {
  readonly lead: Day | undefined
  readonly since: DatedCandidate | undefined
  readonly dated: readonly DatedCandidate[]
  /** The day on which it was told. */
  readonly toldOn: CandidateDate | undefined
  /** When something was done that the sentence tells in front. */
  readonly fronted: CandidateDate | undefined
}

/** What lies further back than these days is what the news is about, and not the news. */
const STILL_NEWS = 14

/** The article's first news, when it has a day of its own: what is told behind it without a date happened that day. */
function firstNews(
  dated: readonly DatedCandidate[],
  { order }: EventCandidate,
  published: Day,
): DatedCandidate | undefined {
  const first = dated.find(
    ({ candidate, date, time }) =>
      time !== undefined &&
      !candidate.nominal &&
      !candidate.caption &&
      candidate.status === 'happened' &&
      // "… at the 2010 conference": a headline's year is no day of the news.
      (candidate.sentence.form !== 'title' || isDay(date)),
  )
  if (!first?.date || first.candidate.order >= order || first.candidate.order > 2) return undefined
  return isDay(first.date) && published - first.date.first <= STILL_NEWS ? first : undefined
}

function isDay(date: CandidateDate | undefined): boolean {
  return date !== undefined && date.first === date.last
}

/** "The conflict, which began on October 7, … Over 1,200 have been killed": counted from the beginning told in the same paragraph. */
function beginningBefore(dated: readonly DatedCandidate[], at: number): DatedCandidate | undefined {
  const block = dated[at]?.candidate.sentence.block
  for (let i = at - 1; i >= 0; i--) {
    const each = dated[i]
    if (!each || each.candidate.sentence.block !== block) return undefined
    const { candidate, date } = each
    const hasBegun = candidate.status !== 'scheduled' && sameDeed(candidate.lemma, 'begin')
    if (date && date.first === date.last && hasBegun) return each
  }
  return undefined
}

/** An article known to be from a stretch wider than this covers no days of its own. */
const TOO_WIDE = 190

/** "Roe founded the firm in 1988 and sold it": later than that, and no news. */
function goesOnLongAgo(
  dated: readonly DatedCandidate[],
  { order, sentence, features }: EventCandidate,
  published: Day,
): boolean {
  return (
    features?.coordinate === true &&
    dated.some(
      ({ candidate, date, time }) =>
        time !== undefined &&
        candidate.order === order - 1 &&
        candidate.sentence === sentence &&
        date !== undefined &&
        date.last < published - STILL_NEWS,
    )
  )
}

/** News told in the past tense without a date belongs to the day of publication, or to the days that the article covers. */
function dateAsNews(
  article: ReadArticle,
  candidate: EventCandidate,
  { days, exact, publicationDate }: DatedArticle,
  { lead, since, dated, toldOn, fronted }: Setting,
): CandidateDate | undefined {
  if (!days || candidate.nominal || candidate.caption || candidate.tense === 'past-perfect') return undefined
  const bounds = publicationBounds(days)
  // "Born in 1932, Roe left for Norland": no news.
  if (fronted && fronted.last < bounds.first - STILL_NEWS) return undefined
  if (goesOnLongAgo(dated, candidate, bounds.first)) return undefined
  const width = bounds.last - bounds.first
  const scheduled = candidate.status === 'scheduled'
  if (toldOn && !scheduled && exact && toldOn.first === toldOn.last && toldOn.last < bounds.first)
    return dateAsTold(article, candidate, toldOn)
  if (scheduled ? width <= 60 : width > TOO_WIDE) return undefined
  const before = exact ? firstNews(dated, candidate, bounds.first) : undefined
  const told = before?.date?.first
  const first =
    told ?? (exact || lead === undefined || scheduled || width > 60 ? bounds.first : Math.min(bounds.first, lead))
  // "has met" in an article of today is today's news, unless it tells what has come of a beginning.
  const open = (candidate.tense === 'perfect' || candidate.background) && !scheduled && (!exact || since !== undefined)
  const begun = open ? since?.date?.first : undefined
  const last = writeEdtf(edtfOfDays(bounds.last, bounds.last, { uncertain: true }))
  const edtf = !open
    ? writeEdtf(edtfOfDays(first, told ?? bounds.last, { uncertain: true }))
    : `${begun === undefined ? '..' : writeEdtf(edtfOfDays(begun, begun))}/${last}`
  const rule = scheduled
    ? 'announced as coming, without a day: about when the article came out'
    : before
      ? 'told behind that without a date of its own: taken for the same day'
      : begun !== undefined
        ? 'told as done since then, without a date of its own'
        : open
          ? 'told as done, without a date: some day before the article came out'
          : exact
            ? 'news told without a date of its own: the day of publication'
            : 'news told without a date of its own: in the days that the article covers'
  return {
    edtf,
    first: begun ?? (open ? bounds.first - RECENT : first),
    last: told ?? bounds.last,
    extent: first === (told ?? bounds.last) && !open ? 'point' : 'within',
    mod: undefined,
    confidence: Math.round((exact ? 0.6 : 0.5) * publicationDate.confidence * 100) / 100,
    receipt: [
      { step: 'words', text: 'no date of its own', passage: quotePassage(article, candidate.span) },
      ...(before
        ? [
            {
              step: 'anchor' as const,
              text: `${before.candidate.title}, ${inWords(before.date?.edtf ?? '')}`,
              passage: quotePassage(article, before.candidate.span),
            },
          ]
        : []),
      ...(begun !== undefined && since
        ? [
            {
              step: 'anchor' as const,
              text: `${since.candidate.title}, ${inWords(since.date?.edtf ?? '')}`,
              passage: quotePassage(article, since.candidate.span),
            },
          ]
        : []),
      anchorStep(article, { days, exact, publicationDate }),
      { step: 'rule', text: rule },
      { step: 'assumption', text: 'The text does not say the day.' },
      { step: 'result', text: inWords(edtf), edtf },
    ],
  }
}

/** "The ferry sank, officials said on Tuesday": that day, or one before it. */
function dateAsTold(article: ReadArticle, { span }: EventCandidate, toldOn: CandidateDate): CandidateDate {
  const { first, last, confidence, receipt } = toldOn
  const edtf = writeEdtf(edtfOfDays(first, last, { uncertain: true }))
  return {
    edtf,
    first,
    last,
    extent: 'point',
    mod: undefined,
    confidence: Math.round(0.6 * confidence * 100) / 100,
    receipt: [
      { step: 'words', text: 'no date of its own', passage: quotePassage(article, span) },
      ...receipt
        .filter(({ step }) => step === 'words')
        .map((step) => ({ ...step, step: 'anchor' as const, edtf: toldOn.edtf })),
      { step: 'rule', text: 'news told on that day without a date of its own: that day' },
      { step: 'assumption', text: 'The text does not say the day.' },
      { step: 'result', text: inWords(edtf), edtf },
    ],
  }
}

/** What has been done "by now" is compared with other reports as if it lay in the last months. */
const RECENT = 90
