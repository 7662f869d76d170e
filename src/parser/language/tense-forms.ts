import { irregularVerbs } from './irregular-verbs.ts'
import { readVerb } from './verb-forms.ts'

const pasts = new Map(irregularVerbs.map(({ lemma, past }) => [lemma, past]))

/** The simple past of the verb that a word is a form of: "meets" → "met", "convened" → "convened". */
export function pastOfWord(word: string): string {
  const reading = readVerb(word.toLowerCase())
  if (!reading) return word
  const irregular = pasts.get(reading.lemma)
  if (irregular !== undefined) return reading.lemma === 'be' ? 'was' : irregular
  if (reading.form === 'past-or-participle' || reading.form === 'past') return word
  const { lemma } = reading
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return doublesIn(word, lemma) ? `${lemma}${lemma.slice(-1)}ed` : `${lemma}ed`
}

/** A gerund shows whether the last letter is doubled ("planning"). */
function doublesIn(word: string, lemma: string): boolean {
  return (
    readVerb(`${lemma}${lemma.slice(-1)}ed`)?.lemma === lemma ||
    word.toLowerCase().startsWith(`${lemma}${lemma.slice(-1)}`)
  )
}
