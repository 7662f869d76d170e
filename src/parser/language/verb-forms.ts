import { irregularVerbs } from './irregular-verbs.ts'
import { perWord } from './per-word.ts'
import { regularVerbs } from './regular-verbs.ts'

/**
 *   base         meet, attack        (also the present plural)
 *   present      meets, attacks
 *   past         went, began         only a finite verb
 *   participle   gone, begun         never finite by itself
 *   past-or-participle   met, attacked
 *   gerund       meeting, attacking
 */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'past-or-participle' | 'gerund'

export interface VerbReading {
  readonly lemma: string
  readonly form: VerbForm
  /** The word is in our list of verbs; otherwise only its ending says so. */
  readonly listed: boolean
}

const doubling = new Set(
  'abet admit ban bar begin bet bid commit compel control cut defer deter dig dispel drag drop expel flag forbid forget get hit jam let occur omit patrol permit plan plot prefer put quit ram refer regret remit repel rob run set shed ship shop shut sit slam slip snap spin split spot stab stem step stop strip submit swap swim top transfer transmit trap trim win wrap'.split(
    ' ',
  ),
)

const forms = new Map<string, VerbReading>()

function enter(word: string, lemma: string, form: VerbForm): void {
  if (!forms.has(word)) forms.set(word, { lemma, form, listed: true })
}

for (const { lemma, past, participle } of irregularVerbs) {
  if (past === participle) enter(past, lemma, 'past-or-participle')
  else {
    enter(past, lemma, 'past')
    enter(participle, lemma, 'participle')
  }
}
for (const lemma of [...irregularVerbs.map((verb) => verb.lemma), ...regularVerbs]) {
  enter(lemma, lemma, 'base')
  enter(presentOf(lemma), lemma, 'present')
  enter(gerundOf(lemma), lemma, 'gerund')
}
for (const lemma of regularVerbs) enter(pastOf(lemma), lemma, 'past-or-participle')

function presentOf(lemma: string): string {
  if (/(?:s|sh|ch|x|z|o)$/u.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return doubles(lemma) ? `${lemma}${lemma.slice(-1)}ed` : `${lemma}ed`
}

function gerundOf(lemma: string): string {
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`
  if (/[^eo]e$/u.test(lemma)) return `${lemma.slice(0, -1)}ing`
  return doubles(lemma) ? `${lemma}${lemma.slice(-1)}ing` : `${lemma}ing`
}

function doubles(lemma: string): boolean {
  return doubling.has(lemma)
}

/** Words in -ed, -ing that are no verbs. */
const notVerbs = new Set(
  'hundred sacred naked wicked indeed speed seed need feed weed greed breed shed bed red wed led fed aged beloved united armed allied alleged supposed so-called thing things something nothing everything anything morning evening during king ring wing spring string building buildings ceiling wedding housing outstanding ongoing upcoming incoming according including regarding concerning following pending leading willing being beijing reading'.split(
    ' ',
  ),
)

/** What a word is as a verb, by our list or by its ending; nothing where it cannot be one. Takes lower case. */
export function readVerb(word: string): VerbReading | undefined {
  return forms.get(word) ?? guessVerb(word)
}

const guessVerb = perWord((word): VerbReading | undefined => {
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0) {
    // "co-signed", "re-opened": the part behind the hyphen decides; "US-backed" stays an adjective.
    const prefix = word.slice(0, hyphen)
    return /^(?:re|co|pre|over|under|mis|counter|de)$/u.test(prefix) ? readVerb(word.slice(hyphen + 1)) : undefined
  }
  if (word.length < 5 || notVerbs.has(word)) return undefined
  if (word.endsWith('ed'))
    return { lemma: word.replace(/ied$/u, 'y').replace(/ed$/u, ''), form: 'past-or-participle', listed: false }
  if (word.endsWith('ing')) return { lemma: word.slice(0, -3), form: 'gerund', listed: false }
  return undefined
})
