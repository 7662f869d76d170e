import { textAfter, textBefore } from '../context.ts'
import { phrase, weekday as weekdayName } from '../phrase.ts'
import { dateReading, type Place, type Reading, type Recognizer } from '../recognizer.ts'
import { readWeekday, weekdayWords } from '../words.ts'
import { directionOf } from './month.ts'

/** «Tuesday», «last Friday», «this coming Sunday», «the following Monday» */
export const weekday: Recognizer = {
  name: 'weekday',
  opens: [...weekdayWords, 'last', 'next', 'this', 'the'],
  pattern: phrase(
    String.raw`(?:(?<which>this past|this coming|this|last|next|(?<anaphoric>the (?:previous|following|next|preceding))) )?(?<day>${weekdayName})`,
  ),
  read: ({ which, anaphoric, day = '' }, place): Reading | undefined => {
    const number = readWeekday(day)
    if (number === undefined || (which === undefined && !isWeekdayName(day, place))) return undefined
    const from = anaphoric === undefined ? 'publication' : 'mention'
    return dateReading({ kind: 'weekday', weekday: number, direction: directionOf(which), from })
  },
}

/** Short names («Sat», «Sun») are also words: they count where a date or another weekday stands beside them. */
function isWeekdayName(day: string, { text, start, end }: Place): boolean {
  if (/day$/i.test(day)) return true
  const before = textBefore(text, start, 8)
  const after = textAfter(text, end, 10)
  if (/^(?:\.?,? ?\d|\.?-[A-Z]|\.? (?:morning|night|evening|afternoon))/i.test(after)) return true
  if (/(?:\bon|\bor|\bby|\btill?|until|\d[,)]?|[a-z]-|&) $|[a-z]-$/i.test(before))
    return !/^ [A-Z]/.test(after) && !/^(?:sat|wed|sun)$/.test(day)
  return false
}
