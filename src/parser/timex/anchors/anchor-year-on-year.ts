import type { Discourse } from '../discourse.ts'
import { inYear, type Stretch, stretchAround, yearOf } from '../stretch.ts'
import { type Anchored, explicit, told, toMention, toPublication, untold } from './anchored.ts'

export function anchorYearOnYear(
  years: number,
  { lastPeriod: period, publication }: Discourse,
  year?: number,
): Anchored {
  if (year !== undefined) {
    const stretch: Stretch = period ? inYear(period.stretch, year) : { granularity: 'year', year }
    return {
      ...told(stretch, period ? toMention(period) : explicit, 'The part of that year that figures are compared for.'),
      passing: true,
    }
  }
  if (period) {
    const because =
      years === 0
        ? 'The part of a year that figures were told for before.'
        : 'Beside figures for a part of a year: the same part of the year before.'
    return {
      ...told(inYear(period.stretch, yearOf(period.stretch) + years), toMention(period), because),
      passing: true,
    }
  }
  if (publication === undefined) return untold(years === 0 ? 'XXXX-QX' : 'XXXX', 'publication')
  if (years === 0)
    return told(
      stretchAround(publication, 'quarter', -1),
      toPublication,
      'The last quarter that had ended by the day of publication.',
    )
  return {
    ...told(stretchAround(publication, 'year', years), toPublication, 'The year before that of publication.'),
    passing: true,
  }
}
