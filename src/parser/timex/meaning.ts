import type { PartialDate, Season } from '#calendar/partial-date.ts'
import type { Weekday } from '#calendar/day.ts'
import type { Span } from '#model/span.ts'
import type { TimeExpression } from '#model/time-expression.ts'

/** Units that a calendar or a clock counts in. A `weekend` is the Saturday and Sunday of an ISO week. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'

/** What relative words are counted from: the day of publication, or the date last mentioned before them. */
export type Reference = 'publication' | 'mention'

/**
 * Which of the many Tuesdays, Mays or summers is meant:
 *   past, future    told by the tense and the cues around it
 *   nearest         untold: the one nearest to the reference
 *   last, next, this    said so in the expression itself
 */
export type Direction = 'past' | 'future' | 'nearest' | 'last' | 'next' | 'this'

export type PartOfYear =
  | { readonly granularity: 'season'; readonly season: Season }
  | { readonly granularity: 'quarter'; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly granularity: 'half'; readonly half: 1 | 2 }

/** TIMEX3 parts of the day: morning, midday, afternoon, evening, night, daytime. */
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

export type TimeOfDay =
  | {
      readonly form: 'clock'
      readonly hour: number
      readonly minute?: number
      readonly second?: number
      readonly zone?: string
    }
  | { readonly form: 'part'; readonly part: PartOfDay }

/** What the words of an expression say of the calendar, before anything is counted: enough to compute the value again for another reference. */
export type CalendarMeaning =
  /**
   * «11 March 2011», «the 1990s», «summer 1963»; `alternative` is the other reading of «5/2/2013».
   * A year told in passing («the 1991 agreement») is an `aside`: a narrative does not go on from it.
   */
  | { readonly kind: 'date'; readonly date: PartialDate; readonly alternative?: PartialDate; readonly aside?: true }
  /** «Tuesday», «last Friday» */
  | { readonly kind: 'weekday'; readonly weekday: Weekday; readonly direction: Direction; readonly from: Reference }
  /** «May», «last August» */
  | { readonly kind: 'month'; readonly month: number; readonly direction: Direction; readonly from: Reference }
  /** «March 5», «Tuesday, March 5» */
  | {
      readonly kind: 'monthDay'
      readonly month: number
      readonly day: number
      readonly weekday?: Weekday
      readonly direction: Direction
      readonly from: Reference
    }
  /** «the 25th», the second day of «24 and 25 April» */
  | { readonly kind: 'dayOfMonth'; readonly day: number; readonly direction: Direction; readonly from: Reference }
  /** «the third quarter», «last summer», «the first half» */
  | {
      readonly kind: 'partOfYear'
      readonly part: PartOfYear
      readonly direction: Direction
      readonly from: Reference
    }
  /** «Thanksgiving», «Christmas 1963» */
  | {
      readonly kind: 'holiday'
      readonly holiday: string
      readonly year?: number
      readonly direction: Direction
      readonly from: Reference
    }
  /** «yesterday» (day, -1), «this week» (week, 0), «the following year» (year, +1, from a mention) */
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly steps: number
      readonly from: Reference
      /** «the weekend» alone: the one that has passed or that comes. */
      readonly direction?: 'past' | 'future' | 'nearest'
    }
  /** «three days ago», «two weeks later»; no count where it is vague («several years ago») */
  | {
      readonly kind: 'offset'
      readonly unit: Unit
      readonly count?: number
      readonly direction: 'past' | 'future'
      readonly from: Reference
    }
  /** «the spring of next year», «August of that year»: a part inside another stretch */
  | { readonly kind: 'within'; readonly part: CalendarMeaning; readonly whole: CalendarMeaning }
  /** «the week of March 6», «the weekend of 4 May» */
  | { readonly kind: 'around'; readonly unit: Unit; readonly date: CalendarMeaning }
  /** «the past year», «the last month»: the year up to the day of publication, or on from it */
  | { readonly kind: 'rolling'; readonly unit: Unit; readonly direction: 'past' | 'future' }
  /** «a year earlier» beside figures of a quarter: the same stretch of another year */
  | { readonly kind: 'yearOnYear'; readonly years: number; readonly year?: number; readonly from: Reference }

export type Meaning =
  | CalendarMeaning
  /** «9 a.m.», «Tuesday night»; without a day of its own it belongs to the day last spoken of */
  | { readonly kind: 'time'; readonly time: TimeOfDay; readonly day?: CalendarMeaning }
  /** «two hours», «several years» */
  | { readonly kind: 'duration'; readonly duration: string; readonly direction?: 'past' | 'future' }
  /** «daily», «every Friday» */
  | { readonly kind: 'set'; readonly period: string }
  /** «recently», «now», «the future» */
  | { readonly kind: 'vague'; readonly time: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }

/** What a value was counted from. */
export type Anchoring =
  | { readonly to: 'explicit' }
  | { readonly to: 'publication' }
  /** `index` points into the list that the expression stands in. */
  | { readonly to: 'mention'; readonly index: number }
  /** «three days after the vote»: the span of «the vote» */
  | { readonly to: 'event'; readonly span: Span; readonly text: string; readonly direction: 'past' | 'future' }
  | { readonly to: 'none'; readonly reason: 'duration' | 'recurring' | 'vague' | 'no reference' }

export interface Alternative {
  readonly value: string
  readonly edtf?: string
  readonly because: string
}

/** Words that name a time, read: TIMEX3 attributes, the same as EDTF, what it was counted from, and why. */
export interface TaggedExpression extends Omit<TimeExpression, 'articleId' | 'used' | 'reason' | 'receipt'> {
  readonly anchoring: Anchoring
  readonly meaning: Meaning
  /** The rule that gave the value, in plain words. */
  readonly because: string
  readonly alternatives: readonly Alternative[]
}
