import type { DatedCandidate } from '../events/date-candidates.ts'
import type { CountedNews } from '../dating/find-order.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import { onceOnly } from '../language/verb-classes.ts'
import { likenessOf } from './likeness.ts'
import type { StoryLikeness } from './story-likeness.ts'
import { earliestMeeting, excludes, forbids, namesOthers } from './vetoes.ts'

/** Reports of one event. The first is the one that tells it best. */
export type Report = readonly [DatedCandidate, ...DatedCandidate[]]

export interface MergeContext {
  /** The newest of a counted series that each article tells of. */
  readonly counted: readonly (CountedNews | undefined)[]
  readonly stories: StoryLikeness
}

/** How likely two groups must be one event's, of 1, in the mean of their pairs. */
const ALIKE = 0.5
/** Of a group that is told a thousand times, the first and the last so many are asked whether another belongs to it. */
const MANY = 12
/** … and of those, so many how likely it is. */
const SOME = 3
/** Candidates that another is compared with. */
const ENOUGH = 64

/**
 * Joins the candidates that report one event, within an article and across articles: average-link agglomeration, the
 * likeliest pair first. Date is the key; another day or another trip of a series keeps two apart however alike their
 * words are, and so do another counterpart and another place, unless few of many reports name them.
 */
export function mergeCandidates(dated: readonly DatedCandidate[], context: MergeContext): readonly Report[] {
  const groups: (DatedCandidate[] | undefined)[] = copiesOf(
    [...dated].sort((a, b) => precision(a) - precision(b)),
    context,
  )
  const order = groups.flatMap((group) => group?.[0] ?? [])
  const groupOf = order.map((_, i) => i)
  const refused = new Map<number, number>()
  for (const { one, two } of findPairs(order, context)) {
    const [a, b] = [rootOf(groupOf, one), rootOf(groupOf, two)].sort((x, y) => x - y)
    const [first, second] = [groups[a ?? 0], groups[b ?? 0]]
    if (a === undefined || b === undefined || a === b || !first || !second) continue
    // Two groups that have not grown since are two.
    const size = first.length + second.length
    const pair = a * order.length + b
    if (refused.get(pair) === size) continue
    if (meanLikeness(first, second, context) < ALIKE) {
      refused.set(pair, size)
      continue
    }
    first.push(...second)
    groups[b] = undefined
    groupOf[b] = a
  }
  return groups.flatMap((group) => (group ? [inOrderOfTelling(group)] : []))
}

/** What is told in the same words, as wire reports are, is put together first: it need not be compared with itself. */
function copiesOf(order: readonly DatedCandidate[], context: MergeContext): DatedCandidate[][] {
  const groups: DatedCandidate[][] = []
  const byWords = new Map<string, DatedCandidate[]>()
  for (const each of order) {
    const { lemma, status, subject, stems } = each.candidate
    const words = [lemma, status, each.date?.edtf, subject?.key, ...stems].join(' ')
    const group = byWords.get(words)
    const [first] = group ?? []
    if (first && !excludes(first, each, context) && likenessOf(first, each, context.stories) >= ALIKE) group?.push(each)
    else {
      const alone = [each]
      groups.push(alone)
      if (!group) byWords.set(words, alone)
    }
  }
  return groups
}

function rootOf(groupOf: number[], at: number): number {
  let root = at
  while (groupOf[root] !== root) root = groupOf[root] ?? root
  groupOf[at] = root
  return root
}

interface Pair {
  readonly one: number
  readonly two: number
  readonly likeness: number
}

/** Pairs that may be one event, the likeliest first. */
function findPairs(order: readonly DatedCandidate[], context: MergeContext): readonly Pair[] {
  const index = new CandidateIndex()
  const pairs: Pair[] = []
  for (const [two, each] of order.entries()) {
    for (const one of index.near(each)) {
      const other = order[one]
      const likeness = other && !excludes(other, each, context) ? likenessOf(other, each, context.stories) : 0
      if (likeness >= ALIKE) pairs.push({ one, two, likeness })
    }
    index.add(two, each)
  }
  return pairs.sort((a, b) => b.likeness - a.likeness || a.two - b.two || a.one - b.one)
}

/** Candidates that tell of a name, by their time. */
interface Shelf {
  readonly all: number[]
  /** Without a date, or with a wide one: they may meet any other. */
  readonly anyTime: number[]
  readonly byTime: Map<number, number[]>
}

