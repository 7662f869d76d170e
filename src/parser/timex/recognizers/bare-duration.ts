import { textAfter, textBefore } from '../context.ts'
import { durationValue, vagueDuration } from '../duration-value.ts'
import { phrase } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { readUnit } from '../words.ts'

/** «for years», «within days», «minutes», «decades-long», «day-long» */
export const bareDuration: Recognizer = {
  name: 'duration without a count',
  opens:
    'seconds minutes hours days weeks months years decades centuries day week month year hour decade hrs mins yrs'.split(
      ' ',
    ),
  pattern: phrase(
    String.raw`(?<unit>seconds|minutes|hours|hrs|mins|yrs|days|weeks|months|years|decades|centuries|(?<one>hour|day|week|month|year|decade|century)(?=-long))(?<long>-long)?`,
  ),
  read: ({ unit: name = '', one, long }, { text, start, end }): Reading | undefined => {
    const unit = readUnit(name)
    if (!unit) return undefined
    if (one !== undefined) return { type: 'DURATION', meaning: { kind: 'duration', duration: durationValue(1, unit) } }
    if (long !== undefined) return vagueDuration(unit)
    const before = textBefore(text, start, 14)
    if (
      /^ of [a-z]/.test(textAfter(text, end, 5)) &&
      !/(?:matter|number|couple|hundreds|thousands|dozens|the|those|these|his|her|their|its|our|my) (?:of )?$/i.test(
        before,
      )
    )
      return vagueDuration(unit)
    if (/^ (?:old|of age)\b|^-old/i.test(textAfter(text, end, 8))) return undefined
    if (
      /(?:\d|-|old|office|business|opening|school|early|first|last|golden|good|teen|his|her|their|dog|these|those|recent|visiting|after|the) $/i.test(
        before,
      ) &&
      !/\b(?:for|in|within|after|the) $/i.test(before)
    )
      return undefined
    if (
      !/(?:\b(?:for|in|within|after|over|of|just|only|took|take|takes|lasted|last|spent|spend|wait|waited|the|or|and|mere|were|are|with|by|be|many|until|been|than|even|later|on)|[.,;(“"—]|\n)\s?$/i.test(
        before,
      )
    )
      return undefined
    return vagueDuration(unit)
  },
}
