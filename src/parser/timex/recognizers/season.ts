import { textAfter, textBefore } from '../context.ts'
import { isChat } from '../chat.ts'
import type { CalendarMeaning } from '../meaning.ts'
import { phrase, season as seasonName, year as yearDigits } from '../phrase.ts'
import { dateReading, type Place, type Reading, type Recognizer } from '../recognizer.ts'
import { readSeason, seasonWords } from '../words.ts'
import { directionOf } from './month.ts'

/** «the summer of 1963», «summer 2012», «last fall», «this spring», «the winter» */
export const season: Recognizer = {
  name: 'season',
  opens: [...'the last next this that in'.split(' '), ...seasonWords],
  pattern: phrase(
    String.raw`(?:(?<article>the) )?(?:(?<which>this past|this coming|last|next|this|previous|following|coming|past|same) )?(?<season>${seasonName})(?:(?: of|,)? (?<year>${yearDigits}))?`,
  ),
  read: ({ article, which, season: name, year }, place): Reading | undefined => {
    const value = readSeason(name)
    if (!value) return undefined
    if (year !== undefined)
      return dateReading({ kind: 'date', date: { granularity: 'season', year: Number(year), season: value } })
    if (which === undefined && !isSeason(name ?? '', article !== undefined, place)) return undefined
    const meaning: CalendarMeaning = {
      kind: 'partOfYear',
      part: { granularity: 'season', season: value },
      direction: directionOf(which),
      from:
        /previous|following|same/i.test(which ?? '') || (article !== undefined && /next/i.test(which ?? ''))
          ? 'mention'
          : 'publication',
    }
    return dateReading(meaning)
  },
}

const seasonal =
  /^ (?:offensives?|campaigns?|fighting|elections?|semester|term|training|break|collections?|season|meeting|olympics|games)\b/i

/** «the fall of Saigon», «prices fall», «a spring in his step» name no season. */
function isSeason(name: string, withArticle: boolean, { text, start, end }: Place): boolean {
  const before = textBefore(text, start, 12).toLowerCase()
  const after = textAfter(text, end, 14)
  // «the summer offensive»: the article belongs to what follows.
  if (withArticle && seasonal.test(after)) return false
  if (/^(?:fall|spring)/i.test(name)) {
    if (/^ of (?:next|last|this|that|the (?:following|same|previous|next)) /i.test(textAfter(text, end, 22)))
      return true
    if (/^ (?:of|in|from|to|back|short|by|on|for|apart|behind|into|through|below|under)\b/i.test(after)) return false
    if (/^[A-Z]/.test(name) && isChat(text, start, end)) return true
    if (withArticle) return !/^ (?:guy|apart)/i.test(after)
    if (seasonal.test(after)) return true
    return /(?:\bin|\bthis|\bthat|\bevery|\beach|\bby|\buntil|\bsince|same|early|late|mid|and|or|'s) $|(?:early|late|mid)-$/.test(
      before,
    )
  }
  return !/^(?:'s day| olympics| games)/i.test(after)
}
