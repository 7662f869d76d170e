import { civilOf, type Day, plusMonths } from '#calendar/day.ts'
import { daysOfEdtf, type Edtf, edtfOfDays, type Endpoint, isUncertain, readEdtf, writeEdtf } from '#calendar/edtf.ts'
import { unitBeside } from '#calendar/partial-date.ts'
import type { Span } from '#model/span.ts'
import { adverbs } from '../language/closed-classes.ts'
import { textAfter, textBefore } from '../timex/context.ts'
import { readNumber } from '../timex/words.ts'
import { isFunctionWord } from './stem.ts'

/** What the words around a date make of it: a bound of what happened, or one end of a stretch. */
export interface Bound {
  readonly kind: 'before' | 'by' | 'until' | 'after' | 'since' | 'between' | 'through' | 'counted'
  /** «counted»: so many days from the date. */
  readonly days?: number
  /** A stretch of so many days or months that the date ends. */
  readonly length?: { readonly days: number; readonly months: number }
  /** From the first bounding word to the end of the date, or of the second one. */
  readonly span: Span
}

const bounding =
  /\b(?:(?<before>before|prior to|ahead of)|(?<by>by|through|up to|no later than)|(?<until>until|till)|(?<after>after)|since|no earlier than)(?:\s(?:about|around|the)){0,2}\s$/iu
