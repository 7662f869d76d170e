import { civilOf, dayFrom } from '#calendar/day.ts'
import { type Edtf, readEdtf } from '#calendar/edtf.ts'
import { dateInWords, edtfInWords, type WordingOptions } from '#calendar/in-words.ts'
import { partsOfUnit } from '#calendar/parts-of-unit.ts'
import { DAY, type Instant } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import type { EventIndex } from './event-index.ts'
import type { SceneEvent } from './scene.ts'
import { isLoose, opensPhrase } from './wrap-text.ts'

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u

/** An event's date in words, with its weekday where the articles use it. */
export function dateOf({ event, time }: SceneEvent, options: WordingOptions = {}): string {
  return edtfInWords(time.edtf, {
    ...(usesWeekday(event) && { weekday: true }),
    ...(event.extent && { extent: event.extent }),
    ...(event.mod && { part: partsOfUnit[event.mod] }),
    ...options,
  })
}

function usesWeekday({ passages = [] }: TimelineEvent): boolean {
  return passages.some(({ quote }) => weekday.test(quote))
}

/** The clock time of an event, where it has one: "06:43". */
export function clockOf({ time: { edtf } }: SceneEvent): string | undefined {
  if (edtf.form !== 'date' || edtf.date.granularity !== 'time') return undefined
  return dateInWords(edtf.date, { omit: 'day' })
}

/** "Wed 1 May 2024", or without what stands beside it. */
export function dayInWords(at: Instant, options: WordingOptions = {}): string {
  return dateInWords({ granularity: 'day', ...civilOf(dayFrom(at)) }, { weekday: true, ...options })
}

/** What a stretch of whole days is called: "4–6 October 2021", "2013–2017", "30 Apr – 1 May 2024". */
export function rangeInWords({ start, end }: Interval): string {
  const from = civilOf(dayFrom(start))
  const to = civilOf(dayFrom(Math.max(start, end - 1)))
  const first = dateInWords({ granularity: 'day', ...from })
  const last = dateInWords({ granularity: 'day', ...to })
  if (first === last) return last
  const nearby = end - start <= 62 * DAY
  if (from.year !== to.year && !nearby) return `${from.year}–${to.year}`
  if (!nearby) return `${monthWord(from)} – ${monthWord(to)} ${to.year}`
  if (from.year !== to.year) return `${first} – ${last}`
  if (from.month !== to.month) return `${dateInWords({ granularity: 'day', ...from }, { omit: 'year' })} – ${last}`
  return `${from.day}–${dateInWords({ granularity: 'day', ...to }, { long: true })}`
}

/** When the events of some rows are: their date where they have the same one, else the stretch that holds them. */
export function datesInWords(rows: readonly number[], index: EventIndex): string {
  const { events, starts, ends, opensLeft, opensRight, isUncertain } = index
  const first = events[rows[0] ?? 0]
  if (!first) return ''
  if (rows.every((row) => hasDateOf(events[row]?.event, first.event))) return dateOf(first, { weekday: false })
  let [start, end, isHedged] = [Infinity, -Infinity, false]
  for (const row of rows) {
    start = Math.min(start, opensLeft[row] ? -Infinity : (starts[row] ?? 0))
    end = Math.max(end, opensRight[row] ? Infinity : (ends[row] ?? 0))
    isHedged ||= isUncertain[row] === 1
  }
  const hedge = isHedged ? 'probably ' : ''
  if (start === -Infinity) return end === Infinity ? 'open dates' : `${hedge}before ${plainDay(end + DAY - 1)}`
  return hedge + (end === Infinity ? `since ${plainDay(start)}` : rangeInWords({ start, end }))
}

/** "1 event", "3 events" */
export function countInWords(count: number): string {
  return count === 1 ? '1 event' : `${count} events`
}

function plainDay(at: Instant): string {
  return dayInWords(at, { weekday: false })
}

function hasDateOf(event: TimelineEvent | undefined, other: TimelineEvent): boolean {
  return event?.when === other.when && event?.extent === other.extent && event?.mod === other.mod
}

function monthWord({ year, month }: { readonly year: number; readonly month: number }): string {
  return dateInWords({ granularity: 'month', year, month }, { omit: 'year' })
}

const SHORT = 24

/** The statement without date and place, cut after a whole phrase. */
export function shortFormOf({ short, title }: TimelineEvent): string {
  return short === undefined ? cutToPhrase(title, SHORT) : withoutLooseEnd(short)
}

function withoutLooseEnd(text: string): string {
  const words = text.split(' ')
  while (words.length > 1 && isLoose(words.at(-1) ?? '')) words.pop()
  return words.join(' ')
}

/**
 * The longest beginning of a text that is no longer than so many characters and ends with a phrase: before a
 * preposition or a conjunction, or behind a comma. Where no phrase ends in time, the first that ends a little later.
 */
export function cutToPhrase(text: string, length: number): string {
  if (text.length <= length) return text
  const words = text.split(' ')
  const ends: string[] = []
  for (let kept = 2; kept < words.length; kept++) {
    const last = words[kept - 1] ?? ''
    if (!isLoose(last) && (opensPhrase(words[kept] ?? '') || /[,;:–—]$/u.test(last)))
      ends.push(
        words
          .slice(0, kept)
          .join(' ')
          .replace(/[,;:–—-]+$/u, ''),
      )
  }
  ends.push(text)
  const short = ends.findLast((end) => end.length <= length) ?? ends.find((end) => end.length <= length * 1.5)
  return short ?? cutToWord(words, length)
}

function cutToWord(words: readonly string[], length: number): string {
  let kept = 1
  while (kept < words.length && words.slice(0, kept + 1).join(' ').length <= length) kept += 1
  while (kept > 1 && isLoose(words[kept - 1] ?? '')) kept -= 1
  return `${words.slice(0, kept).join(' ')} …`
}

/** The name of an event for those who hear it: date, statement, status unless happened, sources, dispute. */
export function nameOfEvent(dated: SceneEvent, isDisputed: boolean): string {
  const { event } = dated
  const sources = new Set(event.passages?.map(({ articleId }) => articleId)).size
  return [
    `${dateOf(dated)}: ${event.title}`,
    ...(event.status === 'happened' ? [] : [event.status]),
    ...(sources ? [`${sources} ${sources === 1 ? 'source' : 'sources'}`] : []),
    ...(isDisputed ? ['disputed'] : []),
  ].join(', ')
}

/** Reads the publication date of an article, where it is one. */
export function readPublication(edtf: string | undefined): Edtf | undefined {
  return edtf === undefined ? undefined : readEdtf(edtf)
}

/** What a window is called, as exactly as it is wide: "2009–2023", "April – May 2024", "30 Apr – 2 May 2024". */
export function spanInWords({ start, end }: Interval): string {
  const length = end - start
  const from = civilOf(dayFrom(start))
  const to = civilOf(dayFrom(Math.max(start, end - 1)))
  if (length > 3 * 365 * DAY) return from.year === to.year ? String(from.year) : `${from.year}–${to.year}`
  if (length > 62 * DAY) {
    const first = from.year === to.year ? monthWord(from) : `${monthWord(from)} ${from.year}`
    return `${first} – ${monthWord(to)} ${to.year}`
  }
  return rangeInWords({ start, end })
}
