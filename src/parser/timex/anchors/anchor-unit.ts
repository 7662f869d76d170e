import { type Day, plusMonths, type Weekday, weekdayOf } from '#calendar/day.ts'
import { type Discourse, mentionFor } from '../discourse.ts'
import type { CalendarMeaning, Direction, Reference, Unit } from '../meaning.ts'
import { daysOf, stretchAround } from '../stretch.ts'
import { type Anchored, told, toMention, toPublication, untold } from './anchored.ts'

export const unknownUnits: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XX',
  minute: 'XXXX-XX-XX',
  hour: 'XXXX-XX-XX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  season: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

export function anchorUnit(
  { unit, steps, from, direction }: Extract<CalendarMeaning, { kind: 'unit' }>,
  discourse: Discourse,
): Anchored {
  // «the year» of an undated text is that of the date told before.
  if (from === 'mention' || (direction === 'nearest' && unit !== 'weekend' && discourse.publication === undefined)) {
    const mention = mentionFor(unit, discourse)
    if (mention) {
      const { first } = daysOf(mention.stretch)
      return told(
        stretchAround(first, unit, steps),
        toMention(mention),
        steps === 0
          ? `The ${unit} of the date told before.`
          : `The ${unit} ${steps > 0 ? 'after' : 'before'} the date told before.`,
      )
    }
  }
  const { publication } = discourse
  if (publication === undefined) return untold(unknownUnits[unit], from)
  // «the quarter» with no other in sight is the one that figures are out for.
  if (unit === 'quarter' && from === 'mention')
    return told(
      stretchAround(publication, unit, -1),
      toPublication,
      'No other quarter is in sight: the last one that had ended by the day of publication.',
    )
  const shift = unit === 'weekend' && isGoneWeekend(direction, weekdayOf(publication)) ? -1 : 0
  const stretch = stretchAround(publication, unit, steps + shift)
  return told(
    stretch,
    toPublication,
    shift === 0
      ? unitReason(unit, steps, from)
      : 'A weekend without a pointer, told early in the week or in the past: the one before the day of publication.',
  )
}

function isGoneWeekend(direction: Direction | undefined, weekday: Weekday): boolean {
  return (direction === 'past' && weekday < 6) || (direction === 'nearest' && weekday < 4)
}

function unitReason(unit: Unit, steps: number, from: Reference): string {
  if (from === 'mention' && steps === 0) return `No other date is in sight: the ${unit} of publication.`
  if (unit === 'day') {
    const names: Readonly<Record<string, string>> = {
      '0': 'the day of publication',
      '-1': 'the day before publication',
      '1': 'the day after publication',
      '-2': 'two days before publication',
      '2': 'two days after publication',
    }
    return `Said from the day of publication: ${names[String(steps)] ?? `${steps} days from it`}.`
  }
  const where =
    steps === 0
      ? `the ${unit} of publication`
      : steps === -1
        ? `the ${unit} before that of publication`
        : `the ${unit} after that of publication`
  return `Said from the day of publication: ${where}.`
}

/** The value is that of the unit before, as the guideline has it; the days are those up to publication. */
export function anchorRolling(
  { unit, direction }: Extract<CalendarMeaning, { kind: 'rolling' }>,
  discourse: Discourse,
): Anchored {
  const steps = direction === 'past' ? -1 : 1
  const anchored = anchorUnit({ kind: 'unit', unit, steps, from: 'publication' }, discourse)
  const { publication } = discourse
  if (publication === undefined) return anchored
  const other = shifted(publication, unit, steps)
  return {
    ...anchored,
    days: { first: Math.min(other, publication), last: Math.max(other, publication) },
    because:
      direction === 'past'
        ? `Said from the day of publication: the ${unit} up to it.`
        : `Said from the day of publication: the ${unit} from it on.`,
  }
}

function shifted(day: Day, unit: Unit, steps: number): Day {
  if (unit === 'week') return day + steps * 7
  if (unit === 'month') return plusMonths(day, steps)
  return unit === 'quarter' ? plusMonths(day, steps * 3) : plusMonths(day, steps * 12)
}
