import { textAfter, textBefore } from '../context.ts'
import type { Meaning } from '../meaning.ts'
import { isChat } from '../chat.ts'
import { phrase } from '../phrase.ts'
import type { Place, Reading, Recognizer } from '../recognizer.ts'

type VagueTime = Extract<Meaning, { kind: 'vague' }>['time']

/** «now», «currently», «recently», «the past», «the future», «soon», «at the moment», «former» */
export const vague: Recognizer = {
  name: 'vague reference',
  opens:
    'now right just these nowadays currently presently more most recently recent lately the future current former'.split(
      ' ',
    ),
  pattern: phrase(
    String.raw`(?<words>(?:right |just )?now|these days|nowadays|currently|presently|(?:more |most )?recently|lately|the (?:recent |distant |near |immediate |foreseeable )?(?:past|future)|the (?:short|long|near) term|future|recent|current|former)`,
  ),
  read: ({ words = '' }, place): Reading | undefined => {
    const time = timeOf(words.toLowerCase(), place)
    return time && { type: 'DATE', meaning: { kind: 'vague', time } }
  },
}

function timeOf(words: string, { text, start, end }: Place): VagueTime | undefined {
  const after = textAfter(text, end, 16)
  // «Now, …» opens an argument, not a time.
  if (text.charAt(start) === 'N' && (after.startsWith(',') || /["“`] ?$/.test(textBefore(text, start, 2))))
    return undefined
  if (/now$|these days|nowadays|currently|presently/.test(words)) return 'PRESENT_REF'
  if (/recently|lately|past$/.test(words))
    return /^(?:-| (?:\d|few|several|two|three|four|five|six|couple|many|[a-z]+ (?:years|months|weeks|days)))/i.test(
      after,
    ) && words.endsWith('past')
      ? undefined
      : 'PAST_REF'
  if (/future$|term$/.test(words)) {
    if (words === 'future' && (/^(?:[.,;:!?)]|$|\n)/.test(after) || isChat(text, start, end))) return 'FUTURE_REF'
    if (words === 'future') return /^ [a-z]/.test(after) && !/^ of\b/.test(after) ? 'FUTURE_REF' : undefined
    return 'FUTURE_REF'
  }
  if (words === 'recent') return /^ [a-z]/i.test(after) ? 'PAST_REF' : undefined
  if (words === 'current') return 'PRESENT_REF'
  if (words === 'former') return 'PAST_REF'
  return undefined
}
