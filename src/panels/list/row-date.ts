import type { WordingOptions } from '#calendar/in-words.ts'
import type { DatedEvent } from '#store/selectors.ts'
import { eventDateInWords } from '../parts/date-words.ts'
import type { Period } from './periods.ts'

/** The date of a row under its heading: what the heading says is left out, and what the row above says, too. */
export interface RowDate {
  readonly main: string
  /** Said more quietly: the clock, the year. */
  readonly minor: string | undefined
}

export function rowDate({ event, time }: DatedEvent, { kind, oneYear }: Period, form: 'line' | 'stacked'): RowDate {
  const { edtf } = time
  const omit: WordingOptions = kind === 'month' || oneYear ? { omit: 'year' } : {}
  if (edtf.form !== 'date') {
    const words = eventDateInWords(event)
    const space = words.indexOf(' ')
    return form === 'stacked' && space > 0
      ? { main: words.slice(0, space), minor: words.slice(space + 1) }
      : { main: words, minor: undefined }
  }
  if (edtf.date.granularity === 'time') {
    const [day = '', clock] = eventDateInWords(event, { weekday: kind === 'month', ...omit }).split(', ')
    return { main: form === 'stacked' && kind === 'month' ? withoutMonth(day) : day, minor: clock }
  }
  if (edtf.date.granularity !== 'day') return { main: eventDateInWords(event, omit), minor: undefined }
  const words = eventDateInWords(event, {
    weekday: kind === 'month',
    omit: form === 'stacked' && kind === 'month' ? 'month' : 'year',
  })
  const year = oneYear || kind === 'month' ? undefined : String(edtf.date.year)
  return { main: words, minor: year }
}

/** «Mon 4 Oct» → «Mon 4» */
function withoutMonth(day: string): string {
  return day.slice(0, Math.max(day.lastIndexOf(' '), 0))
}
