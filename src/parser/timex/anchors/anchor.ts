import { dayOf } from '#calendar/day.ts'
import type { PartialDate } from '#calendar/partial-date.ts'
import { type Discourse, noDiscourse } from '../discourse.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { daysOf, pad, stretchAround, stretchOfDay, yearOf } from '../stretch.ts'
import { type Anchored, explicit, told } from './anchored.ts'
import { anchorDayOfMonth, anchorHoliday, anchorMonthDay } from './anchor-day-of-year.ts'
import { anchorOffset } from './anchor-offset.ts'
import { anchorRolling, anchorUnit, unknownUnits } from './anchor-unit.ts'
import { anchorWeekday } from './anchor-weekday.ts'
import { anchorYearOnYear } from './anchor-year-on-year.ts'
import { anchorYearly, valueOfPart } from './anchor-yearly.ts'

/** Counts a meaning out from its reference. */
export function anchor(meaning: CalendarMeaning, discourse: Discourse): Anchored {
  switch (meaning.kind) {
    case 'date': {
      const { date, alternative } = meaning
      return {
        ...told(
          date,
          explicit,
          alternative
            ? 'The date is written in numbers, which can be read in two orders.'
            : explicitReasons[date.granularity],
        ),
        ...(alternative && {
          others: [{ stretch: alternative, because: 'Read in the other order of day and month.' }],
        }),
      }
    }
    case 'weekday':
      return anchorWeekday(meaning, discourse)
    case 'month':
      return anchorYearly(
        meaning,
        discourse,
        'month',
        (year) => ({ granularity: 'month', year, month: meaning.month }),
        `XXXX-${pad(meaning.month, 2)}`,
      )
    case 'monthDay':
      return anchorMonthDay(meaning, discourse)
    case 'partOfYear':
      return anchorYearly(
        meaning,
        discourse,
        meaning.part.granularity,
        (year) => ({ ...meaning.part, year }),
        valueOfPart(meaning.part),
      )
    case 'holiday':
      return anchorHoliday(meaning, discourse)
    case 'dayOfMonth':
      return anchorDayOfMonth(meaning.day, meaning.from, discourse)
    case 'unit':
      return anchorUnit(meaning, discourse)
    case 'offset':
      return anchorOffset(meaning, discourse)
    case 'around': {
      const inner = anchor(meaning.date, discourse)
      if (!inner.stretch) return { ...inner, value: unknownUnits[meaning.unit] }
      return {
        ...told(
          stretchAround(daysOf(inner.stretch).first, meaning.unit, 0),
          inner.anchoring,
          `The ${meaning.unit} that holds the date named.`,
        ),
      }
    }
    case 'rolling':
      return anchorRolling(meaning, discourse)
    case 'within':
      return anchorWithin(meaning, discourse)
    case 'yearOnYear':
      return anchorYearOnYear(meaning.years, discourse, meaning.year)
  }
}

const explicitReasons: Readonly<Record<PartialDate['granularity'], string>> = {
  century: 'The century is named.',
  decade: 'The decade is named.',
  year: 'The year is written out.',
  half: 'The half and its year are written out.',
  quarter: 'The quarter and its year are written out.',
  season: 'The season and its year are written out.',
  month: 'Month and year are written out.',
  day: 'The date is written out in full.',
  time: 'Date and time are written out in full.',
}

function anchorWithin({ part, whole }: Extract<CalendarMeaning, { kind: 'within' }>, discourse: Discourse): Anchored {
  const outer = anchor(whole, discourse)
  if (!outer.stretch) {
    const inner = anchor(part, noDiscourse())
    return { ...inner, anchoring: outer.anchoring, because: outer.because }
  }
  const { first } = daysOf(outer.stretch)
  if (part.kind === 'weekday') return told(stretchOfDay(first + part.weekday - 1), outer.anchoring, outer.because)
  if (part.kind === 'dayOfMonth' && 'month' in outer.stretch)
    return told(
      { granularity: 'day', year: outer.stretch.year, month: outer.stretch.month, day: part.day },
      outer.anchoring,
      outer.because,
    )
  const inner = anchor(sameYear(part), noDiscourse(dayOf({ year: yearOf(outer.stretch), month: 7, day: 1 })))
  return { ...inner, anchoring: outer.anchoring, because: outer.because, others: [] }
}

/** The part of a whole is counted from the whole's own year. */
function sameYear(part: CalendarMeaning): CalendarMeaning {
  switch (part.kind) {
    case 'month':
    case 'monthDay':
    case 'partOfYear':
    case 'holiday':
      return { ...part, direction: 'this', from: 'publication' }
    case 'date':
    case 'weekday':
    case 'dayOfMonth':
    case 'unit':
    case 'offset':
    case 'within':
    case 'around':
    case 'rolling':
    case 'yearOnYear':
      return part
  }
}
