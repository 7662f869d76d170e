import { textAfter } from '../context.ts'
import type { Found, Refiner } from '../grammar.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { dateReading, type Reading } from '../recognizer.ts'
import { yearBeforeChrist } from '../years.ts'

const follower =
  /(?:, | and | or |, and |, or | ?[-–—&] ?| to | through | until )(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d%:a-z]|[.,]\d| (?:a\.?m|p\.?m|percent|per cent|people|million|billion|[a-z]{4,}(?:s|ed)\b|years|days|hours|of )|-[a-z])/iy
const leader =
  /(?<![\d.,$:/-])(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:, | and | or |, and | ?[-–—&] ?| to | through )$/i
const eraLeader = /(?<![\d.,$:/-])(?<year>[1-9]\d{0,3})(?: ?[-–—] ?| to | and | or |, )$/i
const yearFollower = /[-–/](?<year>\d{2})(?!\d|[-–/.]\d)/y

/** «April 24 and 25», «10-12 October», «1955-57»: numbers in a list take the month, or the century, of the date beside them. */
export const listDays: Refiner = {
  name: 'days and years in a list',
  refine: (found, text): readonly Found[] => {
    const all: Found[] = []
    for (const each of found) {
      const before = all.at(-1)?.end ?? 0
      all.push(
        ...leadersOf(each, text, before),
        ...eraLeadersOf(each, text, before),
        each,
        ...followersOf(each, text),
        ...yearsAfter(each, text),
      )
    }
    return all.filter((each, i) => i === 0 || each.start >= (all[i - 1]?.end ?? 0))
  },
}

function leadersOf({ start, reading }: Found, text: string, from: number): readonly Found[] {
  // Only «12 October» has its month behind it.
  if (!/^\d|^the /i.test(textAfter(text, start, 4))) return []
  const first: Found[] = []
  let at = start
  for (let i = 0; i < 4; i += 1) {
    const match = leader.exec(text.slice(Math.max(from, at - 14), at))
    const day = Number(match?.groups?.['day'])
    const sameMonth = match && onDay(reading, day)
    if (!match || !sameMonth) break
    const begin = at - match[0].length
    first.unshift({
      start: begin,
      end: begin + (/^\d{1,2}(?:st|nd|rd|th)?/i.exec(match[0])?.[0].length ?? 1),
      reading: sameMonth,
    })
    at = begin
  }
  return first
}

/** «492-490 BC», «from 499 to 493 BC»: the first year is one before Christ too. */
function eraLeadersOf({ start, reading: { meaning } }: Found, text: string, from: number): readonly Found[] {
  if (meaning.kind !== 'date' || meaning.date.granularity !== 'year' || meaning.date.year > 0) return []
  const match = eraLeader.exec(text.slice(Math.max(from, start - 12), start))
  const digits = match?.groups?.['year']
  if (!match || digits === undefined) return []
  const begin = start - match[0].length
  const year = yearBeforeChrist(Number(digits))
  return [
    {
      start: begin,
      end: begin + digits.length,
      reading: dateReading({ kind: 'date', date: { granularity: 'year', year } }),
    },
  ]
}

function followersOf({ start, end, reading }: Found, text: string): readonly Found[] {
  // Only «October 12» has room for more days behind it.
  if (
    /^(?:\d|the \d)/i.test(text.slice(start, end)) ||
    !/\d(?:st|nd|rd|th)?$/.test(text.slice(start, end)) ||
    /\d{4}$/.test(text.slice(start, end))
  )
    return []
  const more: Found[] = []
  let at = end
  for (let i = 0; i < 12; i += 1) {
    follower.lastIndex = at
    const match = follower.exec(text)
    const sameMonth = match && onDay(reading, Number(match.groups?.['day']))
    if (!match || !sameMonth) break
    at += match[0].length
    more.push({
      start: at - (/\d{1,2}(?:st|nd|rd|th)?$/i.exec(match[0])?.[0].length ?? 1),
      end: at,
      reading: sameMonth,
    })
  }
  return more
}

function onDay(reading: Reading, day: number): Reading | undefined {
  const { meaning } = reading
  if (meaning.kind === 'monthDay') return dateReading(withoutWeekday({ ...meaning, day }))
  if (meaning.kind === 'date' && meaning.date.granularity === 'day')
    return dateReading({ kind: 'date', date: { ...meaning.date, day } })
  return undefined
}

function withoutWeekday(meaning: Extract<CalendarMeaning, { kind: 'monthDay' }>): CalendarMeaning {
  const { weekday: _, ...rest } = meaning
  return rest
}

function yearsAfter({ end, reading: { meaning } }: Found, text: string): readonly Found[] {
  if (meaning.kind !== 'date' || meaning.date.granularity !== 'year' || !/\d{4}$/.test(text.slice(end - 4, end)))
    return []
  yearFollower.lastIndex = end
  const match = yearFollower.exec(text)
  const year = Math.floor(meaning.date.year / 100) * 100 + Number(match?.groups?.['year'])
  if (!match || year <= meaning.date.year) return []
  return [{ start: end + 1, end: end + 3, reading: dateReading({ kind: 'date', date: { granularity: 'year', year } }) }]
}
