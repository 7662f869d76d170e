import type { EventCandidate } from '../events/event-candidate.ts'
import type { ReadArticle } from '../events/read-article.ts'

/** Of shared words, half of which are doubted. */
const FEW = 5

/**
 * How much the news of two articles is alike: the cosine of the words they begin with, weighed by how rare they are in
 * the bundle, and the names that both tell of. Reports of one event stand in articles about one story, far more often
 * than two clauses of like words are reports of one event.
 */
export class StoryLikeness {
  readonly #leads: readonly ReadonlySet<string>[]
  readonly #names: readonly ReadonlySet<string>[]
  readonly #rarity = new Map<string, number>()
  readonly #lengths: readonly number[]

  constructor(articles: readonly ReadArticle[], candidates: readonly (readonly EventCandidate[])[]) {
    this.#leads = articles.map(({ leadStems }) => leadStems)
    this.#names = candidates.map((own) => new Set(own.flatMap(({ names }) => names.map(({ key }) => key))))
    const count = new Map<string, number>()
    for (const lead of this.#leads) for (const stem of lead) count.set(stem, (count.get(stem) ?? 0) + 1)
    for (const [stem, n] of count) this.#rarity.set(stem, Math.log(1 + articles.length / n) ** 2)
    this.#lengths = this.#leads.map((lead) => Math.sqrt(sum([...lead].map((stem) => this.#rarity.get(stem) ?? 0))))
  }

  /** Of the words two articles begin with, 0 to 1; a few shared words say little, however short the articles. */
  ofLeads(a: number, b: number): number {
    const [one, two] = [this.#leads[a], this.#leads[b]]
    let shared = 0
    let count = 0
    for (const stem of one ?? []) {
      if (!two?.has(stem)) continue
      shared += this.#rarity.get(stem) ?? 0
      count++
    }
    const cosine = shared / ((this.#lengths[a] ?? 0) * (this.#lengths[b] ?? 0) || 1)
    return cosine * (count / (count + FEW))
  }

  /** Of the names they tell of, 0 to 1. */
  ofNames(a: number, b: number): number {
    return overlap(this.#names[a] ?? new Set(), this.#names[b] ?? new Set())
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Share of the smaller set that stands in the larger. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return shared / Math.min(a.size, b.size)
}
