import { words } from './closed-classes.ts'

/** Nouns for one person, in the singular; with "-man", "-woman" and "-ist" these need no entry. */
const persons = words(
  'activist actor actress adviser advisor agent aide analyst ally ambassador artist assistant athlete attacker attorney aunt author baby bishop boss boxer boy boyfriend brother buyer candidate captain captive child citizen clerk climber coach colleague comedian commander cousin critic customer daughter defendant deputy detective diplomat director diver doctor driver editor employee engineer envoy executive expert farmer father fighter firefighter founder friend fugitive general girl girlfriend governor grandfather grandmother guard guest hero host hostage husband inmate inspector investigator journalist judge juror killer king lawmaker lawyer leader mayor member migrant militant minister mother musician neighbor neighbour nephew niece nominee nurse officer official opponent owner parent partner passenger patient pilot pirate player politician pope predecessor premier president priest prince princess prisoner producer professor prosecutor protester quarterback queen rebel referee refugee relative reporter representative rescuer researcher resident rider rioter rival robber runner sailor secretary senator shooter singer sister soldier son speaker spouse star striker student successor surgeon survivor suspect swimmer teacher teammate teen teenager tourist uncle user victim visitor voter widow wife winner witness worker writer',
)

/** Plurals that their singular does not tell. */
const plurals = words('people police men women children wives troops forces authorities families staff')

const listlike = /^(?:ass|black|cons|des|ex|f|ins|l|m|pers|res|short|subs|tw|wr)ist$/u

/** "a customer", "the gunman": somebody who is not named. */
export function isPersonNoun(lower: string): boolean {
  return persons.has(lower) || (/[^u]man$|^man$|woman$|person$|ist$/u.test(lower) && !listlike.test(lower))
}

/** "officers", "rebels", "women": several who can act. */
export function isPersonPlural(lower: string): boolean {
  return plurals.has(lower) || /men$|(?:[eo]r|ist|ian)s$/u.test(lower) || persons.has(lower.replace(/(?<=[^s])s$/u, ''))
}
