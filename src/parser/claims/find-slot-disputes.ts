import { quotePassage } from '#model/passage.ts'
import type { Disagreement, DisagreementKind } from '#model/timeline-event.ts'
import type { DatedCandidate } from '../events/date-candidates.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import type { ReadArticle } from '../events/read-article.ts'
import type { Report } from './merge-candidates.ts'
import { overlap } from './story-likeness.ts'
import { isWritten, otherPlace, townsOf } from './vetoes.ts'

/** What one report says in a slot: for comparing, and in the article's words. */
interface Said {
  readonly key: string
  readonly words?: string
}

/** Finds in what the reports of one event differ beside its numbers: its day, its place, and whether it happened. */
export function findSlotDisputes(
  eventId: string,
  report: Report,
  articles: readonly ReadArticle[],
): readonly Disagreement[] {
  if (report.length < 2) return []
  return slots.flatMap((slot) => disputeOn(slot, eventId, report, articles))
}

/** What reports of one event may say differently, how it is read off one, and which differences are no dispute. */
interface Slot {
  readonly kind: DisagreementKind
  readonly read: (each: DatedCandidate, articles: readonly ReadArticle[]) => Said | undefined
  readonly contradicts: (one: EventCandidate, two: EventCandidate) => boolean
}

const slots: readonly Slot[] = [
  { kind: 'date', read: writtenDay, contradicts: () => true },
  { kind: 'place', read: town, contradicts: otherPlace },
  { kind: 'polarity', read: polarity, contradicts: () => true },
]

function disputeOn(
  { kind, read, contradicts }: Slot,
  eventId: string,
  report: Report,
  articles: readonly ReadArticle[],
): readonly Disagreement[] {
  const said = report.flatMap((each) => {
    const here = read(each, articles)
    return here ? [{ candidate: each.candidate, here }] : []
  })
  if (new Set(said.map(({ here }) => here.key)).size < 2) return []
  const isDisputed = said.some((one) =>
    said.some((two) => one.here.key !== two.here.key && contradicts(one.candidate, two.candidate)),
  )
  if (!isDisputed) return []
  const passages = said.flatMap(({ candidate, here }) => {
    const article = articles[candidate.article]
    return article ? [{ ...quotePassage(article, candidate.span), ...(here.words && { value: here.words }) }] : []
  })
  return [{ kind, eventId, passages }]
}

/** A day that stands in the words; dates that only follow from the article’s own cannot contradict. */
function writtenDay(each: DatedCandidate, articles: readonly ReadArticle[]): Said | undefined {
  const { date, time, candidate } = each
  if (!date || time === undefined || !isWritten(each)) return undefined
  const words = articles[candidate.article]?.tagged[time]?.text
  return { key: String(date.first), ...(words !== undefined && { words }) }
}

function town({ candidate }: DatedCandidate): Said | undefined {
  const [first] = townsOf(candidate)
  const words = candidate.places.find((place) => place.toLowerCase() === first) ?? first
  return first === undefined ? undefined : { key: first, ...(words !== undefined && { words }) }
}

function polarity({ candidate: { status } }: DatedCandidate): Said | undefined {
  if (status === 'scheduled' || status === 'hypothetical') return undefined
  return { key: status === 'denied' ? 'denied' : 'told' }
}

/**
 * Finds events of one day that two articles tell with the roles turned round ("Norland defeated Varrow", "Varrow
 * defeated Norland") or as the deed of two ("the ferry was sunk by …"). Both events are named in it.
 */
export function findRoleDisputes(
  reports: readonly Report[],
  idOf: (report: Report) => string,
  articles: readonly ReadArticle[],
): readonly Disagreement[] {
  const byDay = new Map<number, OneSided[]>()
  for (const report of reports) {
    const { date, candidate } = report[0]
    if (!date || date.first !== date.last || candidate.nominal || candidate.status === 'scheduled') continue
    const told = report.flatMap((each) => (oneSided.has(each.candidate.lemma) ? [each.candidate] : []))
    if (told.length === 0) continue
    const there = byDay.get(date.first)
    if (there) there.push({ report, told })
    else byDay.set(date.first, [{ report, told }])
  }
  return [...byDay.values()].flatMap((day) =>
    day.slice(0, MOST).flatMap((one, i) =>
      day.slice(i + 1, MOST).flatMap((two): readonly Disagreement[] => {
        const pair = contradictingRoles(one.told, two.told)
        if (!pair) return []
        const passages = pair.flatMap((candidate) => {
          const article = articles[candidate.article]
          return article ? [quotePassage(article, candidate.span)] : []
        })
        return [one, two].map(({ report }) => ({ kind: 'responsibility', eventId: idOf(report), passages }) as const)
      }),
    ),
  )
}

interface OneSided {
  readonly report: Report
  /** What tells of a deed that only one side can have done. */
  readonly told: readonly EventCandidate[]
}

/** Of a day with more events only the first are compared. */
const MOST = 200

function contradictingRoles(
  one: readonly EventCandidate[],
  two: readonly EventCandidate[],
): readonly EventCandidate[] | undefined {
  for (const a of one) for (const b of two) if (a.article !== b.article && turnsRound(a, b)) return [a, b]
  return undefined
}

function turnsRound(one: EventCandidate, two: EventCandidate): boolean {
  if (one.lemma !== two.lemma) return false
  if (one.agent && two.agent)
    return (
      one.agent.key !== two.agent.key && one.subject?.key === two.subject?.key && overlap(one.stems, two.stems) >= ALIKE
    )
  if (one.agent || two.agent || !one.subject || !two.subject || one.subject.key === two.subject.key) return false
  return isAgainst(one, two) && isAgainst(two, one) && overlap(one.stems, two.stems) >= ALIKE
}

/** Is the one's doer whom the other does it to? */
function isAgainst(one: EventCandidate, two: EventCandidate): boolean {
  return two.counterparts.some(({ key }) => key === one.subject?.key)
}

/** A shelling or a call may be answered the same day. */
const oneSided = new Set('beat defeat kill sink murder assassinate shoot destroy acquire buy found provoke'.split(' '))

const ALIKE = 0.6
