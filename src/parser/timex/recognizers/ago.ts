import { textAfter } from '../context.ts'
import type { Reference } from '../meaning.ts'
import { number, phrase, unit as unitName } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { cardinalWords, readNumber, readUnit } from '../words.ts'

/** «three days ago», «two and a half years ago», «a year earlier», «two weeks later», «several years before», «a month from now» */
export const ago: Recognizer = {
  name: 'offset',
  opens: [
    ...'# several many some few couple the weeks days months years decades hours minutes centuries half'.split(' '),
    ...cardinalWords,
  ],
  pattern: phrase(
    String.raw`(?:(?:(?<count>${number}|an?|half an?)(?<and> and a half)?|(?<vague>a few|a couple(?: of)?|several|many|some|a number of|the|dozens of|hundreds of)) (?:(?:more|short|long|full|mere) )?)?(?<unit>${unitName})(?<half> and a half)?(?: or (?:so|two|more))? (?<turn>ago|earlier|later|hence|from now|from today|previously|back|before|afterwards?|after)`,
  ),
  read: ({ count, and, vague, unit: name, half, turn = '' }, { text, end }): Reading | undefined => {
    const unit = readUnit(name)
    if (!unit || text.startsWith('-', end)) return undefined
    const word = turn.toLowerCase()
    const after = textAfter(text, end, 12)
    // «two days before the vote» is a duration and an event; «two days before.» counts from what was told.
    if (/^(?:before|after)$/.test(word) && !/^(?:[.,;:!?)]|$|\n)/.test(after)) return undefined
    if (word === 'back' && !/^(?:[.,;:!?)]|$|\n| [a-z]+ed\b)/.test(after)) return undefined
    if (word === 'earlier' && /^ than\b/.test(after)) return undefined
    if (count === undefined && vague === undefined && !/^[a-z]+s$/i.test(name ?? '')) return undefined
    if (vague === 'the') return undefined
    if (word !== 'ago' && (unit === 'second' || unit === 'minute' || unit === 'hour')) return undefined
    const from: Reference = /ago|now|today|hence|back/.test(word) ? 'publication' : 'mention'
    const direction = /ago|earlier|previously|back|before/.test(word) ? 'past' : 'future'
    const couple = /^a couple/i.test(vague ?? '')
    const amount = couple ? 2 : readNumber(count?.replace(/^half an?/i, 'half'))
    if (/^half/i.test(count ?? '')) return undefined
    return dateReading(
      {
        kind: 'offset',
        unit,
        ...(amount !== undefined && { count: amount + ((half ?? and) ? 0.5 : 0) }),
        direction,
        from,
      },
      couple ? 'APPROX' : undefined,
    )
  },
}
