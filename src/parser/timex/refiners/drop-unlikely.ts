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
    return found.filter((each) => {
      story.take(each, text)
      return each.reading.meaning.kind !== 'vague' || isLikely(each, text, story)
    })
  },
}

function isLikely({ start, end }: Found, text: string, story: Story): boolean {
  const words = text.slice(start, end)
  if (isChat(text, start, end)) return !inChat.test(words)
  return story.isNarrative || !adjective.test(words) || !/^ [a-z]/i.test(textAfter(text, end, 2))
}
