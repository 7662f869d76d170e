import { determiners, prepositions, pronouns } from '../language/closed-classes.ts'
import { findNames } from '../language/find-names.ts'
import type { Range } from '../language/read-clauses.ts'
import type { Token } from '../language/tokenize.ts'
import { conflictNouns } from '../language/verb-classes.ts'
import type { Named, NameRegistry } from './name-registry.ts'
import { stemOf } from './stem.ts'
import { actorInWords } from './write-statement.ts'

/** Who a clause is about. */
export interface Actor {
  /** As it is told in a statement. */
  readonly words: string
  readonly named: Named | undefined
  /** The words alone do not say who: a pronoun or a role, taken for the last one spoken of. */
  readonly resolved: boolean
}

/** The persons and parties last spoken of, newest first. One for a paragraph and the lead of the next. */
export class Discourse {
  #person: Named | undefined
  #plural: Actor | undefined
  #thing: Actor | undefined

  mention(actor: Actor): void {
    if (actor.named?.person) this.#person = actor.named
    if (!actor.resolved && isPlural(actor)) this.#plural = actor
  }

  forgetPerson(): void {
    this.#person = undefined
  }

  /** A later paragraph may still say "he" of the last person; "they" does not reach so far. */
  nextParagraph(): void {
    this.#plural = undefined
    this.#thing = undefined
  }

  /** What a sentence told of without naming a second thing: "it" in the next one. */
  nextSentence(thing: Actor | undefined): void {
    this.#thing = thing
  }

  get person(): Named | undefined {
    return this.#person
  }

  get thing(): Actor | undefined {
    return this.#thing
  }

  get plural(): Actor | undefined {
    return this.#plural
  }
}

const roleNouns =
  /^(?:the|this)\s+(?:(?:us|u\.s\.|american|israeli|british|french|german|russian|chinese|indian|former|top|senior|outgoing|incoming|new)\s+)*(?:diplomat|secretary of state|secretary|president|prime minister|premier|minister|senator|governor|mayor|chancellor|leader|chief|spokesman|spokeswoman|official|general|ceo|chairman|judge|pope|king|queen|prince|lawmaker|politician|singer|actor|actress|comedian|author|writer|director|producer|artist|star|host|player|coach|founder|striker|quarterback|boxer|swimmer|driver|pilot|teacher|professor|scientist|suspect|gunman|killer|inmate|prisoner|defendant|fugitive|candidate|nominee|congressman|congresswoman|businessman|businesswoman|billionaire|journalist|lawyer|attorney|soldier|officer|teenager)$/iu

/** Reads a subject: a name, a noun with its own words, or a pronoun for the last one spoken of. Nothing where nobody can be told. */
export function resolveSubject(
  tokens: readonly Token[],
  range: Range | undefined,
  names: NameRegistry,
  discourse: Discourse,
  before?: Actor,
): Actor | undefined {
  if (!range) return undefined
  const first = tokens[range.from]
  if (!first) return undefined
  const own = tokens.slice(range.from, range.to)
  // "It last underwent": a word may stand between, but "He Jiankui" is a name.
  const isAlone = range.to - range.from === 1 || (range.to - range.from === 2 && own[1]?.text === own[1]?.lower)
  if (isAlone && pronouns.has(first.lower)) return resolvePronoun(first.lower, discourse, before)
  const words = actorInWords(tokens, range)
  if (roleNouns.test(words) && discourse.person)
    return { words: discourse.person.name, named: discourse.person, resolved: true }
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
    return undefined
  return { words, named: isHead(own, lead) ? named : undefined, resolved: false }
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

/** "Police", "two divers", "Egypt and Qatar": who "they" may be. */
function isPlural({ words, named }: Actor): boolean {
  if (named?.person) return false
  return (
    /(?:[^s]s|people|police|men|women|children)$/u.test(words.split(/ (?:of|from|in|with|at|who|which) /u)[0] ?? '') ||
    / and /u.test(words)
  )
}

/** "it" stands for the subject of the clause before it in the same sentence, else for the one thing that the sentence before tells of. */
function resolvePronoun(
  pronoun: string,
  { person, plural, thing }: Discourse,
  before: Actor | undefined,
): Actor | undefined {
  if (pronoun === 'they') return plural && { ...plural, resolved: true }
  if (pronoun === 'it') {
    const one = before ?? thing
    return one && isOneThing(one) ? { ...one, resolved: true } : undefined
  }
  if (pronoun !== 'he' && pronoun !== 'she') return undefined
  return person && { words: person.name, named: person, resolved: true }
}

/** A firm is one thing however its name ends: "Singapore Airlines said it would". */
export function isOneThing(actor: Actor): boolean {
  return actor.named ? !actor.named.person && !/ and /u.test(actor.words) : !isPlural(actor)
}
