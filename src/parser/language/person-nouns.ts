import { words } from './closed-classes.ts'
import { perWord } from './per-word.ts'

/** Nouns for one person, in the singular; with "-man", "-woman" and "-ist" these need no entry. */
const persons = words(
  'actor actress adviser advisor agent aide analyst ally ambassador assistant athlete attacker attorney author baby bishop boss boxer boy boyfriend brother candidate captain captive child citizen clerk coach colleague comedian commander critic customer daughter defendant deputy detective diplomat director diver doctor driver editor employee engineer envoy executive expert farmer father fighter firefighter founder friend fugitive general girl girlfriend governor grandfather grandmother guard guest host hostage husband inmate inspector investigator judge juror killer king lawmaker lawyer leader mayor member migrant militant minister mother musician neighbor neighbour nominee nurse officer official opponent owner parent partner passenger patient pilot pirate player politician pope predecessor premier president priest prince princess prisoner producer professor prosecutor protester queen rebel referee refugee relative reporter representative researcher resident rioter rival robber sailor secretary senator shooter singer sister soldier son speaker spouse star student successor surgeon survivor suspect swimmer teacher teen teenager tourist uncle user victim visitor voter widow wife winner witness worker writer',
)

/** Plurals that their singular does not tell. */
const plurals = words('people police men women children wives troops forces authorities families staff')

const listlike = /^(?:ass|black|cons|des|ex|f|ins|l|m|pers|res|short|subs|tw|wr)ist$/u

/** "a customer", "the gunman": somebody who is not named. */
export const isPersonNoun = perWord(
  (lower): boolean =>
    persons.has(lower) || (/[^u]man$|^man$|woman$|person$|ist$/u.test(lower) && !listlike.test(lower)),
)

/** "officers", "rebels", "women": several who can act. */
export const isPersonPlural = perWord(
  (lower): boolean =>
    plurals.has(lower) || /men$|(?:[eo]r|ist|ian)s$/u.test(lower) || persons.has(lower.replace(/(?<=[^s])s$/u, '')),
)

/** "songs", "police": several of whatever it is; not "boss" or "virus". */
export function isPluralWord(lower: string): boolean {
  return plurals.has(lower) || /[^su]s$/u.test(lower)
}
