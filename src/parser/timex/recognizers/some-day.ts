import { textAfter, textBefore } from '../context.ts'
import { phrase } from '../phrase.ts'
import type { Recognizer } from '../recognizer.ts'

/** «some day», «it will one day be found», «if there ever comes a day when …»: a day to come that nobody names (TimeML 1.2.1, FUTURE_REF). */
export const someDay: Recognizer = {
  name: 'some day to come',
  opens: ['some', 'one', 'a'],
  pattern: phrase(String.raw`(?<some>some day)|one day|(?<when>a day)(?= when)`),
  read: ({ some, when }, { text, start, end }) => {
    const ahead =
      some !== undefined ||
      (when === undefined
        ? modalBefore.test(textBefore(text, start, 16)) || modalAfter.test(textAfter(text, end, 40))
        : coming.test(textBefore(text, start, 8)) && open.test(textBefore(text, start, 60)))
    return ahead ? { type: 'DATE', meaning: { kind: 'vague', time: 'FUTURE_REF' } } : undefined
  },
}

const modalBefore = /(?:\b(?:will|would|could|can|may|might|shall|should)|['’]ll)(?: not| also| even)? $/i
const modalAfter = /^,? (?:[a-z]+ ){1,3}(?:will|could|may|might|can)\b|^,? [a-z]+['’]ll\b/i
const coming = /(?:comes?|came) $/i
const open = /\b(?:will|if|hopes?|until)\b/i
