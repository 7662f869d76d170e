import { type Interval, overlaps } from '#calendar/interval.ts'
import type { Article } from '#model/article.ts'
import { columnsInOrder, columnsInSlices, type EventColumns, keepColumns } from '#model/event-columns.ts'
import { type EventTime, extentOf } from '#model/event-time.ts'
import type { Extraction } from '#model/extraction.ts'
import { knowEvents } from '#model/known-events.ts'
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
  const { times } = knowEvents(events)
  const found: DatedEvent[] = []
  const undated: TimelineEvent[] = []
  for (const [i, event] of events.entries()) {
    const time = times[i]
    if (time) found.push({ event, time })
    else undated.push(event)
    if (i % SLICE === SLICE - 1) yield
  }
  const columns = yield* columnsInSlices(found)
  const order = yield* timeOrder(columns)
  const dated: DatedEvent[] = []
  for (const row of order) {
    const each = found[row]
    if (each) dated.push(each)
  }
  yield
  const { starts, reach } = keepColumns(dated, yield* columnsInOrder(columns, order))
  const extent = dated.length > 0 ? { start: starts[0] ?? 0, end: reach[dated.length - 1] ?? 0 } : undefined
  const byEvent = new Map<string, Disagreement[]>()
  for (const disagreement of disagreements) {
    if (disagreement.eventId === undefined) continue
    byEvent.set(disagreement.eventId, [...(byEvent.get(disagreement.eventId) ?? []), disagreement])
  }
  const sure = found.some(isPossible) ? dated.filter((each) => !isPossible(each)) : dated
  const sureExtent = sure.length < dated.length ? extentOf(sure) : extent
  const reading = { dated, sure, undated, disagreements: byEvent, extent, sureExtent }
  readings.set(extraction, reading)
  return reading
}

function isPossible({ event }: DatedEvent): boolean {
  return event.status === 'hypothetical'
}

/** The rows by their start, then by their end, then as they came. */
function* timeOrder({ starts, ends, opensRight }: EventColumns): Slices<Uint32Array> {
  const last = ends.map((end, row) => (opensRight[row] ? Infinity : end))
  const compare = (a: number, b: number): number =>
    (starts[a] ?? 0) - (starts[b] ?? 0) || Math.sign((last[a] ?? 0) - (last[b] ?? 0)) || a - b
  // Buckets in order, each with the rows that fall into it (distribution sort; Knuth, The Art of Computer Programming 3, 5.2.5).
  let [least, most] = [Infinity, -Infinity]
  for (const start of starts) {
    least = Math.min(least, start)
    most = Math.max(most, start)
  }
  const perMs = (starts.length - 1) / Math.max(1, most - least)
  const bucketOf = (row: number): number => Math.floor(((starts[row] ?? 0) - least) * perMs)
  const counts = new Uint32Array(starts.length + 1)
  for (let row = 0; row < starts.length; row++) {
    const at = bucketOf(row) + 1
    counts[at] = (counts[at] ?? 0) + 1
  }
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  yield
  const order = new Uint32Array(starts.length)
  for (let row = 0; row < starts.length; row++) {
    const at = bucketOf(row)
    const place = counts[at] ?? 0
    order[place] = row
    counts[at] = place + 1
  }
  yield
  let from = 0
  let sorted = 0
  for (const to of counts) {
    if (to - from > 1) order.subarray(from, to).sort(compare)
    sorted += to - from
    from = to
    if (sorted > SLICE) {
      sorted = 0
      yield
    }
  }
  return order
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
  return id === undefined ? undefined : knowEvents(state.extraction.events).byId.get(id)
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
