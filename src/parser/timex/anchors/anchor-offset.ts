import type { Day } from '#calendar/day.ts'
import { type Discourse, type Mention, mentionFor } from '../discourse.ts'
import type { CalendarMeaning, Unit } from '../meaning.ts'
import { daysOf, type Stretch, stretchAround, stretchOfDay, timexValue, yearOf } from '../stretch.ts'
import { type Anchored, told, toMention, toPublication, untold } from './anchored.ts'
import { unknownUnits } from './anchor-unit.ts'
import { anchorYearOnYear } from './anchor-year-on-year.ts'

export function anchorOffset(meaning: Extract<CalendarMeaning, { kind: 'offset' }>, discourse: Discourse): Anchored {
  const { unit, count, direction, from } = meaning
  const sign = direction === 'past' ? -1 : 1
  if (count === undefined)
    return {
      value: direction === 'past' ? 'PAST_REF' : 'FUTURE_REF',
      anchoring: { to: 'none', reason: 'vague' },
      because: `How many ${unit}s is not told.`,
    }
  if (unit === 'year' && count === 1 && sign === -1 && discourse.period) return anchorYearOnYear(-1, discourse)
  const passing = from === 'mention' && sign < 0
  const mention = from === 'mention' ? mentionFor(unit, discourse) : undefined
  if (!mention && from === 'mention' && discourse.dated && (unit === 'day' || unit === 'week'))
    return tooCoarse(discourse.dated)
  const reference = mention ? daysOf(mention.stretch).first : discourse.publication
  if (reference === undefined) return untold(unknownUnits[unit], from)
  const anchoring = mention ? toMention(mention) : toPublication
  const because = `Counted ${direction === 'past' ? 'back' : 'on'} from ${mention ? 'the date told before' : 'the day of publication'}: ${count} ${unit}${count === 1 ? '' : 's'}.`
  if (unit === 'week' && mention?.stretch.granularity === 'day')
    return { ...told(stretchOfDay(reference + sign * Math.round(count * 7)), anchoring, because), passing }
  if (!Number.isInteger(count))
    return { ...told(fractional(reference, unit, count * sign), anchoring, because), passing }
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return { ...told(stretchOfDay(reference), anchoring, because) }
  if (unit === 'decade' && count === 1)
    return { ...told(stretchAround(reference, 'year', sign * 10), anchoring, because), passing }
  return { ...told(stretchAround(reference, unit, sign * count), anchoring, because), passing }
}

/** «two days later» after «in June 1940»: the day cannot be told. */
function tooCoarse({ index, stretch }: Mention): Anchored {
  const year = timexValue({ granularity: 'year', year: yearOf(stretch) })
  return {
    value: `${year}-XX-XX`,
    anchoring: { to: 'mention', index },
    because: 'The date told before is too wide to count days from.',
  }
}

function fractional(reference: Day, unit: Unit, steps: number): Stretch {
  if (unit === 'year') return stretchAround(reference, 'month', Math.round(steps * 12))
  if (unit === 'week') return stretchOfDay(reference + Math.round(steps * 7))
  if (unit === 'month') return stretchOfDay(reference + Math.round(steps * 30))
  return stretchAround(reference, unit, Math.round(steps))
}
