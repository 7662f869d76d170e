import { isDayOfMonth } from '#calendar/partial-date.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'

/** «2011-03-11», «2011/03/11», «2011-03-11T05:46» */
export const isoDate: Recognizer = {
  name: 'iso date',
  opens: ['#'],
  pattern: phrase(
    String.raw`(?<year>[12]\d{3})(?<mark>[-/.])(?<month>\d{2})\k<mark>(?<day>\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?(?![-/.]\d)`,
  ),
  read: ({ year, month, day, hour, minute, second, zone }): Reading | undefined => {
    const date = { granularity: 'day' as const, year: Number(year), month: Number(month), day: Number(day) }
    if (!isDayOfMonth(date.year, date.month, date.day)) return undefined
    if (hour === undefined) return dateReading({ kind: 'date', date })
    if (Number(hour) > 24 || Number(minute) > 59) return undefined
    return {
      type: 'TIME',
      meaning: {
        kind: 'time',
        time: {
          form: 'clock',
          hour: Number(hour),
          minute: Number(minute),
          ...(second !== undefined && { second: Number(second) }),
          ...(zone !== undefined && { zone }),
        },
        day: { kind: 'date', date },
      },
    }
  },
}