/** "the day after 3 May", "two weeks before": a day that is counted. */
const counted = /\b(?<count>[\w-]{1,20})\s(?<unit>day|week)s?\s$/iu
/** "after Monday’s vote", "after 2019 sales fell", "by May 3-5": the date belongs to what follows. */
const followed = /^(?:['’-]\w| (?<word>\p{Ll}+))/u

/** "before 3 May 2019", "by May", "since 2019": the bound that the words right before a date set; nothing where they set none. */
export function readBound(text: string, { start, end }: Span): Bound | undefined {
  const ended = readEnded(text, { start, end })
  if (ended) return ended
  const found = bounding.exec(textBefore(text, start, 40))
  if (!found?.groups || belongsToNext(textAfter(text, end, 24))) return undefined
  // "hit by the 7 October Norland attack"
  if (/\bthe\s$/iu.test(found[0]) && /^ \p{Lu}/u.test(textAfter(text, end, 2))) return undefined
  const from = start - found[0].length
  const { before, by, until, after } = found.groups
  const steps = before ? readCount(text, from, -1) : after ? readCount(text, from, 1) : undefined
  if (steps) return { kind: 'counted', days: steps.days, span: { start: steps.start, end } }
  const kind = before ? 'before' : by ? 'by' : until ? 'until' : after ? 'after' : 'since'
  return { kind, span: { start: from, end } }
}

const ending =
  /\b(?:the|an?|its|their)\s(?:(?<count>[\w-]{1,12})\s)?(?<unit>day|week|month|quarter|year)(?<several>s?)\s(?:to|through|ended|ending|up to)\s(?:the end of\s)?$/iu

/** "in the three months to March", "the year ended 31 March": the stretch that the date ends. */
function readEnded(text: string, { start, end }: Span): Bound | undefined {
  const found = ending.exec(textBefore(text, start, 60))
  if (!found?.groups) return undefined
  const { count, unit = '', several } = found.groups
  const number = readNumber(count) ?? (several ? undefined : 1)
  if (number === undefined) return undefined
  const months = { month: 1, quarter: 3, year: 12 }[unit.toLowerCase()] ?? 0
  const days = { day: 1, week: 7 }[unit.toLowerCase()] ?? 0
  const length = { days: number * days, months: number * months }
  return { kind: 'through', length, span: { start: start - found[0].length, end } }
}

/** "less than two days after", "about ten days before": no count that says a day. */
const roughly = /\b(?:than|about|around|some|nearly|almost|within|least|most|over|under|just)\s$/iu

/** "two days" in front of "before": days, and where the words begin. */
function readCount(
  text: string,
  at: number,
  sign: -1 | 1,
): { readonly days: number; readonly start: number } | undefined {
  const found = counted.exec(textBefore(text, at, 32))
  const { count = '', unit = '' } = found?.groups ?? {}
  const number = (unit === 'day' ? /^(?:the|a)$/iu : /^a$/iu).test(count) ? 1 : readNumber(count)
  if (!found || number === undefined || roughly.test(textBefore(text, at - found[0].length, 16))) return undefined
  return { days: number * (unit.toLowerCase() === 'week' ? 7 : 1) * sign, start: at - found[0].length }
}

/** "before the vote on 3 May", "a week after it began on 3 May", "since the crash of 2008": what something else's date bounds. */
export function readBoundThrough(text: string, from: number, { start, end }: Span): Bound | undefined {
  const found = through.exec(text.slice(Math.max(from, start - 90), start))
  const word = found?.groups?.['word']?.toLowerCase()
  if (!found || word === undefined) return undefined
  const at = start - found[0].length
  const isBefore = word === 'before' || word === 'ahead of'
  const steps = isBefore ? readCount(text, at, -1) : word === 'since' ? undefined : readCount(text, at, 1)
  if (steps) return { kind: 'counted', days: steps.days, span: { start: steps.start, end } }
  return { kind: isBefore ? 'by' : word === 'until' ? 'until' : 'since', span: { start: at, end } }
}

const through =
  /\b(?<word>before|ahead of|until|after|following|since)\s(?!(?:before|until|after|following|since)\b)[^.,;:()"“”]{3,70}\s(?:on|in|of)\s$/iu

/** "their first title since 2000", "the worst storm since May": what is compared with, and no bound. */
export function isComparison(text: string, { kind, span }: Bound): boolean {
  return kind === 'since' && compared.test(textBefore(text, span.start, 80).split(/[.,;]/u).at(-1) ?? '')
}

const compared =
  /\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|most|least|worst|best|only|(?:bigg|larg|high|low|long|strong|deadli|lat)est)\b/iu

/** "from 2015 to 2019", "between May and July", "3–5 May": the stretch that two dates are the ends of. */
export function readStretch(text: string, first: Span, last: Span): Bound | undefined {
  const link = text.slice(first.end, last.start)
  const [lead = '', kind] = /\b(from|between)(?: the)?\s$/iu.exec(textBefore(text, first.start, 14)) ?? []
  const isBetween = kind?.toLowerCase() === 'between'
  if (
    isBetween
      ? !/^\sand\s$/u.test(link)
      : !(kind ? /^\s(?:to|until|till|through)\s$|^\s?[-–]\s?$/u : /^[-–]$/u).test(link)
  )
    return undefined
  return { kind: isBetween ? 'between' : 'through', span: { start: first.start - lead.length, end: last.end } }
}

/** "on Monday and Tuesday", "in 2004, 2010 or 2012": how a date hangs on the one before it in a list. */
export function readLink(text: string, before: Span, { start, end }: Span): ',' | 'and' | 'or' | undefined {
  const [link, comma, word] =
    /^(,)?\s(?:(and|or)\s)?(?:again\s)?(?:on\s|in\s)?$/u.exec(text.slice(before.end, start)) ?? []
  const after = textAfter(text, end, 24)
  // "was arrested on Monday and on Tuesday was charged"
  if (link === undefined || belongsToNext(after) || /^ (?:was|were|is|are|has|had|did|will|would|could)\b/u.test(after))
    return undefined
  if (word === 'and' || word === 'or') return word
  return comma ? ',' : undefined
}

/** What a bound is measured against. */
export interface BoundSetting {
  /** The days on which the article may have been published. */
  readonly days: { readonly first: Day; readonly last: Day } | undefined
  readonly exact: boolean
  readonly isPlan: boolean
  /** It goes on: its end is not known. */
  readonly isOpen: boolean
  /** The date is a part of its unit, "the end of May": what was before that may lie in May. */
  readonly isPart: boolean
}

/**
 * The dates that a bound leaves: what is told as past lies before the article, a plan behind it. Nothing where the bound
 * says nothing of the event: "was closed until Friday", told on Wednesday, has a day of its own.
 */
export function boundEdtf(
  { kind, days: steps, length }: Bound,
  first: Edtf,
  last: Edtf,
  { days, exact, isPlan, isOpen, isPart }: BoundSetting,
): Edtf | undefined {
  const [start, end] = [startOf(first), endOf(last)]
  if (length) return stretchBack(first, length)
  const news = (day: Day | undefined): Endpoint =>
    day === undefined
      ? 'open'
      : { date: { granularity: 'day', ...civilOf(day) }, uncertain: !exact, approximate: false }
  if (steps !== undefined) {
    const from = daysOfEdtf(first)
    // Weeks are counted roundly.
    if (from.first === from.last)
      return edtfOfDays(from.first + steps, from.last + steps, { uncertain: isUncertain(first) || steps % 7 === 0 })
  }
  const begun = isPlan ? news(days?.first) : 'open'
  const done = isPlan || (isOpen && kind === 'since') ? 'open' : news(days?.last)
  let [from, to] = [start, end]
  if (kind === 'by' || kind === 'until') from = begun
  else if (kind === 'since') to = done
  else if (kind === 'before' || (steps ?? 0) < 0) [from, to] = [begun, isPart ? end : beside(end, -1)]
  else if (kind === 'after' || kind === 'counted') [from, to] = [isPart ? start : beside(endOf(first), 1), done]
  const interval: Edtf = { form: 'interval', start: from, end: to }
  const read = readEdtf(writeEdtf(interval))
  const stretch = daysOfEdtf(interval)
  if (from === 'open' && days && stretch.last >= days.first) return undefined
  return read && stretch.first === stretch.last ? edtfOfDays(stretch.first, stretch.last, { uncertain: true }) : read
}

function stretchBack(edtf: Edtf, { days, months }: NonNullable<Bound['length']>): Edtf | undefined {
  const { last } = daysOfEdtf(edtf)
  if (!Number.isFinite(last)) return undefined
  const from = plusMonths(last + 1, -months) - days
  if (edtf.form === 'interval' || edtf.date.granularity !== 'month')
    return edtfOfDays(from, last, { uncertain: isUncertain(edtf) })
  const { year, month } = civilOf(from)
  return { form: 'interval', start: { ...edtf, date: { granularity: 'month', year, month } }, end: edtf }
}

function startOf(edtf: Edtf): Endpoint {
  return edtf.form === 'date' ? edtf : edtf.start
}

function endOf(edtf: Edtf): Endpoint {
  return edtf.form === 'date' ? edtf : edtf.end
}

function beside(end: Endpoint, step: -1 | 1): Endpoint {
  return end === 'open' ? end : { ...end, date: unitBeside(end.date, step) }
}

function belongsToNext(after: string): boolean {
  const next = followed.exec(after)
  const word = next?.groups?.['word']
  return next !== null && (word === undefined || (!isFunctionWord(word) && !adverbs.has(word)))
}
