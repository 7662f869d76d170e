import { civilOf, type Day, type Weekday, weekdayOf } from '#calendar/day.ts'
import { isDayOfMonth, type PartialDate } from '#calendar/partial-date.ts'
import type { Discourse } from '../discourse.ts'
import { dayOfHoliday } from '../holidays.ts'
import type { CalendarMeaning, Direction, Reference } from '../meaning.ts'
import { daysOf, pad, timexValue } from '../stretch.ts'
import { type Anchored, explicit, told, toMention, toPublication, untold } from './anchored.ts'
import { anchorInNarrative } from './anchor-in-narrative.ts'

export function anchorMonthDay(
  meaning: Extract<CalendarMeaning, { kind: 'monthDay' }>,
  discourse: Discourse,
): Anchored {
  const { month, day, weekday, direction, from } = meaning
  const at = (year: number): PartialDate =>
    isDayOfMonth(year, month, day)
      ? { granularity: 'day', year, month, day }
      : { granularity: 'day', year: year + ((4 - (year % 4)) % 4), month, day }
  const unknown = `XXXX-${pad(month, 2)}-${pad(day, 2)}`
  const reference =
    from === 'mention' && discourse.dated ? daysOf(discourse.dated.stretch).first : discourse.publication
  if (weekday !== undefined && reference !== undefined) {
    const year = yearWithWeekday(at, weekday, reference)
    if (year !== undefined)
      return told(
        at(year),
        from === 'mention' && discourse.dated ? toMention(discourse.dated) : toPublication,
        'A day of a month with its weekday: the nearest year in which that day is that weekday.',
      )
  }
  if (from === 'mention' && discourse.dated) return anchorInNarrative(discourse.dated, 'day', at)
  const { publication } = discourse
  if (publication === undefined) return untold(unknown, from)
  return nearestDay(at, direction, publication)
}

function nearestDay(at: (year: number) => PartialDate, direction: Direction, publication: Day): Anchored {
  const { year } = civilOf(publication)
  const candidates = [year - 1, year, year + 1].map(at)
  const distance = (date: PartialDate): number => daysOf(date).first - publication
  const past = candidates.filter((date) => distance(date) <= 0).at(-1) ?? at(year - 1)
  const future = candidates.find((date) => distance(date) > 0) ?? at(year + 1)
  const nearest = -distance(past) <= distance(future) ? past : future
  const [chosen, because] = chooseDay()
  const other = chosen === past ? future : past
  const doubtful = direction === 'past' || direction === 'future' || direction === 'nearest'
  return {
    ...told(chosen, toPublication, because),
    ...(doubtful && {
      others: [
        {
          stretch: other,
          because:
            other === future
              ? 'The next such day, if the words looked ahead.'
              : 'The last such day, if the words looked back.',
        },
      ],
    }),
  }

  function chooseDay(): readonly [PartialDate, string] {
    switch (direction) {
      case 'last':
        return [past, '“Last” before a day of a month: the last such day before the day of publication.']
      case 'next':
        return [future, '“Next” before a day of a month: the first such day after the day of publication.']
      case 'this':
        return [at(year), '“This” before a day of a month: the one of the year of publication.']
      case 'past':
        // A past verb outweighs nearness only where the coming day is far away.
        return (distance(future) > 60 && -distance(past) < 3 * distance(future)) || nearest === past
          ? [
              past,
              'A day of a month without a year, with a verb in the past: the last such day by the day of publication.',
            ]
          : [future, 'A day of a month without a year: the one nearest to the day of publication.']
      case 'future':
        return -distance(past) > 30 || nearest === future
          ? [
              distance(past) === 0 ? past : future,
              'A day of a month without a year, with a sign of the future: the first such day from the day of publication.',
            ]
          : [past, 'A day of a month without a year: the one nearest to the day of publication.']
      case 'nearest':
        return [nearest, 'A day of a month without a year: the one nearest to the day of publication.']
    }
  }
}

function yearWithWeekday(at: (year: number) => PartialDate, weekday: Weekday, reference: Day): number | undefined {
  const { year } = civilOf(reference)
  const years = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
    .map((step) => year + step)
    .filter((candidate) => weekdayOf(daysOf(at(candidate)).first) === weekday)
  return years.sort((a, b) => Math.abs(daysOf(at(a)).first - reference) - Math.abs(daysOf(at(b)).first - reference))[0]
}

export function anchorHoliday(
  { holiday, year, direction, from }: Extract<CalendarMeaning, { kind: 'holiday' }>,
  discourse: Discourse,
): Anchored {
  const at = (inThatYear: number): PartialDate => ({
    granularity: 'day',
    ...(dayOfHoliday(holiday, inThatYear) ?? { year: inThatYear, month: 1, day: 1 }),
  })
  if (year !== undefined) return told(at(year), explicit, 'A holiday has one day in each year.')
  if (from === 'mention' && discourse.dated) return anchorInNarrative(discourse.dated, 'holiday', at)
  const { publication } = discourse
  if (publication === undefined) {
    const [a, b] = [at(2001), at(2003)].map((date) => timexValue(date).slice(4))
    return untold(a === b ? `XXXX${a}` : 'XXXX-XX-XX', from)
  }
  const anchored = nearestDay(at, direction, publication)
  return {
    ...anchored,
    because: anchored.because.replace('A day of a month without a year', 'A holiday without a year'),
  }
}

export function anchorDayOfMonth(day: number, from: Reference, discourse: Discourse): Anchored {
  const mention = discourse.last
  const reference = mention && 'month' in mention.stretch ? mention.stretch : undefined
  if (mention && reference) {
    const date = { granularity: 'day' as const, year: reference.year, month: reference.month, day }
    if (isDayOfMonth(date.year, date.month, date.day))
      return told(date, toMention(mention), 'A day of the month told before.')
  }
  const { publication } = discourse
  if (publication === undefined) return untold(`XXXX-XX-${pad(day, 2)}`, from)
  const { year, month } = civilOf(publication)
  return isDayOfMonth(year, month, day)
    ? told({ granularity: 'day', year, month, day }, toPublication, 'A day of the month of publication.')
    : untold(`XXXX-XX-${pad(day, 2)}`, from)
}
