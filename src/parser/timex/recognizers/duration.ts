import { textAfter, textBefore } from '../context.ts'
import type { TimexMod } from '#model/time-expression.ts'
import type { Unit } from '../meaning.ts'
import { number, phrase, unit as unitName } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { cardinalWords, readNumber, readUnit } from '../words.ts'

const letters: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  season: 'SE',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
}

/** TIMEX3 value of so many units: `P3D`, `PT2H`, `PXY` where the count is not told. The unit that is said stays (TimeML 1.2.1, 2.2.3). */
export function durationValue(count: number | undefined, unit: Unit): string {
  const factor = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1
  const amount = count === undefined ? 'X' : String(Math.round(count * factor * 1000) / 1000)
  const time = unit === 'second' || unit === 'minute' || unit === 'hour'
  if (time && count !== undefined && !Number.isInteger(count)) return splitTime(count, unit)
  return `P${time ? 'T' : ''}${amount}${letters[unit]}`
}

/** An hour and a half is `PT1H30M`. */
function splitTime(count: number, unit: Unit): string {
  const whole = Math.floor(count)
  const rest = Math.round((count - whole) * 60)
  const smaller = unit === 'hour' ? 'M' : 'S'
  return unit === 'second' ? `PT${count}S` : `PT${whole > 0 ? `${whole}${letters[unit]}` : ''}${rest}${smaller}`
}

/** «two and a half hours», «the past three months», «a week», «five-year», «several days», «half an hour» */
export const duration: Recognizer = {
  name: 'duration',
  opens: [
    ...'# several many some few couple the half last past next first another these those this recent coming dozens hundreds scores following'.split(
      ' ',
    ),
    ...cardinalWords,
  ],
  pattern: phrase(
    String.raw`(?:(?<article>the|these|those|this) )?(?:(?<which>last|past|next|first|coming|following|previous|preceding|final|latest|opening|recent|closing|initial) )?(?:(?<halfAn>half an?|half)|(?:(?<another>another) )?(?:(?<count>${number}|an?)(?:[- ](?<extra>more|additional|full|consecutive|straight|extra|further|whole|solid))?(?<and> and(?: a)? half| 1/2|-and-a-half)?(?:(?: to | or |-)(?<to>${number}))?|(?<vague>a few(?: more)?|few(?: more)?|(?<couple>a couple(?: of| more)?|couple of)|several(?: more)?|many|some|a number of|dozens of|hundreds of|scores of|tens of)))(?:[- ]|(?<=\d))(?:trading |business |working |calendar |school )?(?<unit>${unitName})(?<after> and a half)?(?: or so)?(?<old>[- ]olds?)?`,
  ),
  read: (groups, { text, start, end }): Reading | undefined => {
    const { article, which, halfAn, count, and, vague, couple, unit: name = '', after, old } = groups
    const unit = readUnit(name)
    if (!unit) return undefined
    // «a 25-year-old man» has an age, «the 8-month-old truce» a length.
    if (
      old !== undefined &&
      (unit === 'year' || !text.slice(start, end).includes('-') || living.test(textAfter(text, end, 14)))
    )
      return undefined
    const whole = text.slice(start, end)
    const behind = textAfter(text, end, 14)
    if (/^[- ]olds?\b|^ of age\b/i.test(behind)) return undefined
    if (isAdjective(whole, name, count) ? article !== undefined : false) return undefined
    if (unit === 'weekend' && /^(?:an?|one)$/i.test(count ?? '')) return undefined
    // «three-quarters of its food» counts parts, not time.
    if (
      unit === 'quarter' &&
      (/^(?:an?|one)$/i.test(count ?? '') ||
        /three-quarters/i.test(whole) ||
        /^ of (?:the|its|their|his|her|all|those|these)\b/.test(behind))
    )
      return undefined
    if (/^(?:19|20)\d\d$/.test(count ?? '')) return undefined
    if (/^an?$/i.test(count ?? '') && (behind.startsWith('-') || isRate(text, start))) return undefined
    if (/^\d+ [A-Z][a-z]/.test(whole)) return undefined
    // «24 hours a day» is always.
    if (/^ a (?:day|week|year)\b/.test(behind)) return undefined
    const before = textBefore(text, start, 12)
    if (/\bage[sd]? $|\baged between $|[$£€]$/i.test(before)) return undefined
    if (unit === 'second' && !/seconds|secs/i.test(name) && count !== undefined && /^(?:an?|one|the)/i.test(count))
      return undefined
    // A singular counts only one or joins as an adjective: «three-month», «two day rally».
    if (article !== undefined && which === undefined && count === undefined && vague === undefined) return undefined
    let amount = halfAn === undefined ? (couple === undefined ? readNumber(count) : 2) : 0.5
    if (
      halfAn !== undefined &&
      unit !== 'hour' &&
      unit !== 'day' &&
      unit !== 'year' &&
      unit !== 'minute' &&
      unit !== 'decade' &&
      unit !== 'century' &&
      unit !== 'month'
    )
      return undefined
    if (amount !== undefined && (and !== undefined || after !== undefined)) amount += 0.5
    if (count !== undefined && amount === undefined) return undefined
    const mod: TimexMod | undefined = couple !== undefined || /or so$/i.test(whole) ? 'APPROX' : undefined
    const direction = /last|past|previous|preceding|recent|latest/i.test(which ?? '')
      ? 'past'
      : /next|coming|following/i.test(which ?? '')
        ? 'future'
        : undefined
    return {
      type: 'DURATION',
      meaning: { kind: 'duration', duration: halfValue(amount, unit), ...(direction && { direction }) },
      ...(mod && { mod }),
    }
  },
}

const living =
  /^(?: (?:baby|infant|boy|girl|son|daughter|child|twins?|puppy|kitten|calf|cub|brother|sister)\b|[.,;]|$)/i

/** «the two-week crisis», «the two day rally»: the article belongs to what follows. */
function isAdjective(words: string, name: string, count: string | undefined): boolean {
  return (
    (words.includes('-') &&
      !/^(?:the )?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+ /i.test(words)) ||
    (!/s$/i.test(name) && count !== undefined && !/^(?:an?|one|1)$/i.test(count))
  )
}

/** «$2 million a year», «24 hours a day»: how often, not how long. */
function isRate(text: string, start: number): boolean {
  return /(?:\d|%|percent|per cent|million|billion|hundred|thousand|cents|times|hours|minutes|dollars|pounds|euros|people|barrels|interviews|units|tons|tonnes|gallons|once|twice|days|nights|months) $/i.test(
    textBefore(text, start, 12),
  )
}

/** Half a year is six months, half a day twelve hours. */
function halfValue(amount: number | undefined, unit: Unit): string {
  if (amount !== undefined && !Number.isInteger(amount)) {
    if (unit === 'year') return `P${amount < 1 ? '' : `${Math.floor(amount)}Y`}${Math.round((amount % 1) * 12)}M`
    if (unit === 'day' && amount < 1) return 'PT12H'
  }
  return durationValue(amount, unit)
}

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

function vagueDuration(unit: Unit): Reading {
  return { type: 'DURATION', meaning: { kind: 'duration', duration: durationValue(undefined, unit) } }
}

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
