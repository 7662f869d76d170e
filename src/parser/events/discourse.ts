import { beForms, determiners } from '../language/closed-classes.ts'
import type { Range } from '../language/clause.ts'
import { isPersonNoun, isPersonPlural, isPluralWord } from '../language/person-nouns.ts'
import { isCountry } from '../language/places.ts'
import type { Token } from '../language/tokenize.ts'
import type { Named, NameRegistry } from './name-registry.ts'
import type { ReadSentence } from './read-article.ts'

/** Who a clause is about. */
export interface Actor {
  /** As it is told in a statement. */
  readonly words: string
  readonly named: Named | undefined
  /** The words alone do not say who: a pronoun or a role, taken for the only one spoken of. */
  readonly resolved: boolean
}

/** One, or several, that a sentence speaks of. */
interface Mention {
  readonly at: number
  /** The same for two mentions of one. */
  readonly key: string
  /** Missing where there is no name to tell them by. */
  readonly actor: Actor | undefined
  /** "a customer": somebody for certain, whoever it is. */
  readonly noun?: boolean
}

type Sex = 'he' | 'she'

/**
 * Who has been spoken of, sentence by sentence. A pronoun is told by name only where one alone can be meant: in the
 * sentence before it, or in its own: taken for the last one, a third would be told of the wrong person.
 */
export class Discourse {
  readonly #names: NameRegistry
  readonly #sexes = new Map<string, Sex>()
  readonly #known = new Map<string, Named>()
  #persons: readonly Mention[] = []
  #formerPersons: readonly Mention[] = []
  #plurals: readonly Mention[] = []
  #formerPlurals: readonly Mention[] = []
  #thing: Actor | undefined

  constructor(names: NameRegistry) {
    this.#names = names
  }

