import type { Day } from '#calendar/day.ts'
import { type Stretch, yearOf } from './stretch.ts'

/** A date told in the text: where it stands in the list, and what it names. */
export interface Mention {
  readonly index: number
  readonly stretch: Stretch
}

/** What the reader has in mind at some point of the text: the day of publication, and the dates told so far. */
export interface Discourse {
  readonly publication: Day | undefined
  /** The last date told. */
  readonly last: Mention | undefined
  /** The last date told that has a year, as fine as it was told: the «now» of a narrative. */
  readonly dated: Mention | undefined
  /** The year of the date told last, if it was told in passing. */
  readonly stray: number | undefined
  /** The last date told that is a day. */
  readonly lastDay: Mention | undefined
  /** The quarter or half that figures are being reported for. */
  readonly period: Mention | undefined
  /** The same, even where figures for a whole year have come between. */
  readonly lastPeriod: Mention | undefined
}

export function noDiscourse(publication?: Day): Discourse {
  return {
    publication,
    last: undefined,
    dated: undefined,
    stray: undefined,
    lastDay: undefined,
    period: undefined,
    lastPeriod: undefined,
  }
}

/** The discourse after one more date was told. */
export function tell(
  discourse: Discourse,
  mention: Mention,
  { aside = false }: { readonly aside?: boolean } = {},
): Discourse {
  const { granularity } = mention.stretch
  return {
    ...discourse,
    last: mention,
    dated: movesOn(discourse, mention, aside) ? mention : discourse.dated,
    stray: aside ? yearOf(mention.stretch) : undefined,
    lastDay: granularity === 'day' || granularity === 'time' ? mention : discourse.lastDay,
    lastPeriod: granularity === 'quarter' || granularity === 'half' ? mention : discourse.lastPeriod,
    period:
      granularity === 'quarter' || granularity === 'half'
        ? mention
        : granularity === 'year'
          ? undefined
          : discourse.period,
  }
}

/** «1941» after «7 December 1941» says nothing new; a date far off, told once in passing, does not move the narrative. */
function movesOn({ dated, stray }: Discourse, { stretch }: Mention, aside: boolean): boolean {
  if (stretch.granularity === 'century' || stretch.granularity === 'decade') return false
  if (!dated) return true
  const year = yearOf(stretch)
  if (stretch.granularity === 'year') return !aside && yearOf(dated.stretch) !== year
  return !aside || Math.abs(year - yearOf(dated.stretch)) < 2 || (stray !== undefined && Math.abs(year - stray) < 2)
}
