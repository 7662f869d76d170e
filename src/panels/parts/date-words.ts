import { readEdtf } from '#calendar/edtf.ts'
import { edtfInWords, type WordingOptions } from '#calendar/in-words.ts'
import { partsOfUnit } from '#calendar/parts-of-unit.ts'
import type { PublicationDate } from '#model/article.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'

const weekdayPattern = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu

/** An event's date in words; "undated" where there is none. */
export function eventDateInWords(
  event: Pick<TimelineEvent, 'when' | 'extent' | 'mod'>,
  options: WordingOptions = {},
): string {
  if (event.when === undefined) return 'undated'
  return inWords(event.when, {
    ...options,
    ...(event.extent && { extent: event.extent }),
    ...(event.mod && { part: partsOfUnit[event.mod] }),
  })
}

const shortMonths: Readonly<Record<string, string>> = {
  January: 'Jan',
  February: 'Feb',
  August: 'Aug',
  September: 'Sept',
  October: 'Oct',
  November: 'Nov',
  December: 'Dec',
}

/** A date in words for a narrow column: «1 May – 14 May 2024» → «1–14 May 2024»; what lies between two dates keeps its words. */
export function shortened(words: string): string {
  return words
    .replace(/\b(?<first>\d+) (?<month>[A-Z]\w+) (?<join>–|and) (?<last>\d+) \k<month>\b/u, joinDays)
    .replace(
      /\b(?<from>(?:\d|[A-Z]).*) (?<join>–|and) (?<to>.+)$/u,
      (_, from: string, join: string, to: string) =>
        `${held(from)} ${held(`${join === '–' ? '–\u2060' : join} ${to}`)}`,
    )
    .replace(
      /\b(?:January|February|August|September|October|November|December)\b/gu,
      (month) => shortMonths[month] ?? month,
    )
}

/** An article's day in words, short: "probably Wed 1 May 2024", "probably between 2 May and 6 Oct 2024". */
export function publicationInWords(
  { edtf }: Pick<PublicationDate, 'edtf'>,
  options: Pick<WordingOptions, 'omit'> = {},
): string {
  if (edtf === undefined) return 'date not known'
  return edtf.includes('/') ? shortened(inWords(edtf, options)) : inWords(edtf, { ...options, weekday: true })
}

function joinDays(_: string, first: string, month: string, join: string, last: string): string {
  return join === '–' ? `${first}–${last} ${month}` : `${first}\u00a0and\u00a0${last} ${month}`
}

/** No line breaks within; a dash needs its joiner for that. */
function held(words: string): string {
  return words.replaceAll(' ', '\u00a0')
}

/** An EDTF string in words; what cannot be read is shown as it stands. */
export function inWords(edtf: string, options: WordingOptions = {}): string {
  const read = readEdtf(edtf)
  return read ? edtfInWords(read, options) : edtf
}

/** Does the event's text name a weekday? Then its date in words does, too. */
export function namesWeekday({ passages = [], receipt = [] }: TimelineEvent): boolean {
  return (
    passages.some(({ quote }) => weekdayPattern.test(quote)) ||
    receipt.some(({ step, text }) => step === 'words' && weekdayPattern.test(text))
  )
}

/** What an EDTF string is for `<time datetime>`: a day, a month, a year or a moment; nothing for what HTML cannot say. */
export function machineDate(edtf: string | undefined): string | undefined {
  const plain = edtf?.replace(/[?~%]$/u, '')
  return plain !== undefined && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?)?)?$/u.test(plain)
    ? plain
    : undefined
}

/** The first letter a capital, the rest as it is. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1)
}
