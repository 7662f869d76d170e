import { isChat } from '../chat.ts'
import { partOfDay, phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { partOfDayWords, readPartOfDay, readUnit } from '../words.ts'
import { durationValue } from '../duration-value.ts'

/** «have a nice day», «Date night with my love», «long weekend»: in messages bare words stand for times of now. */
export const chatWord: Recognizer = {
  name: 'bare word in a message',
  opens: [
    ...'day days week month year hour hours weekend nights the a an another first whole'.split(' '),
    ...partOfDayWords,
  ],
  pattern: phrase(
    String.raw`(?:(?:the |a |an |another |first )?(?:whole |entire )?(?<unit>days?|week|month|year|hours?)|(?:the |a |an )?(?:late |whole |entire )?(?<part>${partOfDay}|nights)|(?<weekend>weekend))`,
  ),
  read: ({ unit: name, part: words, weekend }, { text, start, end }): Reading | undefined => {
    if (!isChat(text, start, end)) return undefined
    if (weekend !== undefined) return dateReading({ kind: 'unit', unit: 'weekend', steps: 0, from: 'publication' })
    const unit = readUnit(name)
    if (unit)
      return {
        type: 'DURATION',
        meaning: { kind: 'duration', duration: durationValue(/s$/i.test(name ?? '') ? undefined : 1, unit) },
      }
    const part = readPartOfDay(words?.replace(/s$/i, ''))
    return part && { type: 'TIME', meaning: { kind: 'time', time: { form: 'part', part } } }
  },
}
