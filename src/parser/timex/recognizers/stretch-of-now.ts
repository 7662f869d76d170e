import { durationValue, vagueDuration } from '../duration-value.ts'
import { phrase, unit as unitName } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { readUnit } from '../words.ts'

/** «the past year», «the last decade», «recent weeks», «coming months», «the last few days» without a count */
export const stretch: Recognizer = {
  name: 'stretch before or after now',
  opens: 'the past recent coming these those last next'.split(' '),
  pattern: phrase(
    String.raw`(?:the |these |those |in )?(?<which>past|last|next|recent|coming|preceding|following|intervening|early|final|first|ensuing|subsequent)(?: few| several| couple of)? (?<unit>${unitName})`,
  ),
  read: ({ which = '', unit: name = '' }, { text, start, end }): Reading | undefined => {
    const unit = readUnit(name)
    const said = which.toLowerCase()
    const words = text.slice(start, end)
    const plural = /s$/i.test(name)
    if (!unit) return undefined
    // «the early hours of Monday» are part of Monday.
    if (unit === 'hour' && said === 'early' && text.startsWith(' of ', end)) return undefined
    if (!plural) {
      if (said !== 'past' && said !== 'last' && said !== 'next' && said !== 'coming') return undefined
      if (!/^the /i.test(words) && said !== 'past') return undefined
      if (unit === 'second') return undefined
      if (text.startsWith(' of ', end))
        return { type: 'DURATION', meaning: { kind: 'duration', duration: durationValue(1, unit) } }
      if (
        (unit === 'decade' && said === 'last') ||
        unit === 'week' ||
        unit === 'month' ||
        unit === 'quarter' ||
        unit === 'year'
      )
        return {
          type: 'DATE',
          meaning: { kind: 'rolling', unit, direction: said === 'next' || said === 'coming' ? 'future' : 'past' },
        }
      return {
        type: 'DURATION',
        meaning: {
          kind: 'duration',
          duration: durationValue(1, unit),
          direction: said === 'next' || said === 'coming' ? 'future' : 'past',
        },
      }
    }
    if (
      (said === 'recent' && unit !== 'week' && unit !== 'month' && unit !== 'quarter') ||
      (said === 'past' && !/^the /i.test(words))
    )
      return { type: 'DATE', meaning: { kind: 'vague', time: 'PAST_REF' } }
    if (said === 'coming') return { type: 'DATE', meaning: { kind: 'vague', time: 'FUTURE_REF' } }
    if (/last|next/.test(said) && !/few|several|couple/i.test(words)) return undefined
    return vagueDuration(unit)
  },
}
