import { civilOf, type Day, dayOf, plusMonths, weekdayOf } from '#calendar/day.ts'
import { DAY } from '#calendar/instant.ts'
import { intervalOf, isDayOfMonth } from '#calendar/partial-date.ts'
import { type Passage, quotePassage } from '#model/passage.ts'
import { touches, type Span } from '#model/span.ts'
import { prepositions } from '../language/closed-classes.ts'
import { conflictNouns } from '../language/verb-classes.ts'
import type { ReadArticle, ReadSentence } from '../events/read-article.ts'
import { stemOf } from '../events/stem.ts'
import { isDateLine } from '../text/classify-blocks.ts'
import type { SegmentedText } from '../text/split-segments.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import type { Evidence } from './evidence.ts'

/** The year of a day that is also written without one. */
export interface KnownYear {
  readonly year: number
  /** The article that writes the day out in full; nothing where a caption or a known day of publication gives it. */
  readonly writtenIn: number | undefined
  /** The words that give it. */
  readonly passage: Passage
}

/** What the whole bundle knows, for reading one article. */
export interface SharedAnchors {
  /** "10-7" → the year in which the story's 7 October lies. */
  readonly years: ReadonlyMap<string, KnownYear>
  /** "war" → the days on which it may have begun, and the passage that tells it. */
  readonly starts: ReadonlyMap<string, { readonly first: Day; readonly last: Day }>
}

/** The head of a page, in characters: further down a date line belongs to something else. */
const HEAD = 800

const announced =
  /(?:published|posted|updated|created|edited|last modified|first published|date|dateline)(?: time)?\s*(?:on|at|:)?\s*(?:[\p{L}\d:() ,]{0,32}?)$/iu

/** "VARROW, Oct. 4 —", "Varrow (AP) -": the place line of a wire report, before and behind its date. */
const wireStart = /^[\p{Lu}][\p{L} .,’'/-]{1,50}(?:,\s|\s[-–—]\s|\()\s*$/u
const wireEnd = /^\s*(?:\)|[-–—])/u

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const address =
  /https?:\/\/[^\s]{3,120}?[/-](?<year>(?:19|20)\d\d)[/-](?:(?<month>\d\d?)|(?<name>[a-z]{3}))[/-](?<day>\d\d?)(?!\d)/iu

/** A date line, "Published …" or an address in the head of the page: the page says itself when it came out. */
export function readDateLine(
  article: ReadArticle,
  { sentences }: Pick<SegmentedText, 'sentences'>,
): Evidence | undefined {
  const { text } = article
  for (const time of article.tagged) {
    if (time.start > HEAD) break
    const day = explicitDay(time)
    if (day === undefined) continue
    const sentence = sentences.find((each) => touches(each, time))
    const start = sentence?.start ?? 0
    const said = announced.test(text.slice(Math.max(start, time.start - 48), time.start))
    const wire = wireStart.test(text.slice(start, time.start)) && wireEnd.test(text.slice(time.end))
    if (said || wire || (sentence && isDateLine(text.slice(start, sentence.end))))
      return {
        first: day,
        last: day,
        strength: 0.98,
        text: 'the page gives its date',
        passage: quotePassage(article, time),
      }
  }
  return readAddress(article)
}

function readAddress(article: ReadArticle): Evidence | undefined {
  const match = address.exec(article.text.slice(0, HEAD))
  const { year, month, name, day } = match?.groups ?? {}
  const number = month === undefined ? monthNames.indexOf(name?.toLowerCase() ?? '') + 1 : Number(month)
  if (!match || !isDayOfMonth(Number(year), number, Number(day))) return undefined
  const date = dayOf({ year: Number(year), month: number, day: Number(day) })
  const passage = quotePassage(article, { start: match.index, end: match.index + match[0].length })
  return { first: date, last: date, strength: 0.97, text: 'the page’s address holds its date', passage }
}

/** The day that an expression writes out in full. */
export function explicitDay({ meaning }: TaggedExpression): Day | undefined {
  if (meaning.kind === 'time')
    return meaning.day?.kind === 'date' && meaning.day.date.granularity === 'day' ? dayOf(meaning.day.date) : undefined
  return meaning.kind === 'date' && meaning.alternative === undefined && meaning.date.granularity === 'day'
    ? dayOf(meaning.date)
    : undefined
}

