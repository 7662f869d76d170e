import { phrase, year as yearDigits } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'

/** «the year-earlier quarter», «year-ago», «the same period a year earlier», «last year's quarter», «the latest period», «the 1988 quarter» */
export const yearOnYear: Recognizer = {
  name: 'year on year',
  opens: ['the', 'year', 'last'],
  pattern: phrase(
    String.raw`(?:(?:the )?year-(?:ago|earlier) (?:quarter|period|half)|the (?:same|corresponding|comparable|like) (?:quarter|period|half)(?: (?:of )?(?:the )?(?:last year|a year (?:ago|earlier)|year before|previous year|prior year|year-earlier))|the quarter a year (?:ago|earlier)|last year['’]s (?:quarter|period)|year-(?:ago|earlier)|the (?<year>${yearDigits}) (?:quarter|period)|(?<latest>the (?:latest|most recent) (?:period|quarter)))`,
  ),
  read: ({ latest, year }): Reading =>
    dateReading({
      kind: 'yearOnYear',
      years: latest === undefined ? -1 : 0,
      ...(year !== undefined && { year: Number(year) }),
      from: 'mention',
    }),
}
