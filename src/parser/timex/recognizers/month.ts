import { textAfter, textBefore } from '../context.ts'
import type { Direction } from '../meaning.ts'
import { month as monthName, phrase } from '../phrase.ts'
import { dateReading, type Place, type Reading, type Recognizer } from '../recognizer.ts'
import { monthWords, readMonth } from '../words.ts'

/** «May», «last August», «next January», «this past June» */
export const month: Recognizer = {
  name: 'month',
  opens: [...monthWords, 'last', 'next', 'this', 'the'],
  pattern: phrase(
    String.raw`(?:(?<which>this past|this coming|last|next|this|(?<anaphoric>the (?:previous|preceding|following|next))) )?(?<month>${monthName})`,
  ),
  read: ({ which, anaphoric, month: name = '' }, place): Reading | undefined => {
    const number = readMonth(name)
    if (number === undefined || !isMonthName(name, place)) return undefined
    return dateReading({
      kind: 'month',
      month: number,
      direction: directionOf(which),
      from: anaphoric === undefined ? 'publication' : 'mention',
    })
  },
}

/** What «last», «this» and «next» before a name say. */
export function directionOf(which: string | undefined): Direction {
  const word = which?.toLowerCase()
  if (word === undefined) return 'nearest'
  if (/last|past|previous|preceding/.test(word)) return 'last'
  return /next|coming|following|upcoming/.test(word) ? 'next' : 'this'
}

const ambiguous = /^(?:may|march|mar|jan|jun|jul|apr|dec|sep|nov|oct|feb|august|april|june)$/i
const temporalPreposition =
  /\b(?:in|of|since|until|till|by|last|from|for|during|between|late|early|mid|through|throughout|after|before|next|this|on|each|every)[ -]$/i

/** A month, not the verb «may», a march, or a woman called April. */
function isMonthName(name: string, { text, start, end }: Place): boolean {
  if (!ambiguous.test(name)) return /^[A-Z]/.test(name) || !/^[a-z]{3}\.?$/.test(name)
  if (!/^[A-Z]/.test(name)) return false
  const before = textBefore(text, start, 14)
  const after = textAfter(text, end, 14)
  const introduced = temporalPreposition.test(before)
  if (/^(?:may|march|mar)$/i.test(name) && /(?:^|[.!?"”'’`]\s{1,3}|\n\s{0,3})$/.test(before)) {
    // At the head of a sentence the capital does not tell a month from a verb or a noun.
    return /^(?:,? (?:\d|and [A-Z]|to [A-Z])|,|'s)/.test(after)
  }
  if (/^march$/i.test(name)) {
    // «the Long March», «the annual March for Life», «the March to the Sea»
    if (!introduced && /["“`]$|[a-z] $/i.test(before) && /^ (?:for|to the|on|of|against|through)\b/.test(after))
      return false
    if (/\b[A-Z][a-z]+ $/.test(before) && !introduced) return false
    if (/\bthe $/i.test(before) && !/^ (?:\d|[a-z])/.test(after)) return false
  }
  if (/^(?:[a-z]{3}|april|june|august)$/i.test(name) && !introduced) {
    if (/(?:Ms|Mrs|Miss|Mr|Dr|Theresa|President|Sir|Lady|Prince)\.? $/.test(before)) return false
    if (/^ [A-Z][a-z]+/.test(after)) return /^ (?:Day|Fair)/.test(after)
  }
  return !after.startsWith('-') || /^-[A-Z\d]/.test(after)
}
