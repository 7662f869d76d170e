import type { Receipt } from '#model/receipt.ts'
import { holds } from '#model/span.ts'
import type { Claim, Status, TimelineEvent } from '#model/timeline-event.ts'
import { edtfOfDays, writeEdtf } from '#calendar/edtf.ts'
import { edtfInWords } from '#calendar/in-words.ts'
import type { CandidateDate, DatedCandidate } from '../events/date-candidates.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import type { Named } from '../events/name-registry.ts'
import { isCountry, isNationality } from '../language/places.ts'
import type { Report } from './merge-candidates.ts'
import { isWritten } from './vetoes.ts'

interface Source {
  readonly id: string
  readonly text: string
  /** Place of the article's first time expression in the extraction's list. */
  readonly firstTime: number
}

/** Makes one event of the reports that tell it: the best statement, the surest date, a claim for each passage. */
export function tellEvent(report: Report, sources: readonly Source[]): TimelineEvent {
  const best = bestTold(report)
  const surest = surestDate(report)
  const date = disputedDate(report) ?? surest?.date
  const { candidate } = best
  const status = statusOf(report)
  const claimant = status === 'claimed' || status === 'denied' ? candidate.claimant : undefined
  const claims = withoutInner(claimsOf(report, sources))
  const [first] = claims
  const actors = namesOf(
    report,
    ({ key, person }) => person || isDoer(report, key) || !(isCountry(key) || isPlaceOf(report, key)),
  )
  const places = [...new Set(report.flatMap((each) => each.candidate.places.map(inTitleCase)))]
  return {
    id: `${first?.articleId ?? ''}:${first?.start ?? 0}`,
    title: candidate.title,
    short: candidate.short,
    ...(date && { when: date.edtf, extent: date.extent, ...(date.mod && { mod: date.mod }) }),
    status,
    ...(claimant && { claimant }),
    ...(actors.length > 0 && { actors }),
    ...(places.length > 0 && { places }),
    confidence: confidenceOf(report, surest),
    passages: claims,
    receipt: date === surest?.date ? receiptOf(report, surest) : (date?.receipt ?? []),
  }
}

function bestTold(report: Report): DatedCandidate {
  return [...report].sort((a, b) => toldWell(b.candidate) - toldWell(a.candidate))[0] ?? report[0]
}

/** Told by a verb, with a known doer, a counterpart and a place, early in its article. */
function toldWell(candidate: EventCandidate): number {
  const { nominal, subject, counterparts, places, salience, sentence, title } = candidate
  return (
    (nominal ? 0 : 1) +
    (subject ? 0.5 : 0) +
    (counterparts.length > 0 ? 0.3 : 0) +
    (places.length > 0 ? 0.2 : 0) +
    salience * 0.5 -
    (sentence.kind === 'duplicate' ? 1 : 0) -
    // The text says more exactly what happened than the headline over it.
    (sentence.form === 'title' ? 1.2 : 0) -
    (title.length > 70 ? 0.2 : 0)
  )
}

/**
 * The report with the narrowest date: of several one that is written, the likeliest; of days that only the articles'
 * own days suggest the earliest, for what is told on one day has not happened on a later one.
 */
export function surestDate(report: Report): DatedCandidate | undefined {
  return [...report]
    .filter(({ date }) => date)
    .sort((a, b) => {
      const isTold = Number(a.time === undefined) - Number(b.time === undefined)
      const earlier = a.time === undefined ? (a.date?.first ?? 0) - (b.date?.first ?? 0) : 0
      return widthOf(a) - widthOf(b) || isTold || earlier || (b.date?.confidence ?? 0) - (a.date?.confidence ?? 0)
    })[0]
}

/** Where the articles write two days for one event: somewhere from the one to the other, and neither is taken. */
function disputedDate(report: Report): CandidateDate | undefined {
  const written = report.filter(isWritten).flatMap(({ date }) => date ?? [])
  const days = written.map(({ first }) => first)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (written.length < 2 || first === last) return undefined
  const edtf = writeEdtf(edtfOfDays(first, last))
  const steps = [...new Map(written.map(({ edtf: day, receipt }) => [day, receipt])).values()].flat()
  return {
    edtf,
    first,
    last,
    extent: 'within',
    mod: undefined,
    confidence: Math.max(...written.map(({ confidence }) => confidence)),
    receipt: [
      ...steps.filter(({ step }) => step === 'words' || step === 'anchor' || step === 'rule'),
      { step: 'assumption', text: 'The articles give different days; none is preferred.' },
      { step: 'result', text: edtfInWords(edtfOfDays(first, last)), edtf },
    ],
  }
}