/** The day that a caption writes out: what else it says is counted from there. */
export function captionDays(article: ReadArticle): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>()
  for (const { sentence, times } of article.sentences) {
    if (sentence.kind !== 'caption' && sentence.kind !== 'duplicate') continue
    for (const index of times) {
      const time = article.tagged[index]
      const day = time && explicitDay(time)
      if (day !== undefined && !days.has(sentence.block)) days.set(sentence.block, day)
    }
  }
  return days
}

/** The block of each time expression that stands in a caption with a date of its own → the day it is counted from. */
export function captionReferences(article: ReadArticle): ReadonlyMap<number, Day> {
  const days = captionDays(article)
  const references = new Map<number, Day>()
  for (const { sentence, times } of article.sentences) {
    const day = days.get(sentence.block)
    if (day === undefined) continue
    for (const index of times) references.set(index, day)
  }
  return references
}

/** Collects what an article's own words say of the day they were published. */
export function collectEvidence(article: ReadArticle, anchors: SharedAnchors): readonly Evidence[] {
  const captions = captionDays(article)
  const evidence: Evidence[] = []
  const doubtful = readBothWays(article, captions)
  for (const read of article.sentences) {
    const inCaption = captions.has(read.sentence.block)
    for (const index of read.times) {
      const time = article.tagged[index]
      if (!time || (!inCaption && doubtful.has(nameOfDate(time) ?? ''))) continue
      const item = inCaption ? readCaptionTime(article, time) : readTime(article, read, time, anchors)
      if (item) evidence.push(item)
    }
  }
  return evidence
}

/** A date that is told as past here and as coming there bounds nothing: one of the two was misread. */
function readBothWays(article: ReadArticle, captions: ReadonlyMap<number, Day>): ReadonlySet<string> {
  const ways = new Map<string, Set<boolean>>()
  for (const read of article.sentences) {
    if (captions.has(read.sentence.block) || read.sentence.kind === 'title') continue
    for (const index of read.times) {
      const time = article.tagged[index]
      const name = time && nameOfDate(time)
      if (time && name) ways.set(name, (ways.get(name) ?? new Set()).add(isAhead(read, time)))
    }
  }
  return new Set([...ways].flatMap(([name, both]) => (both.size > 1 ? [name] : [])))
}

function nameOfDate({ meaning }: TaggedExpression): string | undefined {
  if (meaning.kind !== 'date' || meaning.alternative !== undefined) return undefined
  const { start, end } = intervalOf(meaning.date)
  return `${start}/${end}`
}

function readCaptionTime(article: ReadArticle, time: TaggedExpression): Evidence | undefined {
  const day = explicitDay(time)
  if (day === undefined) return undefined
  return {
    first: day,
    last: Infinity,
    strength: 0.95,
    text: 'a picture was taken that day, so the article is not older',
    passage: quotePassage(article, time),
  }
}

function readTime(
  article: ReadArticle,
  read: ReadSentence,
  time: TaggedExpression,
  anchors: SharedAnchors,
): Evidence | undefined {
  const passage = quotePassage(article, time)
  const { meaning } = time
  if (meaning.kind === 'date' && meaning.alternative === undefined) {
    const { start, end } = intervalOf(meaning.date)
    const first = start / DAY
    if (isAhead(read, time))
      return {
        first: -Infinity,
        last: end / DAY - 1,
        strength: 0.85,
        text: 'it is spoken of as still to come',
        passage,
      }
    if (read.sentence.kind === 'title' && meaning.date.granularity === 'year' && endsBare(article, read, time))
      return { first, last: end / DAY - 1, strength: 0.6, text: 'the headline names the year', passage }
    if (read.sentence.kind === 'title') return undefined
    const day = meaning.date.granularity === 'day'
    return {
      first,
      last: Infinity,
      strength: 0.95,
      text: 'it is already past',
      passage,
      ...(day && { freshness: 20 }),
      ...(meaning.date.granularity === 'month' && { freshness: 30 }),
    }
  }
  if (meaning.kind === 'monthDay' && meaning.direction !== 'future')
    return readMonthDay(article.index, meaning, passage, anchors)
  if (meaning.kind === 'month' && meaning.direction === 'past') return readMonth(meaning, passage, anchors)
  if (meaning.kind === 'duration') return readDuration(article, read, time, anchors)
  return undefined
}

