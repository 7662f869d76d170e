import { textAfter } from './context.ts'
import type { TimexMod } from '#model/time-expression.ts'
import type { CalendarMeaning, Meaning } from './meaning.ts'
import { opening } from './phrase.ts'
import { dateReading, type Prefix, type Reading } from './recognizer.ts'
import { readUnit } from './words.ts'

/** «early May», «the end of the month», «mid-1990s», «late yesterday», «early in 1862». The span takes these words in, as START, MID or END (TimeML 1.2.1, 2.2.3). */
export const partOfStretch: Prefix = {
  name: 'part of a stretch',
  opens: 'early late mid the middle end beginning start very'.split(' '),
  pattern: opening(
    String.raw`(?:the )?(?:very )?(?:(?<start>early(?: in| on)?|beginning of|start of|outset of|opening (?:days|weeks|months) of|dawn of|turn of|early part of|first part of|early (?:days|weeks|months|years) of)|(?<end>late(?: in| on)?|end of|close of|latter part of|second part of|last (?:part|days|weeks|months) of|final (?:part|days|weeks|months) of|closing (?:days|weeks|months) of)|(?<mid>middle of|midpoint of|mid))[- ](?=\S)`,
  ),
  apply: ({ start, mid }, reading): Reading | undefined => {
    if (!isCalendar(reading.meaning)) return undefined
    return withMod(reading, start === undefined ? (mid === undefined ? 'END' : 'MID') : 'START')
  },
}

/** «earlier this year», «later that month», «earlier yesterday» */
export const comparative: Prefix = {
  name: 'earlier and later',
  opens: ['earlier', 'later'],
  pattern: opening(String.raw`(?<which>earlier|later)(?: in| on)? `),
  apply: ({ which }, reading): Reading | undefined => {
    const { meaning } = reading
    const unit =
      meaning.kind === 'unit' ||
      (meaning.kind === 'weekday' && /^e/i.test(which ?? '')) ||
      (meaning.kind === 'time' && meaning.time.form === 'part')
    return unit ? withMod(reading, /^e/i.test(which ?? '') ? 'START' : 'END') : undefined
  },
}

/** «the week of March 6», «the month of April» */
export const unitAround: Prefix = {
  name: 'unit around a date',
  opens: ['the'],
  pattern: opening(
    String.raw`the (?:(?<unit>week|weekend|month|year) of|(?<week>week),? (?:beginning|starting|ending)) `,
  ),
  apply: ({ unit: name, week }, reading): Reading | undefined => {
    const unit = readUnit(name ?? week)
    const { meaning } = reading
    if (!unit || !isCalendar(meaning) || meaning.kind === 'time' || !isDate(meaning)) return undefined
    if (unit === 'month' || unit === 'year')
      return meaning.kind === 'month' || meaning.kind === 'date' ? reading : undefined
    return dateReading({ kind: 'around', unit, date: meaning })
  },
}

/** «sometime next year» */
export const sometime: Prefix = {
  name: 'sometime',
  opens: ['sometime'],
  pattern: opening(String.raw`sometime (?:in )?`),
  apply: (_, reading): Reading | undefined => (isCalendar(reading.meaning) ? reading : undefined),
}

/** «about two weeks», «around 7:15 p.m.», «circa 480 BC» */
export const roughly: Prefix = {
  name: 'about',
  opens: 'about around roughly approximately some circa perhaps'.split(' '),
  pattern: opening(String.raw`(?:about|around|roughly|approximately|some|circa|perhaps) `),
  apply: (_, reading, { text, start }): Reading | undefined => {
    const { kind } = reading.meaning
    if (
      kind === 'duration' ||
      kind === 'offset' ||
      (/^(?:around|circa)/i.test(textAfter(text, start, 6)) &&
        (kind === 'monthDay' || kind === 'date' || kind === 'holiday'))
    )
      return withMod(reading, 'APPROX')
    if (
      kind === 'time' &&
      reading.meaning.time.form === 'clock' &&
      !/^(?:some|perhaps)/i.test(textAfter(text, start, 7))
    )
      return withMod(reading, 'APPROX')
    return undefined
  },
}

/** «more than five months», «at least two years», «nearly an hour», «up to 30 days» */
export const bound: Prefix = {
  name: 'more and less',
  opens: 'more over longer well less fewer under almost nearly just close at no not up as barely a'.split(' '),
  pattern: opening(
    String.raw`(?:(?<more>more than|longer than|well over|just over|over|a little over)|(?<less>less than|fewer than|just under|well under|under|barely)|(?<almost>almost|nearly|close to|just about)|(?<atLeast>at least|no less than|no fewer than|not less than|as (?:much|many) as)|(?<most>at most|no more than|not more than|no longer than|up to)) `,
  ),
  apply: ({ more, less, almost, atLeast }, reading, { text, start, end }): Reading | undefined => {
    const { kind } = reading.meaning
    if (kind !== 'duration' && kind !== 'offset') return undefined
    // «over the next decade» is no more than that.
    if (
      /^over (?:the|these|those|this|last|past|next|following|coming|several|many|some|a few|few)\b/i.test(
        text.slice(start, end),
      )
    )
      return undefined
    if (more !== undefined) return withMod(reading, 'MORE_THAN')
    if (less !== undefined) return withMod(reading, 'LESS_THAN')
    if (almost !== undefined) return withMod(reading, 'LESS_THAN')
    return withMod(reading, atLeast === undefined ? 'EQUAL_OR_LESS' : 'EQUAL_OR_MORE')
  },
}

function isDate(meaning: Meaning): meaning is CalendarMeaning {
  return (
    meaning.kind === 'date' || meaning.kind === 'monthDay' || meaning.kind === 'month' || meaning.kind === 'holiday'
  )
}

function withMod(reading: Reading, mod: TimexMod): Reading {
  return { ...reading, mod }
}

/** Does it name a stretch of the calendar that can have a beginning and an end? */
function isCalendar({ kind }: Meaning): boolean {
  return kind !== 'duration' && kind !== 'set' && kind !== 'vague' && kind !== 'offset'
}
