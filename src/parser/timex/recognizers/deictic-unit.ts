import { textAfter } from '../context.ts'
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
