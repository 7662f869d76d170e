import { textAfter, textBefore } from '../context.ts'
import type { CalendarMeaning, PartOfYear } from '../meaning.ts'
import { phrase, year as yearDigits } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readNumber } from '../words.ts'

/** «the third quarter», «third-quarter», «the fiscal first quarter», «the third quarter of 1990», «Q3 2011», «2011 Q3» */
export const quarter: Recognizer = {
  name: 'quarter',
  opens: 'the first second third fourth final fiscal q # this last next'.split(' '),
  pattern: phrase(
    String.raw`(?:the )?(?:(?<before>${yearDigits})(?:['’]s)? |(?<possessor>this|last|next) year['’]s )?(?:fiscal[- ])?(?:(?<which>first|second|third|fourth|final|1st|2nd|3rd|4th)[- ](?:fiscal[- ])?quarter|q(?<number>[1-4]))(?:,?(?: of)?(?: fiscal)? (?<year>${yearDigits})|(?: of)? (?<relative>this|last|next) year)?`,
  ),
  read: ({ before, which, number, year, relative, possessor }, { text, start, end }): Reading | undefined => {
    // «the third-quarter loss»: the article belongs to what follows.
    if (/^the .*-quarter$/i.test(text.slice(start, end))) return undefined
    if (before === undefined && year === undefined && relative === undefined && isGame(text, start, end))
      return undefined
    const value = which?.toLowerCase() === 'final' ? 4 : (readNumber(which) ?? Number(number))
    if (value !== 1 && value !== 2 && value !== 3 && value !== 4) return undefined
    if (/^(?: century|s\b| of a| of the (?!year|fiscal))/i.test(textAfter(text, end, 20))) return undefined
    return dateReading(partReading({ granularity: 'quarter', quarter: value }, year ?? before, relative ?? possessor))
  },
}

/** «the first half of 1990», «second-half», «H1 2012», «the first half» */
export const half: Recognizer = {
  name: 'half of a year',
  opens: 'the first second latter fiscal h'.split(' '),
  pattern: phrase(
    String.raw`(?:the )?(?:fiscal )?(?:(?<which>first|second|latter)[- ]half|h(?<number>[12]))(?: of(?: fiscal)? (?<year>${yearDigits})|(?: of)? (?<relative>this|last|next) year| (?<bare>${yearDigits}))?`,
  ),
  read: ({ which, number, year, relative, bare }, { text, start, end }): Reading | undefined => {
    const value = which === undefined ? Number(number) : which.toLowerCase() === 'first' ? 1 : 2
    if (value !== 1 && value !== 2) return undefined
    const told = year ?? bare ?? relative
    if (told === undefined && isGame(text, start, end)) return undefined
    // Without a year, halves are mostly those of a match or a book.
    if (
      told === undefined &&
      !/^ (?:of the year|profit|earnings|net|results|sales|loss|revenue)/i.test(textAfter(text, end, 14)) &&
      !/\bin $/i.test(textBefore(text, start, 4))
    )
      return undefined
    if (told === undefined && /^ (?:of (?!the year)|against|goal)/i.test(textAfter(text, end, 12))) return undefined
    return dateReading(partReading({ granularity: 'half', half: value }, year ?? bare, relative))
  },
}

function partReading(part: PartOfYear, year: string | undefined, relative: string | undefined): CalendarMeaning {
  if (year !== undefined) return { kind: 'date', date: { ...part, year: Number(year) } }
  const open: CalendarMeaning = { kind: 'partOfYear', part, direction: 'nearest', from: 'publication' }
  if (relative === undefined) return open
  const steps = relative.toLowerCase() === 'last' ? -1 : relative.toLowerCase() === 'next' ? 1 : 0
  return { kind: 'within', part: open, whole: { kind: 'unit', unit: 'year', steps, from: 'publication' } }
}

const play =
  /\b(?:touchdowns?|yards?|quarterbacks?|goals?|scored|scoring|scores?|points? (?:in|with|and|of)|rebounds?|kick(?:ed|off)?|penalt(?:y|ies)|match|coach|halftime|lead|led|tied|remaining|minutes|game|games|season|turnovers?|rookie|players?|team)\b/i
const business =
  /[$£€%]|\b(?:earnings|profits?|sales|revenue|net|income|results|loss|shares|fiscal|economy|GDP|company|forecast|billion|million)\b/i

/** Quarters and halves of a match, not of a year. */
function isGame(text: string, start: number, end: number): boolean {
  const after = textAfter(text, end, 70)
  const line = after.indexOf('\n')
  const around = text.slice(Math.max(0, start - 90), end) + (line < 0 ? after : after.slice(0, line))
  return play.test(around) && !business.test(around)
}
