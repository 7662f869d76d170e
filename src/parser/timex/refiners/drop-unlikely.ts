import { textAfter } from '../context.ts'
import { isChat } from '../chat.ts'
import type { Found, Refiner } from '../grammar.ts'
import { Story } from '../story.ts'

const adjective = /^(?:former|future|recent)$/i
const inChat = /^(?:former|current|recent)$/i

/** In reports «former» and «recent» only describe; in histories they are marked as the past. */
export const dropUnlikely: Refiner = {
  name: 'drop what is unlikely here',
  refine: (found, text, setting): readonly Found[] => {
    const story = new Story(setting)
    let matter: Found | undefined
    return found.filter((each) => {
      story.take(each, text)
      if (each.reading.type === 'DURATION' && (isMatter(each, text) || (matter && isSameMeasure(matter, each, text)))) {
        matter = each
        return false
      }
      return each.reading.meaning.kind !== 'vague' || isLikely(each, text, story)
    })
  },
}

function isLikely({ start, end }: Found, text: string, story: Story): boolean {
  const words = text.slice(start, end)
  if (isChat(text, start, end)) return !inChat.test(words)
  return story.isNarrative || !adjective.test(words) || !/^ [a-z]/i.test(textAfter(text, end, 2))
}

/** «70 hours of video» is an amount of it, not how long something took. */
function isMatter({ start, end }: Found, text: string): boolean {
  return (
    clockUnit.test(text.slice(start, end)) &&
    /^ of (?:video|audio|footage|music|film|tape|recorded|recordings?)\b/i.test(textAfter(text, end, 16))
  )
}

const clockUnit = /(?:hours?|minutes?|seconds?)$/i

/** «… and 150 hours on the larger one»: the same measure, told again within 200 characters of one sentence. */
function isSameMeasure(last: Found, { start, end }: Found, text: string): boolean {
  return (
    start - last.end < 200 &&
    !/[.?!]\s/.test(text.slice(last.end, start)) &&
    clockUnit.exec(text.slice(start, end))?.[0] === clockUnit.exec(text.slice(last.start, last.end))?.[0]
  )
}
