import type { TimexMod } from '#model/time-expression.ts'
import { textAfter, textBefore } from '../context.ts'
import { halfValue } from '../duration-value.ts'
import { number, phrase, unit as unitName } from '../phrase.ts'
import type { Reading, Recognizer } from '../recognizer.ts'
import { cardinalWords, readNumber, readUnit } from '../words.ts'

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
