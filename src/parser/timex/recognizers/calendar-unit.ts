import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Reading, type Recognizer } from '../recognizer.ts'
import { readUnit } from '../words.ts'

/** «last week», «this year», «next month», «the current quarter», «this weekend», «the coming year» */
export const deicticUnit: Recognizer = {
  name: 'unit counted from publication',
  opens: 'this last next the current coming upcoming'.split(' '),
  pattern: phrase(
    String.raw`(?:(?<which>this (?:past|coming|current)|this|last|next)|(?:the )?(?<adjective>current|present|coming|upcoming)) (?<unit>day|weekend|week|month|quarter|year|decade|century)`,
  ),
  read: ({ which = '', adjective = '', unit: name = '' }, place): Reading | undefined => {
    const unit = readUnit(name)
    const said = (which || adjective).toLowerCase()
    if (!unit || unit === 'day') return undefined
    if (/^(?:-|s\b)/.test(textAfter(place.text, place.end, 2))) return undefined
    // «This Week» in capitals is a name.
    if (/^(?:This|Last|Next) [A-Z][a-z]/.test(place.text.slice(place.start, place.end))) return undefined
    const steps = /last|past/.test(said) ? -1 : /next|coming|upcoming/.test(said) ? 1 : 0
    return dateReading({ kind: 'unit', unit, steps, from: 'publication' })
  },
}

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

/** «year-end», «the year's end», «month's end» */
export const unitEnd: Recognizer = {
  name: 'end of a unit',
  opens: 'the year month quarter week'.split(' '),
  pattern: phrase(String.raw`(?:the )?(?<unit>year|month|quarter|week)(?:['’]s[- ]|[- ])end`),
  read: ({ unit: name = '' }, { text, end }): Reading | undefined => {
    const unit = readUnit(name)
    // «year-end results» are results.
    return unit && !/^ [a-z]/i.test(textAfter(text, end, 2))
      ? dateReading({ kind: 'unit', unit, steps: 0, from: 'publication' }, 'END')
      : undefined
  },
}
