import type { Found, Refiner } from '../grammar.ts'
import type { CalendarMeaning, Meaning } from '../meaning.ts'
import type { Reading } from '../recognizer.ts'

const between = /^(?:,? (?:on )?|,)$/
const ofDay = /^ (?:of|on) $/

/** «9 a.m. EST Tuesday», «9 a.m. on Tuesday», «this Saturday, 7 p.m.», «the morning of 31 January»: a day and its hour become one expression. */
export const joinDayAndTime: Refiner = {
  name: 'join a day and its hour',
  refine: (found, text): readonly Found[] => {
    const joined: Found[] = []
    for (const next of found) {
      const last = joined.at(-1)
      const gap = last && next.start - last.end < 7 ? text.slice(last.end, next.start) : undefined
      const reading = last && gap !== undefined ? join(last.reading, next.reading, gap) : undefined
      if (last && reading) joined[joined.length - 1] = { start: last.start, end: next.end, reading }
      else joined.push(next)
    }
    return joined
  },
}

function join(first: Reading, second: Reading, gap: string): Reading | undefined {
  const a = first.meaning
  const b = second.meaning
  if (a.kind === 'time' && a.day === undefined) {
    const day = b.kind === 'time' && a.time.form === 'clock' && b.time.form === 'part' ? b.day : dayMeaning(b)
    const fits = a.time.form === 'clock' ? between.test(gap) : ofDay.test(gap) || (gap === ' ' && b.kind === 'unit')
    return day && fits ? { ...first, meaning: { ...a, day } } : undefined
  }
  const day = dayMeaning(a)
  if (
    !day ||
    b.kind !== 'time' ||
    b.day !== undefined ||
    b.time.form !== 'clock' ||
    !/^,? ?$/.test(gap) ||
    first.mod !== undefined
  )
    return undefined
  return { ...second, meaning: { ...b, day } }
}

/** The meaning, where it names one day. */
function dayMeaning(meaning: Meaning): CalendarMeaning | undefined {
  switch (meaning.kind) {
    case 'weekday':
    case 'monthDay':
    case 'dayOfMonth':
    case 'holiday':
      return meaning
    case 'date':
      return meaning.date.granularity === 'day' ? meaning : undefined
    case 'unit':
      return meaning.unit === 'day' ? meaning : undefined
    case 'within':
      return dayMeaning(meaning.part) && meaning
    case 'month':
    case 'partOfYear':
    case 'offset':
    case 'around':
    case 'rolling':
    case 'yearOnYear':
    case 'time':
    case 'duration':
    case 'set':
    case 'vague':
      return undefined
  }
}
