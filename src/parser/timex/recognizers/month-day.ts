import { isDayOfMonth } from '#calendar/partial-date.ts'
import type { Weekday } from '#calendar/day.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { dayNumber, month, phrase, weekday, year } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { monthWords, readMonth, readNumber, readWeekday, weekdayWords } from '../words.ts'
import { directionOf } from './month.ts'
import { fullYear } from '../years.ts'

/** «March 5», «Oct. 26», «Tuesday, March 5, 2013», «March eighth» */
export const monthDay: Recognizer = {
  name: 'month and day',
  opens: [...monthWords, ...weekdayWords, 'this', 'next', 'last'],
  pattern: phrase(
    String.raw`(?:(?<which>this coming|this|next|last) )?(?:(?<weekday>${weekday}),? )?(?<month>${month}) (?:the )?(?<day>${dayNumber}|(?:twenty|thirty)-[a-z]{5,7}|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]{3,5}teen|twentie|thirtie)th)(?:,? ?(?<year>${year}|'\d{2}))?`,
  ),
  read: (groups): Reading | undefined => readDay(groups),
}

/** «11 March 2011», «the 5th of May», «Friday 14th December» */
export const dayMonth: Recognizer = {
  name: 'day and month',
  opens: ['#', 'the', ...weekdayWords],
  pattern: phrase(
    String.raw`(?:(?<weekday>${weekday}),? )?(?:the )?(?<day>${dayNumber})(?:(?: of)?[ -]|(?<=\d))(?<month>${month})(?:,?[ -](?<year>${year}))?(?:,? (?<after>${weekday}))?`,
  ),
  read: (groups): Reading | undefined => readDay({ ...groups, weekday: groups['weekday'] ?? groups['after'] }),
}

function readDay(groups: Readonly<Record<string, string | undefined>>): Reading | undefined {
  const name = groups['month'] ?? ''
  const number = readMonth(name)
  const day = readNumber(groups['day'])
  // «20 may», «march 5 miles»: as verbs these two are written small.
  if (number === undefined || day === undefined || /^(?:may|march|mar)$/.test(name)) return undefined
  const inFull = fullYear(groups['year'])
  if (!isDayOfMonth(inFull ?? 2000, number, day)) return undefined
  return dateReading(
    inFull === undefined
      ? dayOfYear(
          number,
          day,
          readWeekday(groups['weekday']),
          groups['weekday'] === undefined ? groups['which'] : undefined,
        )
      : { kind: 'date', date: { granularity: 'day', year: inFull, month: number, day } },
  )
}

function dayOfYear(
  number: number,
  day: number,
  onWeekday: Weekday | undefined,
  which: string | undefined,
): CalendarMeaning {
  return {
    kind: 'monthDay',
    month: number,
    day,
    ...(onWeekday !== undefined && { weekday: onWeekday }),
    direction: directionOf(which),
    from: 'publication',
  }
}
