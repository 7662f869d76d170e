import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import { dateReading, type Place, type Reading, type Recognizer } from '../recognizer.ts'

/** «1998», «the year 2000», «'98» after another year */
export const year: Recognizer = {
  name: 'year',
  opens: ['#', 'the'],
  pattern: phrase(String.raw`(?:the years? )?(?<year>1\d{3}|20\d{2})`),
  read: ({ year: digits }, place): Reading | undefined => {
    const number = Number(digits)
    if (!isYear(number, place)) return undefined
    return dateReading({ kind: 'date', date: { granularity: 'year', year: number } })
  },
}

const introduced =
  /(?:\b(?:in|of|since|by|from|to|until|till|before|after|during|for|between|and|or|around|about|circa|than|through|throughout|early|late|mid|year|the|spring|summer|fall|autumn|winter|fiscal|due|its|his|their|that|this|c\.|A\.?D\.?)[ \n-]|[(–—/;,-]\s?|\bUntil |\d{4}(?: and|,| or|,? and|,) |\d{4}[-–/])$/i
const counted =
  /^(?:\s?%|\s(?:percent|per cent|people|men|women|soldiers|troops|miles|kilomet|met(?:er|re)|feet|foot|tons?|dollars|euros|pounds|points|votes|jobs|shares|words|members|prisoners|times|hours|days|weeks|months|years|ships|guns|million|billion|thousand|or more|killed|dead|wounded|(?:[a-z]+ )?(?:casualties|workers|families|students|homes|houses|cases|units))\b|:\d|-(?:foot|mile|year|seat|man|member|page|meter|square|pound|point|acre|room)|[°$])/i

/** Four digits that are read as a year: what stands around them does not count things, money or a score. */
function isYear(value: number, { text, start, end }: Place): boolean {
  const before = textBefore(text, start, 16)
  const after = textAfter(text, end, 24)
  // "The attack in 2019 killed 30"
  const isTold = /\bin $/i.test(before) && /^\s(?:killed|wounded)\b/i.test(after)
  if (
    (counted.test(after) && !isTold) ||
    /[$£€#@.:/+]$|\bNo\. ?$|[a-z\d]-$/i.test(before.replace(/(?:\d{4}[-/]|\b(?:mid|early|late|pre|post)-)$/i, ' '))
  )
    return false
  if (/^[.,]\d|^\/\d|^[-/]\d{1,2}[-/]\d/.test(after)) return false
  if (value >= 1900 && value <= 2040) return true
  return introduced.test(before) || /^[-–]\d{2,4}(?![-\d])|^\)/.test(after)
}