function widthOf({ date }: DatedCandidate): number {
  return date ? date.last - date.first + (date.edtf.includes('?') ? 0.5 : 0) : Infinity
}

function statusOf(report: Report): Status {
  const told = report.map(({ candidate }) => candidate.status)
  // What one denies and another tells is told, and the denial beside it.
  return (['happened', 'claimed'] as const).find((status) => told.includes(status)) ?? told[0] ?? 'happened'
}

function confidenceOf(report: Report, surest: DatedCandidate | undefined): number {
  const news = 1 - report.reduce((doubt, { candidate }) => doubt * (1 - candidate.salience), 1)
  const date = surest?.date?.confidence ?? 0.5
  return Math.round(news * date * 100) / 100
}

function claimsOf(report: Report, sources: readonly Source[]): readonly Claim[] {
  return report.flatMap(({ candidate, date, time }): readonly Claim[] => {
    const source = sources[candidate.article]
    if (!source) return []
    const { start, end } = candidate.span
    return [
      {
        articleId: source.id,
        start,
        end,
        quote: source.text.slice(start, end),
        ...(date && { when: date.edtf }),
        status: candidate.status,
        ...(candidate.claimant && { claimant: candidate.claimant }),
        ...(time !== undefined && { timeExpression: source.firstTime + time }),
        ...(candidate.sentence.kind === 'duplicate' && { repeat: true }),
      },
    ]
  })
}

/** Of two quotes of one article of which one holds the other, the longer is told; a date that only the shorter has goes with it. */
function withoutInner(claims: readonly Claim[]): readonly Claim[] {
  const byArticle = new Map<string, Claim[]>()
  for (const claim of claims) {
    const own = byArticle.get(claim.articleId)
    if (own) own.push(claim)
    else byArticle.set(claim.articleId, [claim])
  }
  return claims.filter((claim) => {
    const own = byArticle.get(claim.articleId) ?? []
    const at = own.indexOf(claim)
    return !own.some((other, k) => k !== at && holds(other, claim) && (!holds(claim, other) || k < at))
  })
}

function namesOf(report: Report, keep: (named: Named) => boolean): readonly string[] {
  const names = new Map<string, string>()
  for (const { candidate } of report)
    for (const named of candidate.names)
      if (
        !named.key.split('-').every((part) => isNationality(part.replace(/s$/u, ''))) &&
        keep(named) &&
        !names.has(named.key)
      )
        names.set(named.key, named.name)
  return [...names.values()].map(inTitleCase)
}

/** A country acts when it is the subject; otherwise its name says where. */
function isDoer(report: Report, key: string): boolean {
  return report.some(({ candidate }) => candidate.subject?.key === key)
}

function isPlaceOf(report: Report, key: string): boolean {
  return report.some(({ candidate }) => candidate.places.some((name) => name.toLowerCase() === key))
}

/** "TEL AVIV" of a caption is Tel Aviv; "US" stays. */
function inTitleCase(name: string): string {
  return /^[\p{Lu}\s.-]{4,}$/u.test(name)
    ? name.toLowerCase().replaceAll(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : name
}

function receiptOf(report: Report, surest: DatedCandidate | undefined): Receipt {
  if (!surest?.date) return [{ step: 'result', text: 'Undated: the texts do not say when.' }]
  const others = report.filter(({ date, candidate }) => date && candidate.article !== surest.candidate.article)
  const agrees = others.some(({ date }) => date?.edtf === surest.date?.edtf)
  if (agrees || others.length === 0) return surest.date.receipt
  const { first, last } = surest.date
  const isWithin = others.every(({ date }) => date && date.first <= first && last <= date.last)
  const text = isWithin
    ? 'Another article tells of the same event with a wider date; the narrower is taken.'
    : 'Another article dates the same event otherwise; the surest date is taken.'
  return [...surest.date.receipt, { step: 'assumption', text }]
}
