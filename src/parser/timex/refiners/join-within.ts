import type { Found, Refiner } from '../grammar.ts'
import type { CalendarMeaning } from '../meaning.ts'

const between = /^(?:,? |,? of | in )$/

/** «August of that year», «the spring of next year», «Monday of this week»: a part and its whole become one expression. */
export const joinWithin: Refiner = {
  name: 'join a part to its whole',
  refine: (found, text): readonly Found[] => {
    const joined: Found[] = []
    for (const next of found) {
      const last = joined.at(-1)
      const meaning =
        last && next.start - last.end < 6 && between.test(text.slice(last.end, next.start))
          ? within(last.reading.meaning, next.reading.meaning, text.slice(last.end, next.start))
          : undefined
      if (last && meaning)
        joined[joined.length - 1] = { start: last.start, end: next.end, reading: { ...last.reading, meaning } }
      else joined.push(next)
    }
    return joined
  },
}

function within(
  part: Found['reading']['meaning'],
  whole: Found['reading']['meaning'],
  gap: string,
): CalendarMeaning | undefined {
  if (whole.kind !== 'unit') return undefined
  const fits =
    (whole.unit === 'year' &&
      (part.kind === 'month' || part.kind === 'monthDay' || part.kind === 'partOfYear' || part.kind === 'holiday')) ||
    (whole.unit === 'week' && part.kind === 'weekday') ||
    (whole.unit === 'month' && part.kind === 'dayOfMonth')
  if (!fits || (/in/.test(gap) && whole.from !== 'mention')) return undefined
  return { kind: 'within', part, whole }
}
