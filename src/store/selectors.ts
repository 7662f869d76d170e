import { type Interval, overlaps } from '#calendar/interval.ts'
import type { Article } from '#model/article.ts'
import { type EventTime, extentOf, readEventTime, sortKeyOf } from '#model/event-time.ts'
import type { Extraction } from '#model/extraction.ts'
import { runThrough, type Slices } from '#model/slices.ts'
import type { Claim, Disagreement, TimelineEvent } from '#model/timeline-event.ts'
import type { Filters, TimelineState } from './timeline-store.ts'

/** An event with its date read. */
export interface DatedEvent {
  readonly event: TimelineEvent
  readonly time: EventTime
}

/** An event with its date, where it has one. */
interface PlacedEvent {
  readonly event: TimelineEvent
  readonly time: EventTime | undefined
}

interface Reading {
  /** In time order; undated events are not among them. */
  readonly dated: readonly DatedEvent[]
  /** Of these, without what is only possible. */
  readonly sure: readonly DatedEvent[]
  readonly undated: readonly TimelineEvent[]
  readonly byId: ReadonlyMap<string, TimelineEvent>
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>
  readonly extent: Interval | undefined
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

const readings = new WeakMap<Extraction, Reading>()

function readExtraction(extraction: Extraction): Reading {
  const known = readings.get(extraction)
  if (known) return known
  return runThrough(readInSlices(extraction))
}

/** Events that are read before the page may have a turn. */
const SLICE = 4096

/** Reads a large story before it is shown, a slice at a time; whoever asks of it later finds it read. */
export function* readInSlices(extraction: Extraction): Slices<Reading> {
  const { events, disagreements } = extraction
  const found: DatedEvent[] = []
  const undated: TimelineEvent[] = []
  const byId = new Map<string, TimelineEvent>()
  for (const [i, event] of events.entries()) {
    const time = readEventTime(event)
    if (time) found.push({ event, time })
    else undated.push(event)
    byId.set(event.id, event)
    if (i % SLICE === SLICE - 1) yield
  }
  const dated = yield* inTimeOrder(found)
  const byEvent = new Map<string, Disagreement[]>()
  for (const disagreement of disagreements) {
    if (disagreement.eventId === undefined) continue
    byEvent.set(disagreement.eventId, [...(byEvent.get(disagreement.eventId) ?? []), disagreement])
  }
  yield
  const sure = dated.filter(({ event }) => event.status !== 'hypothetical')
  yield
  const extent = extentOf(dated)
  const sureExtent = sure.length < dated.length ? extentOf(sure) : extent
  const reading = { dated, sure, undated, byId, disagreements: byEvent, extent, sureExtent }
  readings.set(extraction, reading)
  return reading
}

/** Merge sort from the bottom up, over columns: half a million events are sorted in slices of a few milliseconds. */
function* inTimeOrder(found: readonly DatedEvent[]): Slices<readonly DatedEvent[]> {
  const keys = new Float64Array(found.length)
  const ends = new Float64Array(found.length)
  for (const [i, { time }] of found.entries()) {
    keys[i] = sortKeyOf(time)
    ends[i] = time.interval.end
  }
  const compare = (a: number, b: number): number =>
    (keys[a] ?? 0) - (keys[b] ?? 0) || (ends[a] ?? 0) - (ends[b] ?? 0) || a - b
  let order = new Uint32Array(found.length).map((_, i) => i)
  for (let from = 0; from < order.length; from += SLICE) {
    order.subarray(from, from + SLICE).sort(compare)
    yield
  }
  for (let run = SLICE; run < order.length; run *= 2) {
    const merged = new Uint32Array(order.length)
    for (let from = 0; from < order.length; from += 2 * run) {
      const [middle, end] = [Math.min(from + run, order.length), Math.min(from + 2 * run, order.length)]
      let [left, right] = [from, middle]
      for (let to = from; to < end; to++) {
        const isLeft = right >= end || (left < middle && compare(order[left] ?? 0, order[right] ?? 0) < 0)
        merged[to] = order[isLeft ? left++ : right++] ?? 0
      }
      yield
    }
    order = merged
  }
  const sorted: DatedEvent[] = []
  for (const i of order) {
    const dated = found[i]
    if (dated) sorted.push(dated)
  }
  return sorted
}

const filterEvents = remember((reading: Reading, filters: Filters): readonly DatedEvent[] => {
  const hidesPossible = filters.hiddenStatuses.includes('hypothetical')
  const others = filters.hiddenStatuses.filter((status) => status !== 'hypothetical')
  const passes = testOf({ ...filters, hiddenStatuses: others }, reading)
  const events = hidesPossible ? reading.sure : reading.dated
  return passes ? events.filter(passes) : events
})

const filterUndated = remember((reading: Reading, filters: Filters): readonly TimelineEvent[] => {
  const passes = testOf(filters, reading)
  return passes ? reading.undated.filter((event) => passes({ event, time: undefined })) : reading.undated
})

type Test = (placed: PlacedEvent) => boolean

/** Whether an event passes the filters: only those are asked that are set. Nothing where none is. */
function testOf(filters: Filters, { disagreements }: Reading): Test | undefined {
  const { hiddenStatuses, hiddenArticles, actors, places, certainty, disputedOnly, words, period } = filters
  const tests: Test[] = []
  if (hiddenStatuses.length > 0) tests.push(({ event }) => !hiddenStatuses.includes(event.status))
  if (hiddenArticles.length > 0)
    tests.push(
      ({ event: { passages = [] } }) =>
        passages.length === 0 || !passages.every(({ articleId }) => hiddenArticles.includes(articleId)),
    )
  if (actors.length > 0) tests.push(({ event }) => event.actors?.some((actor) => actors.includes(actor)) === true)
  if (places.length > 0) tests.push(({ event }) => event.places?.some((place) => places.includes(place)) === true)
  if (certainty === 'certain')
    tests.push(({ time }) => time !== undefined && !time.uncertain && !time.approximate && time.form !== 'within')
  if (disputedOnly) tests.push(({ event }) => disagreements.has(event.id))
  if (period) tests.push(({ time }) => time !== undefined && overlaps(time.interval, period))
  if (words.trim() !== '') tests.push(holding(words))
  return tests.length > 0 ? (placed) => tests.every((passes) => passes(placed)) : undefined
}

/** Whether an event's statement and quotes hold all of some words, in any order. */
function holding(words: string): Test {
  const wanted = words.toLowerCase().trim().split(/\s+/u)
  return ({ event: { title, passages = [] } }) => {
    const text = [title, ...passages.map(({ quote }) => quote)].join('\n').toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}

/** All dated events, in time order. */
export function getDatedEvents(state: TimelineState): readonly DatedEvent[] {
  return readExtraction(state.extraction).dated
}

/** The dated events that pass the filters, in time order. */
export function getShownEvents(state: TimelineState): readonly DatedEvent[] {
  return filterEvents(readExtraction(state.extraction), state.filters)
}

/** How many dated events there are without what is only possible. */
export function countSureEvents(state: TimelineState): number {
  return readExtraction(state.extraction).sure.length
}

/** The dated events that would pass other filters than those that are set. */
export function getDatedUnder(state: TimelineState, filters: Filters): readonly DatedEvent[] {
  const reading = readExtraction(state.extraction)
  const passes = testOf(filters, reading)
  return passes ? reading.dated.filter(passes) : reading.dated
}

/** The events, dated and undated, that would pass other filters than those that are set: what a choice would show. */
export function getEventsUnder(state: TimelineState, filters: Filters): readonly TimelineEvent[] {
  const reading = readExtraction(state.extraction)
  const passes = testOf(filters, reading)
  const under: TimelineEvent[] = []
  for (const placed of reading.dated) if (!passes || passes(placed)) under.push(placed.event)
  for (const event of reading.undated) if (!passes || passes({ event, time: undefined })) under.push(event)
  return under
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
