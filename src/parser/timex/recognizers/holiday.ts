import { holidayNames } from '../holidays.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { phrase, year as yearDigits } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readPartOfDay } from '../words.ts'
import { directionOf } from './month.ts'

/** «Christmas», «Thanksgiving Day», «New Year's Eve 1999», «Christmas night», «9/11» */
export const holiday: Recognizer = {
  name: 'holiday',
  opens:
    'this last next christmas xmas new thanksgiving easter good halloween independence labor labour memorial valentine valentines veterans martin mlk presidents columbus election boxing st saint april earth may bastille ash palm juneteenth the fourth # armistice remembrance anzac australia canada mother father'.split(
      ' ',
    ),
  pattern: phrase(
    String.raw`(?:(?<which>this|last|next) )?(?<name>christmas(?: day| eve)?|xmas|new year(?:'|’)?s(?: day| eve)|thanksgiving(?: day)?|easter(?: sunday| monday)?|good friday|halloween|independence day|the fourth of july|labou?r day|memorial day|valentine(?:'|’)?s day|veterans(?:'|’)? day|(?:martin luther king(?: jr\.?)?|mlk) day|presidents(?:'|’)? day|columbus day|election day|boxing day|(?:st\.?|saint) patrick(?:'|’)?s day|april fools(?:'|’)? day|earth day|may day|bastille day|ash wednesday|palm sunday|juneteenth|armistice day|remembrance day|anzac day|australia day|canada day|mother(?:'|’)s day|father(?:'|’)s day|9/11)(?: (?<part>morning|afternoon|evening|night))?(?:,?(?: of)? (?<year>${yearDigits}))?`,
  ),
  read: ({ which, name = '', part: words, year }): Reading | undefined => {
    const key = holidayNames(name)
    if (
      key === undefined ||
      (!/^[A-Z\d]|^the F/.test(name) && !/^(?:christmas|xmas|halloween|thanksgiving)/i.test(name))
    )
      return undefined
    if (key === 'september 11')
      return dateReading({ kind: 'holiday', holiday: key, year: 2001, direction: 'nearest', from: 'publication' })
    const day: CalendarMeaning = {
      kind: 'holiday',
      holiday: key,
      ...(year !== undefined && { year: Number(year) }),
      direction: directionOf(which),
      from: 'publication',
    }
    const part = readPartOfDay(words)
    return part ? { type: 'TIME', meaning: { kind: 'time', time: { form: 'part', part }, day } } : dateReading(day)
  },
}
