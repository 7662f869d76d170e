import { determiners, prepositions, pronouns } from '../language/closed-classes.ts'
import { findNames, plainOrigin } from '../language/find-names.ts'
import { isNationality } from '../language/places.ts'
import type { Range } from '../language/clause.ts'
import type { Token } from '../language/tokenize.ts'
import { isPersonNoun } from '../language/person-nouns.ts'
import { conflictNouns } from '../language/verb-classes.ts'
import type { NameRegistry } from './name-registry.ts'
import type { Actor, Discourse } from './discourse.ts'
import { stemOf } from './stem.ts'
import { actorInWords } from './write-statement.ts'

/** Where a subject stands, and what has been spoken of before it. */
export interface SubjectContext {
  readonly names: NameRegistry
  readonly discourse: Discourse
  /** What "it" is in this clause, by the clause before. */
  readonly thing: Actor | undefined
}

/** Reads a subject: a name, a noun with its own words, or a pronoun for the last one spoken of. Nothing where nobody can be told. */
export function resolveSubject(
  tokens: readonly Token[],
  range: Range | undefined,
  { names, discourse, thing }: SubjectContext,
): Actor | undefined {
  if (!range) return undefined
  const first = tokens[range.from]
  if (!first) return undefined
  const own = tokens.slice(range.from, range.to)
  // "It last underwent": a word may stand between, but "He Jiankui" is a name.
  const isAlone = range.to - range.from === 1 || (range.to - range.from === 2 && own[1]?.text === own[1]?.lower)
  if (isAlone && pronouns.has(first.lower)) {
    const meant = whoIsMeant(first.lower, range.from, discourse) ?? (first.lower === 'it' ? thing : undefined)
    return meant && { ...meant, resolved: true }
  }
  const words = actorInWords(tokens, range)
  const holder = holderOf(words, discourse)
  if (holder) return holder
  const runs = findNames(own)
  const lead = runs.find((run) =>
    own.slice(0, run.from).every(({ lower, text }) => determiners.has(lower) || /^\p{Lu}/u.test(text)),
  )
  const whole = lead && isWholeName(own, lead)
  const named = lead ? names.get(lead.text) : undefined
  const article = first.lower === 'the' && !named?.person ? 'the ' : ''
  if (whole && named) return { words: article + named.name, named, resolved: false }
  // "his government", "this incident", "such a plan": who or what is not said here.
  if (
    /^(?:his|her|its|their|this|that|these|those|such)$/u.test(first.lower) &&
    runs.length === 0 &&
    range.to - range.from <= 3 &&
    !isTelling(own)
  )
    return ownedBy(own, range.from, discourse)
  return { words, named: isHead(own, lead) ? named : undefined, resolved: false }
}

/** "his body", "her lawyer": of the one person that can be meant. */
function ownedBy(own: readonly Token[], at: number, discourse: Discourse): Actor | undefined {
  const [first, ...rest] = own
  if (first?.lower !== 'his' && first?.lower !== 'her') return undefined
  const owner = discourse.personAt(at, first.lower === 'his' ? 'he' : 'she')?.named
  if (!owner || rest.some(({ kind }) => kind !== 'word')) return undefined
  return { words: `${owner.name}’s ${rest.map(({ text }) => text).join(' ')}`, named: undefined, resolved: true }
}

function isTelling(own: readonly Token[]): boolean {
  return own.some(({ lower }) => conflictNouns.has(stemOf(lower)))
}

/** The name is the subject itself, roles and article included, and not a part of "Blinken’s visit". */
function isWholeName(own: readonly Token[], run: Range): boolean {
  return (
    run.to === own.length &&
    own.slice(0, run.from).every(({ lower, text }) => determiners.has(lower) || /^\p{Lu}/u.test(text))
  )
}

/** "Izzat Al-Rishq of the political bureau": the name is the noun's head. "The situation in Gaza": it is not. */
function isHead(own: readonly Token[], run: Range | undefined): boolean {
  return (
    run !== undefined &&
    (run.to === own.length || prepositions.has(own[run.to]?.lower ?? '') || own[run.to]?.lower === 'and')
  )
}

function whoIsMeant(pronoun: string, at: number, discourse: Discourse): Actor | undefined {
  if (pronoun === 'they') return discourse.severalAt(at)
  return pronoun === 'he' || pronoun === 'she' ? discourse.personAt(at, pronoun) : undefined
}

/** "the diplomat", "the Israeli prime minister": an office, and whose it is. */
function holderOf(words: string, discourse: Discourse): Actor | undefined {
  const all = /^(?:the|this) (.+)$/iu.exec(words)?.[1]?.split(' ') ?? []
  const origins = all.filter((word) => isNationality(word.toLowerCase()) || plainOrigin(word) === 'us')
  const office = all
    .filter((word) => !origins.includes(word))
    .join(' ')
    .toLowerCase()
  return isPersonNoun(office.replace(/ of state$/u, '').replace(/^.* /u, ''))
    ? discourse.holderOf(office, origins.map(plainOrigin))
    : undefined
}
