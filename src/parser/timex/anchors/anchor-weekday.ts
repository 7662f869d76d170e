import { type Day, weekdayOf } from '#calendar/day.ts'
import type { Discourse } from '../discourse.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { daysOf, stretchOfDay } from '../stretch.ts'
import { type Anchored, told, toMention, toPublication, untold } from './anchored.ts'

export function anchorWeekday(
  { weekday, direction, from }: Extract<CalendarMeaning, { kind: 'weekday' }>,
  discourse: Discourse,
): Anchored {
  const mention = from === 'mention' ? (discourse.lastDay ?? discourse.last) : undefined
  const reference = mention ? daysOf(mention.stretch)[direction === 'next' ? 'last' : 'first'] : discourse.publication
  if (reference === undefined) return untold(`XXXX-WXX-${weekday}`, from)
  const anchoring = mention ? toMention(mention) : toPublication
  const back = (weekdayOf(reference) - weekday + 7) % 7
  const sameOrBefore = reference - back
  const strictlyBefore = back === 0 ? reference - 7 : sameOrBefore
  const strictlyAfter = sameOrBefore + 7
  const sameOrAfter = back === 0 ? reference : strictlyAfter
  const found = (day: Day, because: string, other?: Day, otherwise = ''): Anchored => ({
    ...told(stretchOfDay(day), anchoring, because),
    ...(other !== undefined && { others: [{ stretch: stretchOfDay(other), because: otherwise }] }),
  })
  switch (direction) {
    case 'past':
      return found(
        sameOrBefore,
        'A weekday with a verb in the past: that day, or the six before it.',
        strictlyAfter,
        'The next such day, if the words looked ahead.',
      )
    case 'nearest':
      return found(
        sameOrBefore,
        'A weekday with no sign of the future beside it: that day, or the six before it.',
        strictlyAfter,
        'The next such day, if the words looked ahead.',
      )
    case 'future':
      return found(
        sameOrAfter,
        'A weekday with a sign of the future beside it: that day, or the six after it.',
        sameOrAfter - 7,
        'The last such day, if the words looked back.',
      )
    case 'last':
      return found(
        strictlyBefore,
        mention
          ? 'The last such weekday before the date told before.'
          : '“Last” before a weekday: the last such day before the day of publication.',
        back === 0 ? undefined : strictlyBefore - 7,
        'Read as the weekday of last week.',
      )
    case 'next':
      return found(
        strictlyAfter,
        mention
          ? 'The first such weekday after the date told before.'
          : '“Next” before a weekday: the first such day after the day of publication.',
        strictlyAfter + 7,
        'Read as the weekday of next week.',
      )
    case 'this': {
      const day = reference - weekdayOf(reference) + weekday
      return found(
        weekdayOf(reference) === 7 && weekday < 7 ? day + 7 : day,
        '“This” before a weekday: that day of the week of publication.',
        sameOrBefore === day ? strictlyAfter : sameOrBefore,
        'Read as the other such day beside the day of publication.',
      )
    }
  }
}
