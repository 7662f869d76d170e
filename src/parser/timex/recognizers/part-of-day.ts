import { textAfter, textBefore } from '../context.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { partOfDay as partName, phrase, weekday } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { partOfDayWords, readPartOfDay, readWeekday, weekdayWords } from '../words.ts'
import { directionOf } from './month.ts'

/** «Tuesday night», «last Friday evening», «yesterday morning» */
export const dayAndPart: Recognizer = {
  name: 'day and part of day',
  opens: [...'last next this yesterday tomorrow tmr'.split(' '), ...weekdayWords],
  pattern: phrase(
    String.raw`(?:(?:(?<which>this past|this coming|this|last|next) )?(?<weekday>${weekday})|(?<day>yesterday|tomorrow|tmr))[- ](?:(?:early|late) )?(?<part>${partName})`,
  ),
  read: ({ which, weekday: name, day: deictic, part: words }): Reading | undefined => {
    const part = readPartOfDay(words)
    const number = readWeekday(name)
    if (!part) return undefined
    const day: CalendarMeaning | undefined =
      deictic !== undefined
        ? { kind: 'unit', unit: 'day', steps: /^y/i.test(deictic) ? -1 : 1, from: 'publication' }
        : number && { kind: 'weekday', weekday: number, direction: directionOf(which), from: 'publication' }
    return day && { type: 'TIME', meaning: { kind: 'time', time: { form: 'part', part }, day } }
  },
}

/** «tonight», «last night», «this morning», «that afternoon», «the next morning», «the same evening» */
export const partOfDay: Recognizer = {
  name: 'part of day',
  opens: [...'tonight tonite overnight last this that the mid early late'.split(' '), ...partOfDayWords],
  pattern: phrase(
    String.raw`(?:(?<tonight>tonight|tonite)|(?<overnight>overnight)|(?<pointer>last|this|that same|that|the next|the following|the previous|the same|the) (?<part>${partName})|(?:(?<mid>mid|early|late)-)?(?<bare>${partName}))`,
  ),
  read: ({ tonight, overnight, pointer = '', part: words, mid, bare }, { text, start, end }): Reading | undefined => {
    if (tonight !== undefined) return reading('NI', { kind: 'unit', unit: 'day', steps: 0, from: 'publication' })
    if (overnight !== undefined) return reading('NI', undefined)
    const part = readPartOfDay(words ?? bare)
    if (!part) return undefined
    const said = pointer.toLowerCase()
    if (said === 'last') return reading(part, { kind: 'unit', unit: 'day', steps: -1, from: 'publication' })
    if (said === 'this') return reading(part, { kind: 'unit', unit: 'day', steps: 0, from: 'publication' })
    if (said === 'that' || /same/.test(said))
      return reading(part, { kind: 'unit', unit: 'day', steps: 0, from: 'mention' })
    if (said === 'the next' || said === 'the following')
      return reading(part, { kind: 'unit', unit: 'day', steps: 1, from: 'mention' })
    if (said === 'the previous') return reading(part, { kind: 'unit', unit: 'day', steps: -1, from: 'mention' })
    if (
      said === 'the' &&
      part === 'NI' &&
      !/^(?:[.,;]|$| (?:of (?:the )?(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))| in | to ))/i.test(
        textAfter(text, end, 8),
      )
    )
      return undefined
    if (said === 'the')
      return /^(?: (?:of (?!the|\d|january|february|march|april|may|june|july|august)|show|sky|shift|news|before|after))/i.test(
        textAfter(text, end, 12),
      )
        ? undefined
        : reading(part, undefined)
    if (mid !== undefined) return reading(part, undefined)
    // A bare «morning» names one only where it stands for itself: «by morning», «at night».
    return /(?:\bat|\bby|\buntil|\btill|\bsince|\bin the early|\bevery) $/i.test(textBefore(text, start, 14))
      ? reading(part, undefined)
      : undefined
  },
}

function reading(part: ReturnType<typeof readPartOfDay>, day: CalendarMeaning | undefined): Reading | undefined {
  return part && { type: 'TIME', meaning: { kind: 'time', time: { form: 'part', part }, ...(day && { day }) } }
}
