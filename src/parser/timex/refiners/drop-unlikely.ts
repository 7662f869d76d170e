import type { Found, Refiner } from '../grammar.ts'
import { Story } from '../story.ts'

const adjective = /^(?:former|future|recent)$/i

/** In reports «former» and «recent» only describe; in histories they are marked as the past. */
export const dropUnlikely: Refiner = {
  name: 'drop what is unlikely here',
  refine: (found, text, setting): readonly Found[] => {
    const story = new Story(setting)
    return found.filter((each) => {
      const { start, end, reading } = each
      story.take(each, text)
      return (
        reading.meaning.kind !== 'vague' ||
        story.isNarrative ||
        !adjective.test(text.slice(start, end)) ||
        !/^ [a-z]/i.test(text.slice(end, end + 2))
      )
    })
  },
}
