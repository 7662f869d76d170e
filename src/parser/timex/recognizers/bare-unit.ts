import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readUnit } from '../words.ts'

/** «the weekend», «the week», «the year», «the quarter»: the one in which the news falls */
export const bareUnit: Recognizer = {
  name: 'unit without a pointer',
  opens: ['the'],
  pattern: phrase(String.raw`the (?:full |whole |entire )?(?<unit>weekend|week|month|quarter|year)`),
  read: ({ unit: name = '' }, { text, start, end }): Reading | undefined => {
    const unit = readUnit(name)
    if (
      !unit ||
      /^(?:-| (?:of [a-z]|(?:ago|earlier|later|before|after|ended|ending|when)\b))/.test(textAfter(text, end, 8))
    ) {
      if (unit === 'quarter' && text.startsWith(' end', end))
        return dateReading({ kind: 'unit', unit, steps: 0, from: 'mention' })
      return unit && text.startsWith(' end', end)
        ? { type: 'DURATION', meaning: { kind: 'duration', duration: `P1${unit.charAt(0).toUpperCase()}` } }
        : undefined
    }
    // «Person of the Year», «the Year III» name no year of ours.
    if (/^the [A-Z][a-z]/i.test(text.slice(start, end)) && /[A-Z][a-z]/.test(name)) return undefined
    if (
      /(?:man|woman|men|women|person|player|book|word|car|coach|manager|artist|album|song|team|game|photo|photograph|act|rookie|goal|move|day|time|product|company|city) of $/i.test(
        textBefore(text, start, 16),
      )
    )
      return undefined
    if (/^the (?:full|whole|entire)/i.test(text.slice(start, end)) && unit !== 'year') return undefined
    if (unit === 'weekend')
      return dateReading({ kind: 'unit', unit, steps: 0, from: 'publication', direction: 'nearest' })
    return dateReading({
      kind: 'unit',
      unit,
      steps: 0,
      from: unit === 'quarter' ? 'mention' : 'publication',
      direction: 'nearest',
    })
  },
}
