import { isCountry } from '../language/places.ts'
import { bareName, type NameRun, nameKey, officesIn, roleBefore } from '../language/find-names.ts'

/** Someone or something with a name, and how it is best called. */
export interface Named {
  /** The same for all spellings: "blinken". */
  readonly key: string
  /** "Antony Blinken" */
  readonly name: string
  readonly person: boolean
  /** More than two capitals say that it is a person: an office, a surname that stands alone. "New Orleans" has none. */
  readonly human: boolean
  /** What the article calls the person, and whose office it is: "prime minister", "israeli", "singer". */
  readonly roles: ReadonlySet<string>
  readonly count: number
}

interface Entry {
  name: string
  person: boolean
  readonly roles: Set<string>
  count: number
}

const organisation =
  /\b(?:ministry|party|council|inc|corp|company|group|army|university|police|court|committee|commission|agency|bank|union|association|department|congress|parliament|senate|government|administration|authority|organi[sz]ation|nations|league|club|team|airlines?|airways|press|news|times|post|kitchen|foundation|institute|center|centre|hospital|school|college|church|force|forces|guard|front|movement|brigades?|strip|street|road|square|crossing|airport|kibbutz|river|sea|island|mountain|province|county|state|city|archdiocese|diocese|catholic|republic|office|bureau|fund|trust|network|services?|society|studios|motors|museum|stadium|awards?|treaty|olympics|hurricane|typhoon|cyclone|storm|operation)\b/iu

function surnameOf(key: string): string {
  return key.replace(/,? (?:jr|sr|i{2,3})\.?$/u, '').replace(/^.* /u, '')
}

function firstNameOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}

/** Collects the names of one article: who they are, and that "Blinken" is "Antony Blinken". */
export class NameRegistry {
  readonly #entries = new Map<string, Entry>()
  /** Last word of a person's name → key; "" where two persons share it. */
  readonly #surnames = new Map<string, string>()

  /** `nobody`: the words around it say that it is no person ("in Varrow"). `roles`: what stands beside it. */
  add(
    run: NameRun,
    { nobody = false, roles = [] }: { readonly nobody?: boolean; readonly roles?: readonly string[] } = {},
  ): void {
    const bare = bareName(run.text)
    const key = nameKey(run.text)
    const words = bare.split(/\s+/u)
    const person =
      roleBefore(run.text) !== '' ||
      (words.length >= 2 &&
        words.length <= 3 &&
        !organisation.test(bare) &&
        !isCountry(key) &&
        words.every((word) => /^\p{Lu}(?:\p{Ll}|\.$)/u.test(word)))
    const entry = this.#entries.get(key) ?? { name: bare, person, roles: new Set<string>(), count: 0 }
    entry.count++
    entry.person = (entry.person || roleBefore(run.text) !== '') && !nobody
    for (const role of [...roles, ...officesIn(roleBefore(run.text))]) entry.roles.add(role)
    this.#entries.set(key, entry)
    const surname = surnameOf(key)
    if (!entry.person || words.length < 2) return
    const other = this.#surnames.get(surname) ?? key
    this.#surnames.set(surname, firstNameOf(other) === firstNameOf(key) ? other : '')
  }

  /** Who is meant by a name: "Blinken" → Antony Blinken. */
  get(text: string): Named | undefined {
    const key = nameKey(text)
    const full = this.#surnames.get(key) || key
    const entry = this.#entries.get(full) ?? this.#entries.get(key)
    if (!entry) return undefined
    // A person goes by the surname, so that two articles with and without a first name mean the same.
    const surname = entry.person ? surnameOf(full) : full
    const alone = this.#entries.get(surname)
    const roles = new Set([...entry.roles, ...(alone?.roles ?? [])])
    const person = entry.person || this.#surnames.has(key)
    const human = person && (roles.size > 0 || this.#surnames.has(key) || (alone !== undefined && alone !== entry))
    return { key: surname, name: entry.name, count: entry.count, person, human, roles }
  }
}