/** Finds what a candidate may be one with, without looking at all: by name, then by date. */
class CandidateIndex {
  readonly #shelves = new Map<string, Shelf>()

  add(at: number, each: DatedCandidate): void {
    const buckets = bucketsOf(each)
    const once = onceKeyOf(each.candidate)
    for (const key of keysOf(each.candidate)) {
      let shelf = this.#shelves.get(key)
      if (!shelf) this.#shelves.set(key, (shelf = { all: [], anyTime: [], byTime: new Map() }))
      shelf.all.push(at)
      if (!buckets || key === once) shelf.anyTime.push(at)
      for (const bucket of buckets ?? []) {
        const there = shelf.byTime.get(bucket)
        if (there) there.push(at)
        else shelf.byTime.set(bucket, [at])
      }
    }
  }

  /** By the rarest key first, and no more than are enough: what half the bundle tells of says little. */
  near(each: DatedCandidate): ReadonlySet<number> {
    const buckets = bucketsOf(each)
    const lists: (readonly number[])[] = []
    for (const key of keysOf(each.candidate)) {
      const shelf = this.#shelves.get(key)
      if (!shelf) continue
      if (!buckets) lists.push(shelf.all)
      else
        for (const some of [shelf.anyTime, ...buckets.map((bucket) => shelf.byTime.get(bucket))])
          if (some) lists.push(some)
    }
    const near = new Set<number>()
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      for (let i = list.length - 1; i >= 0 && near.size < ENOUGH; i--) near.add(list[i] ?? 0)
    }
    return near
  }
}

/** "roe dies": who does once what nobody does twice is looked for at any time. */
function onceKeyOf({ lemma, subject }: EventCandidate): string | undefined {
  return onceOnly.has(lemma) && subject?.person ? `${subject.key} ${lemma}` : undefined
}

/** About a month each, in days; dates that overlap share one. */
const BUCKET = 32
const MOST_BUCKETS = 4

function bucketsOf(each: DatedCandidate): readonly number[] | undefined {
  const { date } = each
  if (!date) return undefined
  const first = Math.floor(earliestMeeting(each) / BUCKET)
  const count = Math.floor(date.last / BUCKET) - first + 1
  return count > MOST_BUCKETS ? undefined : Array.from({ length: count }, (_, i) => first + i)
}

/** The surest dates first: the others are joined to them. */
function precision({ date, candidate }: DatedCandidate): number {
  const width = date ? date.last - date.first : 100_000
  return width * 1000 + candidate.article * 100 + candidate.order / 1000
}

/** Candidates without a name or a word in common are never compared. */
function keysOf(candidate: EventCandidate): readonly string[] {
  const { names, stems } = candidate
  const once = onceKeyOf(candidate)
  return [...new Set([...names.map(({ key }) => key), ...stems]), ...(once === undefined ? [] : [once])]
}

/** Of many pairs, this share may name others: names are read wrongly more often than days. */
const MISREAD = 0.1

/** In the mean of their pairs; nothing where one pair cannot be. */
function meanLikeness(one: readonly DatedCandidate[], two: readonly DatedCandidate[], context: MergeContext): number {
  const [some, others] = [endsOf(one, MANY), endsOf(two, MANY)]
  if (some.some((a) => others.some((b) => forbids(a, b, context)))) return 0
  let differing = 0
  for (const a of some) for (const b of others) if (namesOthers(a, b)) differing++
  if (differing > some.length * others.length * MISREAD) return 0
  let total = 0
  let count = 0
  for (const a of endsOf(one, SOME)) {
    for (const b of endsOf(two, SOME)) {
      total += likenessOf(a, b, context.stories)
      count++
    }
  }
  return total / count
}

function endsOf<Item>(items: readonly Item[], count: number): readonly Item[] {
  return items.length > count * 2 ? [...items.slice(0, count), ...items.slice(-count)] : items
}

function inOrderOfTelling(group: readonly DatedCandidate[]): Report {
  const [first, ...rest] = [...group].sort(
    (a, b) => a.candidate.article - b.candidate.article || a.candidate.order - b.candidate.order,
  )
  if (!first) throw new Error('A group of reports is never empty')
  return [first, ...rest]
}
