import {
  adverbs,
  beForms,
  coordinators,
  determiners,
  doForms,
  haveForms,
  modals,
  negations,
  prepositions,
  pronouns,
  relatives,
  subordinators,
} from '../language/closed-classes.ts'
import type { Token } from '../language/tokenize.ts'
import { readVerb } from '../language/verb-forms.ts'

/** The stem of a word for comparing: verbs by their lemma, plurals by their singular. A light stemmer, not Porter's. */
export function stemOf(lower: string): string {
  const verb = readVerb(lower)
  if (verb?.listed) return verb.lemma
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  if (lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is)$/u.test(lower)) return lower.slice(0, -1)
  return lower
}

/** The stems of the words that carry meaning. */
export function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { lower, kind } of tokens) {
    if (kind === 'punctuation' || lower.length < 2 || isFunctionWord(lower)) continue
    stems.add(stemOf(lower))
  }
  return stems
}

const functionWords = new Set(
  [
    determiners,
    pronouns,
    prepositions,
    coordinators,
    subordinators,
    relatives,
    modals,
    beForms,
    haveForms,
    doForms,
    negations,
    adverbs,
  ].flatMap((words) => [...words]),
).add('’s')

/** Articles, pronouns, prepositions, auxiliaries …: words of the closed classes. */
export function isFunctionWord(lower: string): boolean {
  return functionWords.has(lower)
}
