import type { Day } from '#calendar/day.ts'
import type { Mention } from '../discourse.ts'
import type { Anchoring, Reference } from '../meaning.ts'
import { type Stretch, timexValue } from '../stretch.ts'

/** What a calendar meaning comes to in its discourse: a stretch where it can be told, else a value with `X`s. */
export interface Anchored {
  readonly stretch?: Stretch
  readonly value: string
  readonly anchoring: Anchoring
  readonly because: string
  /** The days themselves, where they are not those of the stretch. */
  readonly days?: { readonly first: Day; readonly last: Day }
  /** A look back («a year earlier»): what follows is not counted from it. */
  readonly passing?: boolean
  readonly others?: readonly { readonly stretch: Stretch; readonly because: string }[]
}

export const explicit: Anchoring = { to: 'explicit' }
export const toPublication: Anchoring = { to: 'publication' }

export function told(stretch: Stretch, anchoring: Anchoring, because: string): Anchored {
  return { stretch, value: timexValue(stretch), anchoring, because }
}

export function untold(value: string, from: Reference): Anchored {
  return {
    value,
    anchoring: from === 'publication' ? toPublication : { to: 'none', reason: 'no reference' },
    because:
      from === 'publication'
        ? 'It is counted from the day of publication, which is not known.'
        : 'No date told before it says which one is meant.',
  }
}

export function toMention({ index }: Mention): Anchoring {
  return { to: 'mention', index }
}
