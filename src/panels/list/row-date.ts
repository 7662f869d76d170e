import type { WordingOptions } from '#calendar/in-words.ts'
import type { DatedEvent } from '#store/selectors.ts'
import { eventDateInWords, shortened } from '../parts/date-words.ts'
import type { Period } from './periods.ts'

/** The date of a row under its heading, without what the heading says. */
export interface RowDate {
  readonly main: string
  /** Said more quietly: the clock, the year. */
  readonly minor: string | undefined
}

export function rowDate({ event, time: { edtf } }: DatedEvent, period: Period, form: 'line' | 'stacked'): RowDate {
  const inMonth = period.kind === 'month'
  const omitYear: WordingOptions = inMonth || period.oneYear ? { omit: 'year' } : {}
  if (edtf.form === 'date' && edtf.date.granularity === 'time') {
    const [day = '', clock] = eventDateInWords(event, { weekday: inMonth, ...omitYear }).split(', ')
    return { main: inMonth && form === 'stacked' ? withoutMonth(day) : day, minor: clock }
  }
  if (edtf.form === 'date' && edtf.date.granularity === 'day' && (form === 'line' || !edtf.uncertain || inMonth)) {
    const omit = inMonth && form === 'stacked' ? 'month' : 'year'
    const main = eventDateInWords(event, { weekday: inMonth, omit })
    return { main, minor: inMonth || period.oneYear ? undefined : String(edtf.date.year) }
  }
  const words = shortened(eventDateInWords(event, edtf.form === 'date' ? omitYear : {}))
  return form === 'stacked' ? stack(words) : { main: words, minor: undefined }
}

/** A row's date without what the row above says: the same day is not said twice, its clock is. */
export function withoutRepeat(date: RowDate, above: RowDate): RowDate {
  if (date.main !== above.main) return date
  if (date.minor === above.minor) return { main: '', minor: undefined }
  return isClock(date.minor) && (above.minor === undefined || isClock(above.minor)) ? { ...date, main: '' } : date
}

function isClock(words: string | undefined): boolean {
  return words?.includes(':') ?? false
}

/** «Mon 4 Oct» → «Mon 4» */
function withoutMonth(day: string): string {
  return day.slice(0, Math.max(day.lastIndexOf(' '), 0))
}

/** «since Nov 2020» → «since» over «Nov 2020»; «May 2016 – Feb 2017» is parted at its dash. */
function stack(words: string): RowDate {
  const dash = words.indexOf(' –')
  const at = dash < 0 || /^[a-z]/u.test(words) ? words.indexOf(' ') : dash
  // "and 6 Oct 2024" is wider than its column.
  const rest = words.slice(at + 1).replace(/(?<=and\u00a0.*)\u00a0(?=\d{4}$)/u, ' ')
  return at < 0 ? { main: words, minor: undefined } : { main: words.slice(0, at), minor: rest }
}
