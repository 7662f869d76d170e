import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'

/** «the year-earlier quarter», «year-ago», «the same period a year earlier», «the latest period» */
export const yearOnYear: Recognizer = {
  name: 'year on year',
  opens: ['the', 'year', 'same'],
  pattern: phrase(
    String.raw`(?:(?<noun>(?:the )?year-(?:ago|earlier) (?:quarter|period|half))|(?<same>the same (?:quarter|period) (?:last year|of last year|a year (?:ago|earlier)|the year before))|year-(?:ago|earlier)|(?<latest>the (?:latest|most recent) (?:period|quarter)))`,
  ),
  read: ({ latest }): Reading | undefined =>
    dateReading({ kind: 'yearOnYear', years: latest === undefined ? -1 : 0, from: 'mention' }),
}
