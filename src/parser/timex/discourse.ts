import type { Day } from '#calendar/day.ts'
import type { Unit } from './meaning.ts'
import { daysOf, type Stretch, yearOf } from './stretch.ts'

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
    dated: movesOn(discourse.dated, mention, aside) ? mention : discourse.dated,
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

/** «1941» after «7 December 1941» says nothing new; a year told in passing does not move the narrative. */
function movesOn(dated: Mention | undefined, { stretch }: Mention, aside: boolean): boolean {
  if (stretch.granularity === 'century' || stretch.granularity === 'decade') return false
  if (!dated || stretch.granularity !== 'year') return true
  return !aside && yearOf(dated.stretch) !== stretch.year
}

/** The mention that «that day» or «the following year» is counted from: one at least as fine as the unit. */
export function mentionFor(unit: Unit, { last, dated, lastDay, period }: Discourse): Mention | undefined {
  if (unit === 'quarter' || unit === 'half') return period
  if (unit === 'day') return lastDay && !isLeftBehind(lastDay, last) ? lastDay : undefined
  for (const mention of [last, dated, lastDay]) if (mention && isFiner(mention.stretch, unit)) return mention
  return undefined
}

/** A day is left behind when a month or a year that does not hold it was told after it. */
function isLeftBehind(day: Mention, last: Mention | undefined): boolean {
  if (!last || last.index <= day.index) return false
  const { first, last: end } = daysOf(last.stretch)
  const at = daysOf(day.stretch).first
  return at < first || at > end
}

const order: readonly string[] = [
  'time',
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

function isFiner({ granularity }: Stretch, unit: Unit): boolean {
  return order.indexOf(granularity) <= order.indexOf(unit)
}
