import { type Interval, overlaps } from '#calendar/interval.ts'
import type { Article } from '#model/article.ts'
import { type EventTime, extentOf, readEventTime, sortKeyOf } from '#model/event-time.ts'
import type { Extraction } from '#model/extraction.ts'
import type { Claim, Disagreement, TimelineEvent } from '#model/timeline-event.ts'
import type { Filters, TimelineState } from './timeline-store.ts'

/** An event with its date read. */
export interface DatedEvent {
  readonly event: TimelineEvent
  readonly time: EventTime
}

interface Reading {
  /** In time order; undated events are not among them. */
  readonly dated: readonly DatedEvent[]
  readonly undated: readonly TimelineEvent[]
  readonly byId: ReadonlyMap<string, TimelineEvent>
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>
  readonly extent: Interval | undefined
  /** Without the hypothetical events. */
  readonly sureExtent: Interval | undefined
}

/** Gives the last answer again while the arguments stay the same. */
function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    const previous = last
    if (previous && args.length === previous.args.length && args.every((arg, i) => Object.is(arg, previous.args[i])))
      return previous.result
    last = { args, result: compute(...args) }
    return last.result
  }
}

const readExtraction = remember(({ events, disagreements }: Extraction): Reading => {
  const dated: DatedEvent[] = []
  const undated: TimelineEvent[] = []
  for (const event of events) {
    const time = readEventTime(event)
    if (time) dated.push({ event, time })
    else undated.push(event)
  }
  dated.sort((a, b) => sortKeyOf(a.time) - sortKeyOf(b.time) || a.time.interval.end - b.time.interval.end)
  const byEvent = new Map<string, Disagreement[]>()
  for (const disagreement of disagreements) {
    if (disagreement.eventId === undefined) continue
    byEvent.set(disagreement.eventId, [...(byEvent.get(disagreement.eventId) ?? []), disagreement])
  }
  return {
    dated,
    undated,
    byId: new Map(events.map((event) => [event.id, event])),
    disagreements: byEvent,
    extent: extentOf(dated.map(({ time }) => time)),
    sureExtent: extentOf(dated.filter(({ event }) => event.status !== 'hypothetical').map(({ time }) => time)),
  }
})

const filterEvents = remember((reading: Reading, filters: Filters): readonly DatedEvent[] =>
  reading.dated.filter((dated) => passesFilters(dated.event, dated.time, filters, reading)),
)

const filterUndated = remember((reading: Reading, filters: Filters): readonly TimelineEvent[] =>
  reading.undated.filter((event) => passesFilters(event, undefined, filters, reading)),
)

function passesFilters(
  event: TimelineEvent,
  time: EventTime | undefined,
  filters: Filters,
  { disagreements }: Reading,
): boolean {
  const { hiddenStatuses, hiddenArticles, actors, places, certainty, disputedOnly, words, period } = filters
  if (hiddenStatuses.includes(event.status)) return false
  const claims = event.passages ?? []
  if (hiddenArticles.length && claims.length && claims.every(({ articleId }) => hiddenArticles.includes(articleId)))
    return false
  if (actors.length && !event.actors?.some((actor) => actors.includes(actor))) return false
  if (places.length && !event.places?.some((place) => places.includes(place))) return false
  if (certainty === 'certain' && (!time || time.uncertain || time.approximate || time.form === 'within')) return false
  if (disputedOnly && !disagreements.has(event.id)) return false
  if (period && !(time && overlaps(time.interval, period))) return false
  return words.trim() === '' || holdsWords(event, claims, words)
}

function holdsWords(event: TimelineEvent, claims: readonly Claim[], words: string): boolean {
  const text = [event.title, ...claims.map(({ quote }) => quote)].join('\n').toLocaleLowerCase('en')
  return words
    .toLocaleLowerCase('en')
    .trim()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

/** All dated events, in time order. */
export function getDatedEvents(state: TimelineState): readonly DatedEvent[] {
  return readExtraction(state.extraction).dated
}

/** The dated events that pass the filters, in time order. */
export function getShownEvents(state: TimelineState): readonly DatedEvent[] {
  return filterEvents(readExtraction(state.extraction), state.filters)
}

/** The events, dated and undated, that would pass other filters than those that are set: what a choice would show. */
export function getEventsUnder(state: TimelineState, filters: Filters): readonly TimelineEvent[] {
  const reading = readExtraction(state.extraction)
  return [
    ...reading.dated
      .filter(({ event, time }) => passesFilters(event, time, filters, reading))
      .map(({ event }) => event),
    ...reading.undated.filter((event) => passesFilters(event, undefined, filters, reading)),
  ]
}

/** The undated events that pass the filters, in the order of the articles. */
export function getUndatedEvents(state: TimelineState): readonly TimelineEvent[] {
  return filterUndated(readExtraction(state.extraction), state.filters)
}

export function getEvent(state: TimelineState, id: string | undefined): TimelineEvent | undefined {
  return id === undefined ? undefined : readExtraction(state.extraction).byId.get(id)
}

/** The whole extent of the story, whatever the filters hide; of what may never happen only while it is shown. */
export function getExtent(state: TimelineState): Interval | undefined {
  const { extent, sureExtent } = readExtraction(state.extraction)
  return state.filters.hiddenStatuses.includes('hypothetical') ? (sureExtent ?? extent) : extent
}

const noDisagreements: readonly Disagreement[] = []

export function getDisagreements(state: TimelineState, eventId: string): readonly Disagreement[] {
  return readExtraction(state.extraction).disagreements.get(eventId) ?? noDisagreements
}

/** Ids of the events that articles tell differently. */
export function getDisputedIds(state: TimelineState): ReadonlyMap<string, readonly Disagreement[]> {
  return readExtraction(state.extraction).disagreements
}

export function getFirstPassage(state: TimelineState, eventId: string): Claim | undefined {
  return getEvent(state, eventId)?.passages?.[0]
}

const numberArticles = remember(
  (articles: readonly Article[]): ReadonlyMap<string, number> => new Map(articles.map(({ id }, slot) => [id, slot])),
)

/** The place of an article in the row of pips: its letter and colour. Given once, in the order of `articles`. */
export function getArticleSlots(state: TimelineState): ReadonlyMap<string, number> {
  return numberArticles(state.extraction.articles)
}

export function getArticle(state: TimelineState, id: string): Article | undefined {
  const slot = getArticleSlots(state).get(id)
  return slot === undefined ? undefined : state.extraction.articles[slot]
}

/** "A", "B", … of an article's slot; after Z two letters. */
export function letterOfSlot(slot: number): string {
  const letter = String.fromCharCode(65 + (slot % 26))
  return slot < 26 ? letter : letterOfSlot(Math.floor(slot / 26) - 1) + letter
}
