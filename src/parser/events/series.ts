import { stemOf } from './stem.ts'

const ordinals: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1]),
)

/** Nouns that news counts, and the one word under which they are compared: a seventh round of visits is a seventh trip. */
const nouns: ReadonlyMap<string, string> = new Map([
  ['trip', 'visit'],
  ['visit', 'visit'],
  ['tour', 'visit'],
  ['mission', 'visit'],
  ['round', 'visit'],
  ['journey', 'visit'],
  ['summit', 'summit'],
  ['meeting', 'meeting'],
  ['launch', 'launch'],
  ['strike', 'strike'],
  ['attack', 'attack'],
  ['election', 'election'],
  ['game', 'game'],
  ['match', 'match'],
  ['title', 'title'],
  ['test', 'test'],
  ['term', 'term'],
  ['conviction', 'conviction'],
])

/** "ninth", "9th" → 9 */
export function ordinalOf(lower: string): number | undefined {
  const word = ordinals.get(lower)
  if (word !== undefined) return word
  const match = /^(\d{1,3})(?:st|nd|rd|th)$/u.exec(lower)
  return match ? Number(match[1]) : undefined
}

/** The series that a noun is counted in. */
export function seriesOf(lower: string): string | undefined {
  return nouns.get(stemOf(lower))
}
