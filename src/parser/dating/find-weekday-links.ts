import type { EventCandidate } from '../events/event-candidate.ts'
import type { ReadArticle } from '../events/read-article.ts'
import { sameDeed } from '../events/verb-likeness.ts'
import type { SaidWeekday } from './weekday-kernel.ts'

/** Two articles tell of one event on the same weekday. */
export interface WeekdayLink {
  readonly from: EventCandidate
  readonly to: EventCandidate
  readonly weekday: number
  /** How the second article calls the day, each time it tells of the event. */
  readonly said: readonly SaidWeekday[]
}

/** Names and words that the two clauses must share before one weekday is taken for the other. */
const SHARED = 0.25
/** A deed that very many articles tell of is compared among so many neighbours. */
const MANY = 60

/** Finds events told by two articles on one weekday: same people, same kind of deed, much the same words in both articles. */
export function findWeekdayLinks(
  articles: readonly ReadArticle[],
  candidates: readonly (readonly EventCandidate[])[],
): readonly WeekdayLink[] {
  const links: WeekdayLink[] = []
  const told = candidates.map((list, i) =>
    list.filter((candidate) => weekdayOfCandidate(articles[i], candidate) !== undefined),
  )
  const profiles = candidates.map((list) => new Set(list.flatMap(({ stems }) => [...stems])))
  // Who did something on a weekday, and the articles that say so: only those can tell of one event.
  const keysOf = told.map(
    (list, i) => new Set(list.flatMap((each) => (each.subject ? [keyOf(articles[i], each)] : []))),
  )
  const byKey = new Map<string, number[]>()
  for (const [k, keys] of keysOf.entries())
    for (const key of keys) {
      const near = byKey.get(key)
      if (near) near.push(k)
      else byKey.set(key, [k])
    }
  for (const [i, froms] of told.entries()) {
    const near = new Set([...(keysOf[i] ?? [])].flatMap((key) => byKey.get(key) ?? []))
    for (const k of [...near].sort((a, b) => Math.abs(a - i) - Math.abs(b - i) || a - b).slice(0, MANY)) {
      const tos = told[k] ?? []
      if (i === k || overlapOf(profiles[i], profiles[k]) < SHARED) continue
      for (const to of tos) {
        const weekday = weekdayOfCandidate(articles[k], to)
        const from = froms.find(
          (other) => weekdayOfCandidate(articles[i], other) === weekday && sharesDeed(other, to, candidates[i] ?? []),
        )
        if (!from || weekday === undefined) continue
        links.push({
          from,
          to,
          weekday,
          said: tos.filter((each) => each.lemma === to.lemma).map((each) => howSaid(articles[k], each)),
        })
        break
      }
    }
  }
  return links
}

function keyOf(article: ReadArticle | undefined, candidate: EventCandidate): string {
  return `${weekdayOfCandidate(article, candidate)} ${candidate.subject?.key}`
}

function weekdayOfCandidate(article: ReadArticle | undefined, { times }: EventCandidate): number | undefined {
  for (const index of times) {
    const meaning = article?.tagged[index]?.meaning
    if (meaning?.kind === 'weekday' && meaning.direction !== 'future' && meaning.direction !== 'next')
      return meaning.weekday
  }
  return undefined
}

function howSaid(article: ReadArticle | undefined, { times }: EventCandidate): SaidWeekday {
  return times.some((index) => {
    const meaning = article?.tagged[index]?.meaning
    return meaning?.kind === 'weekday' && meaning.direction === 'last'
  })
    ? 'last'
    : 'plain'
}

/** The same subject and kind of deed; whom it was done with must be spoken of in the other article too. */
function sharesDeed(from: EventCandidate, to: EventCandidate, others: readonly EventCandidate[]): boolean {
  if (!from.subject || from.subject.key !== to.subject?.key || !sameDeed(from.lemma, to.lemma)) return false
  return to.counterparts.every(({ key }) => others.some((other) => other.names.some((name) => name.key === key)))
}

function overlapOf(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (!a?.size || !b?.size) return 0
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared++
  return shared / Math.min(a.size, b.size)
}
