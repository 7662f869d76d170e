import type { Found, Refiner } from '../grammar.ts'
import { Story } from '../story.ts'

const adjective = /^(?:former|future|current)$/i

/** In reports «former» and «current» only describe; in histories they are marked as the past and the present. */
export const dropUnlikely: Refiner = {
  name: 'drop what is unlikely here',
  patterns: [adjective],
  refine: (found, text): readonly Found[] => {
    const story = new Story()
    return found.filter(({ start, end, reading }) => {
      story.take(reading.meaning)
      return reading.meaning.kind !== 'vague' || story.isNarrative || !adjective.test(text.slice(start, end))
    })
  },
}
