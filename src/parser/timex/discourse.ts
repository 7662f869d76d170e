import type { Day } from '#calendar/day.ts'
import type { Stretch } from './stretch.ts'

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
  /** The last date told that is a day. */
  readonly lastDay: Mention | undefined
  /** The quarter, half or fiscal period that figures are being reported for. */
  readonly period: Mention | undefined
}

export function noDiscourse(publication: Day | undefined): Discourse {
  return { publication, last: undefined, lastDay: undefined, period: undefined }
}

/** The discourse after one more date was told. */
export function tell(discourse: Discourse, mention: Mention): Discourse {
  const { granularity } = mention.stretch
  return {
    ...discourse,
    last: mention,
    lastDay: granularity === 'day' || granularity === 'time' ? mention : discourse.lastDay,
    period:
      granularity === 'quarter' || granularity === 'half'
        ? mention
        : granularity === 'year'
          ? undefined
          : discourse.period,
  }
}