/** A month and day without a year is the last one before the article; where the bundle knows the year, it bounds the article by its anniversary. */
function readMonthDay(
  article: number,
  { month, day, weekday }: { readonly month: number; readonly day: number; readonly weekday?: number },
  passage: Evidence['passage'],
  { years }: SharedAnchors,
): Evidence | undefined {
  const known = years.get(`${month}-${day}`)
  // An article that writes the year elsewhere leaves it out because it was said, not because it is plain.
  if (!known || known.writtenIn === article) return undefined
  const { year } = known
  const first = dayOf({ year, month, day })
  const named = weekday === undefined || weekdayOf(first) === weekday
  if (!named) return undefined
  return {
    first,
    last: dayOf({ year: year + 1, month, day }) - 1,
    strength: 0.9,
    text: 'a day without a year is the last one that passed: its next anniversary was not yet reached',
    passage,
  }
}

/** "in May", past: the article came in that May or in the eleven months behind it. The year comes from what else is known. */
function readMonth(
  { month }: { readonly month: number },
  passage: Evidence['passage'],
  { years }: SharedAnchors,
): Evidence | undefined {
  const known = [...years].flatMap(([key, { year, writtenIn }]) =>
    writtenIn === undefined ? [dayOf({ year, month: Number(key.split('-')[0]), day: 1 })] : [],
  )
  const latest = Math.max(...known)
  if (!Number.isFinite(latest)) return undefined
  const { year, month: from } = civilOf(latest)
  const first = dayOf({ year: month >= from ? year : year + 1, month, day: 1 })
  return {
    first,
    last: plusMonths(first, 12) - 1,
    strength: 0.6,
    text: 'that month had begun',
    passage,
    freshness: 8,
    refines: true,
  }
}

/** "seven months of war": counted from the war's beginning, a round number is right to half a unit before and one behind. */
function readDuration(
  article: ReadArticle,
  read: ReadSentence,
  time: TaggedExpression,
  { starts }: SharedAnchors,
): Evidence | undefined {
  const months = monthsOf(time)
  const noun = months === undefined ? undefined : conflictAfter(read, time)
  const start = noun === undefined ? undefined : starts.get(noun)
  if (months === undefined || noun === undefined || !start) return undefined
  const more = time.mod === 'MORE_THAN' || time.mod === 'EQUAL_OR_MORE'
  return {
    first: plusMonths(start.first, months) - (more ? 0 : 15),
    last: plusMonths(start.last, months + 1),
    strength: 0.85,
    text: `so long after the ${noun} began`,
    passage: quotePassage(article, { start: time.start, end: endOfConflict(read, time) }),
  }
}

export function monthsOf({ type, value }: TaggedExpression): number | undefined {
  const match = type === 'DURATION' ? /^P(\d{1,3})([MY])$/u.exec(value) : null
  return match ? Number(match[1]) * (match[2] === 'Y' ? 12 : 1) : undefined
}

/** "… of war", "… of fighting": the conflict that a duration counts. */
export function conflictAfter({ tokens }: ReadSentence, time: Span): string | undefined {
  const at = tokens.findIndex(({ start }) => start >= time.end)
  if (at < 0 || (tokens[at]?.lower !== 'of' && tokens[at]?.lower !== 'into')) return undefined
  for (let i = at + 1; i <= at + 3; i++) {
    const stem = stemOf(tokens[i]?.lower ?? '')
    if (conflictNouns.has(stem) || conflictNouns.has(tokens[i]?.lower ?? '')) return 'war'
  }
  return undefined
}

function endOfConflict({ tokens }: ReadSentence, time: Span): number {
  const after = tokens.filter(({ start }) => start >= time.end).slice(0, 4)
  const noun = after.find(({ lower }) => conflictNouns.has(lower) || conflictNouns.has(stemOf(lower)))
  return noun?.end ?? time.end
}

/** "Ceasefire 2024": a year that only marks the headline, and no other in the article. "in 2014" may be any year. */
function endsBare({ text, tagged }: ReadArticle, { sentence }: ReadSentence, time: TaggedExpression): boolean {
  const alone = text.slice(time.end, sentence.end).trim() === ''
  const before = /(\p{L}{1,30})\s{0,3}$/u.exec(text.slice(sentence.start, time.start))?.[1]?.toLowerCase() ?? ''
  const others = tagged.some(
    ({ meaning, value }) => meaning.kind === 'date' && value.slice(0, 4) !== time.value.slice(0, 4),
  )
  return alone && !prepositions.has(before) && !others
}

/** A date in a clause that speaks of the future. */
function isAhead({ clauses, tokens }: ReadSentence, time: Span): boolean {
  const at = tokens.findIndex((token) => touches(token, time))
  const owner =
    clauses.find(({ verb, tail, subject }) => at >= Math.min(verb.from, subject?.from ?? verb.from) && at < tail.to) ??
    clauses[0]
  return owner?.verb.tense === 'planned' || owner?.verb.tense === 'possible'
}
