import type { Found, Refiner } from '../grammar.ts'
import type { Meaning } from '../meaning.ts'

/**
 * «5/2/2013»: the order told by the caller, else by the dates before it («27/3/2013», «5 February»), else the
 * American one, with the other kept as an alternative.
 */
export const orderDayAndMonth: Refiner = {
  name: 'order of day and month',
  refine: (found, text, { locale }): readonly Found[] => {
    let dayFirst = locale === undefined ? 0 : locale === 'en-GB' ? Infinity : -Infinity
    return found.map((each) => {
      const { meaning } = each.reading
      if (meaning.kind !== 'date' || !meaning.alternative) {
        dayFirst += evidenceOf(text.slice(each.start, each.end), meaning)
        return each
      }
      const { date, alternative, ...rest } = meaning
      const swapped: Meaning = { ...rest, date: alternative, alternative: date }
      return dayFirst > 0 ? { ...each, reading: { ...each.reading, meaning: swapped } } : each
    })
  },
}

/** Numbers of one date weigh more than the habits of another. */
function evidenceOf(words: string, meaning: Meaning): number {
  const [first = '', second = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-]/.exec(words)?.slice(1) ?? []
  if (Number(first) > 12) return 3
  if (Number(second) > 12) return -3
  if (meaning.kind !== 'monthDay' && !(meaning.kind === 'date' && meaning.date.granularity === 'day')) return 0
  return /^\d{1,2}(?:st|nd|rd|th)? [A-Z]/.test(words) ? 1 : /^[A-Z][a-z]+\.? \d/.test(words) ? -1 : 0
}