  /** Begins a sentence. A later paragraph may still say "he" of the last person; "they" and "it" do not reach so far. */
  enter(read: ReadSentence, opensParagraph: boolean): void {
    if (this.#persons.length > 0) this.#formerPersons = this.#persons
    this.#formerPlurals = opensParagraph ? [] : this.#plurals
    if (opensParagraph) this.#thing = undefined
    for (const { actor } of this.#persons) if (actor?.named) this.#known.set(actor.named.key, actor.named)
    this.#persons = personsIn(read, this.#names)
    this.#plurals = pluralsIn(read, this.#names)
    this.#learnSexes(read)
  }

  /** The subject of a clause, read: what stands in its words is spoken of as that. */
  tell(range: Range, actor: Actor): void {
    const told = { at: range.from, key: actor.named?.name ?? actor.words, actor }
    if (isPlural(actor)) this.#plurals = withSubject(this.#plurals, range, told)
    else if (actor.named ? actor.named.person : isSomebody(actor.words))
      this.#persons = withSubject(this.#persons, range, told)
  }

  /** "he", and nobody knows who: nor does the next "he". */
  tellSomebody(at: number): void {
    this.#persons = [...this.#persons, { at, key: '?', actor: undefined, noun: true }]
  }

  /** What a sentence told of without naming a second thing: "it" in the next one. */
  leave(thing: Actor | undefined): void {
    this.#thing = thing
  }

  get thing(): Actor | undefined {
    return this.#thing
  }

  /** The one person that can be meant at a word of this sentence. */
  personAt(at: number, sex?: Sex): Actor | undefined {
    const here = this.#persons.filter((mention) => mention.at < at)
    const one = only((here.length > 0 ? here : this.#formerPersons).filter(({ key }) => !this.#isOther(key, sex)))
    if (one && sex && !this.#sexes.has(one.key)) this.#sexes.set(one.key, sex)
    return one?.actor
  }

  /** The only one of those spoken of whom the article gives an office, unless it speaks of another holder just now. */
  holderOf(office: string, origins: readonly string[]): Actor | undefined {
    const noun = office.replace(/^.* /u, '')
    if ([...this.#persons, ...this.#formerPersons].some(({ key }) => key === `a ${noun}`)) return undefined
    const holders = [...this.#known.values()].filter(
      ({ roles }) => holds(roles, office) && origins.every((origin) => roles.has(origin)),
    )
    const [named] = holders
    return named && holders.length === 1 ? { words: named.name, named, resolved: true } : undefined
  }

  /** Those who can be meant by "they" at a word of this sentence: subjects, where no others are spoken of. */
  severalAt(at: number): Actor | undefined {
    const here = this.#plurals.filter((mention) => mention.at < at)
    return only(here.length > 0 ? here : this.#formerPlurals)?.actor
  }

  #isOther(key: string, sex: Sex | undefined): boolean {
    const known = this.#sexes.get(key)
    return sex !== undefined && known !== undefined && known !== sex
  }

  /** "Ms. Roe", "Roe sold her house": the words say it. */
  #learnSexes({ tokens, names: runs }: ReadSentence): void {
    for (const { text } of runs) {
      const sex = sexOf(text)
      const named = sex && this.#names.get(text)
      if (named) this.#sexes.set(named.name, sex)
    }
    for (let at = 0; at < tokens.length; at++) {
      const sex = sexes.get(tokens[at]?.lower ?? '')
      if (sex) this.personAt(at, sex)
    }
  }
}

const sexes: ReadonlyMap<string, Sex> = new Map([
  ['his', 'he'],
  ['himself', 'he'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
])

const diplomats = ['diplomat', 'envoy', 'ambassador', 'secretary of state', 'foreign minister', 'foreign secretary']

function holds(roles: ReadonlySet<string>, office: string): boolean {
  return (office === 'diplomat' ? diplomats : [office]).some((each) => roles.has(each))
}

function sexOf(name: string): Sex | undefined {
  if (/^(?:mr|king|prince|sir|lord|pope)\b/iu.test(name)) return 'he'
  return /^(?:mrs|ms|miss|queen|princess|lady)\b/iu.test(name) ? 'she' : undefined
}

function withSubject(mentions: readonly Mention[], { from, to }: Range, told: Mention): readonly Mention[] {
  return [...mentions.filter(({ at }) => at < from || at >= to), told].toSorted((a, b) => a.at - b.at)
}

const LONGEST_SOMEBODY = 5

/** "The officer", "a 77-year-old man": said again for "he". */
export function isSomebody(words: string): boolean {
  const all = words.split(' ')
  return all.length <= LONGEST_SOMEBODY && isPersonNoun(all.at(-1) ?? '')
}

/** The one that all mentions are of. */
function only(mentions: readonly Mention[]): Mention | undefined {
  return mentions.every(({ key }) => key === mentions[0]?.key)
    ? (mentions.find(({ actor }) => actor) ?? mentions[0])
    : undefined
}

function personsIn({ tokens, names: runs }: ReadSentence, names: NameRegistry): readonly Mention[] {
  const found: Mention[] = []
  for (const { from, text } of runs) {
    const named = names.get(text)
    if (!named?.person) continue
    const actor = named.human ? { words: named.name, named, resolved: false } : undefined
    found.push({ at: from, key: named.name, actor })
  }
  for (const [at, { lower, text }] of tokens.entries()) {
    if (text !== lower || !isPersonNoun(lower) || describesName(tokens, at, runs)) continue
    const key = tokens.slice(Math.max(0, at - 4), at).some(({ lower: word }) => word === 'the')
      ? `the ${lower}`
      : `a ${lower}`
    found.push({ at, key, actor: undefined, noun: true })
  }
  return found
}

/** "the singer Ida Roe", "Ida Roe, a singer", "Roe was a singer": the noun is nobody else. */
function describesName(tokens: readonly Token[], at: number, runs: ReadSentence['names']): boolean {
  const next = tokens[at + 1]?.lower === ',' ? at + 2 : at + 1
  if (runs.some(({ from }) => from === at + 1 || from === next)) return true
  let i = at - 1
  while (i > at - 7 && tokens[i]?.kind === 'word' && !determiners.has(tokens[i]?.lower ?? '')) i--
  const before = tokens[determiners.has(tokens[i]?.lower ?? '') ? i - 1 : i]
  return (
    before !== undefined &&
    (beForms.has(before.lower) || (before.lower === ',' && runs.some(({ to }) => tokens[to] === before)))
  )
}

function pluralsIn({ tokens, names: runs }: ReadSentence, names: NameRegistry): readonly Mention[] {
  const found: Mention[] = []
  for (const [at, { lower, text }] of tokens.entries())
    if (text === lower && isPersonPlural(lower)) found.push({ at, key: lower, actor: undefined })
  for (const { from, text } of runs) {
    const named = names.get(text)
    if (named && !named.person && /[^s]s$/u.test(text) && !isCountry(named.key))
      found.push({ at: from, key: named.key, actor: undefined })
  }
  return found
}

/** "divers" of "two divers from Varrow" */
export function headOf(words: string): string {
  return (words.split(/ (?:of|from|in|with|at|on|who|which) /u)[0] ?? '').replace(/^.* /u, '')
}

/** "Police", "two divers", "Egypt and Qatar", "Ida Roe and Anna Lund": who "they" may be. */
function isPlural({ words, named }: Actor): boolean {
  if (named?.person) return twoNames.test(words)
  if (/ and /u.test(words)) return true
  const head = headOf(words)
  return isPersonPlural(head.toLowerCase()) || (named !== undefined && /[^s]s$/u.test(head) && !isCountry(named.key))
}

const twoNames = /^\p{Lu}[^\s]+ \p{Lu}[^\s]+ and \p{Lu}[^\s]+(?: \p{Lu}[^\s]+)?$/u

/** A firm is one thing however its name ends: "Singapore Airlines said it would". */
export function isOneThing({ words, named }: Actor): boolean {
  return !/ and /u.test(words) && (named ? !named.person : !isPluralWord(headOf(words).toLowerCase()))
}
