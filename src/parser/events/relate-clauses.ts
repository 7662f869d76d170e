import type { Clause } from '../language/clause.ts'
import type { Token } from '../language/tokenize.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import type { CountedFrom, DateRelation, EventCandidate } from './event-candidate.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'

/**
 * "Roe resigned on Tuesday, two days after Quist had left", "The meeting came a day following Quist’s vow": what stands
 * behind "after" is dated by what the sentence counts it from, so many days back.
 */
export function relateClauses(
  article: ReadArticle,
  read: ReadSentence,
  found: readonly EventCandidate[],
): readonly EventCandidate[] {
  const { times, tokens, clauses } = read
  let related = found
  const relate = (counted: Clause, from: (event: EventCandidate) => DateRelation | undefined): void => {
    related = related.map((each) =>
      each.times.length === 0 && !each.relation && holds(each, tokens, counted)
        ? { ...each, relation: from(each) }
        : each,
    )
  }
  for (const index of times) {
    const time = article.tagged[index]
    const joint = time ? tokens.findIndex(({ start }) => start >= time.end) : -1
    const sign = signs[tokens[joint]?.lower ?? '']
    const counted = clauses.find(({ verb }) => verb.from > joint)
    if (!time || time.type !== 'DURATION' || sign === undefined || !counted) continue
    // "A week after the fire on 2 April, the owner was arrested": he is what is counted to.
    const comma = tokens.findIndex(({ lower }, i) => i > joint && lower === ',')
    if (comma > 0 && comma < (counted.subject?.from ?? counted.verb.from)) continue
    const count = daysOf(time)
    relate(counted, (event) => ({
      days: count === undefined ? undefined : sign * count,
      time: index,
      span: { start: time.start, end: tokens[joint]?.end ?? time.end },
      from: countedFrom(article, read, mainOf(clauses, counted), related, event),
    }))
  }
  for (const counted of clauses)
    if (counted.marker === 'after' || counted.marker === 'before')
      relate(counted, (event) => besideMain(read, counted, related, event))
  return related
}

/** "closed the road on Monday after a lorry overturned": not behind the Monday, and likely on it. */
function besideMain(
  { tokens, clauses }: ReadSentence,
  counted: Clause,
  found: readonly EventCandidate[],
  event: EventCandidate,
): DateRelation | undefined {
  const main = mainOf(clauses, counted)
  const host = found.find((each) => each !== event && holds(each, tokens, main))
  const [time] = host?.times ?? []
  const joint = tokens.findLast(({ lower }, i) => i < counted.verb.from && lower === counted.marker)
  if (!host || time === undefined || !joint) return undefined
  return { days: 0, isLikely: true, time, span: joint, from: { kind: 'event', order: host.order } }
}

/** What a clause behind "after" or "before" is told beside. */
function mainOf(clauses: readonly Clause[], counted: Clause): Clause | undefined {
  return (
    clauses.findLast(({ verb }) => verb.from < counted.verb.from) ??
    clauses.find(({ kind, verb }) => kind === 'main' && verb.from > counted.verb.from)
  )
}

const signs: Readonly<Record<string, 1 | -1>> = { after: -1, following: -1, before: 1 }

function countedFrom(
  article: ReadArticle,
  { times, tokens }: ReadSentence,
  main: Clause | undefined,
  found: readonly EventCandidate[],
  counted: EventCandidate,
): CountedFrom | undefined {
  const event = found.find((each) => each !== counted && holds(each, tokens, main))
  if (event) return { kind: 'event', order: event.order }
  const time = times.find((index) => {
    const each = article.tagged[index]
    return each && (each.type === 'DATE' || each.type === 'TIME') && each.end <= counted.span.start
  })
  if (time !== undefined) return { kind: 'time', time }
  // "The meeting came a day after …"
  return main && /^(?:come|happen|occur|follow|take)$/u.test(main.verb.lemma) ? { kind: 'told' } : undefined
}

function holds({ span, nominal }: EventCandidate, tokens: readonly Token[], clause: Clause | undefined): boolean {
  const verb = clause && tokens[clause.verb.head]
  return verb !== undefined && !nominal && span.start <= verb.start && span.end >= verb.end
}

/** A whole number of days or weeks, and not "more than": "a day", "two weeks". */
function daysOf({ type, value, mod }: TaggedExpression): number | undefined {
  const match = type === 'DURATION' && mod === undefined ? /^P(\d{1,3})([DW])$/u.exec(value) : null
  return match ? Number(match[1]) * (match[2] === 'W' ? 7 : 1) : undefined
}
