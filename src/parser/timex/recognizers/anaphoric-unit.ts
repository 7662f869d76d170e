import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readUnit } from '../words.ts'

/** «that day», «the same month», «the following year», «the previous week», «the next day», «the day before» */
export const anaphoricUnit: Recognizer = {
  name: 'unit counted from a mention',
  opens: ['that', 'the', 'same', 'this'],
  pattern: phrase(
    String.raw`(?:(?:(?<same>that same|that very|that|the same|this same|the very same)|the (?<which>following|next|previous|preceding|prior|subsequent|ensuing)) (?<unit>day|weekend|week|month|year|decade|century)|the (?<bare>day|week|month|year) (?<turn>before|after|following|prior|previous|earlier))`,
  ),
  read: ({ same, which = '', unit: name, bare, turn = '' }, { text, start, end }): Reading | undefined => {
    const unit = readUnit(name ?? bare)
    // «for the next year» lasts a year.
    if (/next|following/i.test(which) && unit !== 'day' && /\b(?:for|over|within) $/i.test(textBefore(text, start, 8)))
      return undefined
    if (!unit || text.startsWith('-', end)) return undefined
    if (same !== undefined) return dateReading({ kind: 'unit', unit, steps: 0, from: 'mention' })
    // «the day after the vote» is counted from an event: another family.
    if (
      /^(?:before|after|following|prior)$/i.test(turn) &&
      !/^(?:\s*[.,;:!?)"”]|\s*$|\n| (?:and|but|when|that|in|at|with|by|to)\b)/.test(textAfter(text, end, 6))
    )
      return undefined
    const steps = /previous|preceding|prior|before|earlier/i.test(which || turn) ? -1 : 1
    return dateReading({ kind: 'unit', unit, steps, from: 'mention' })
  },
}
