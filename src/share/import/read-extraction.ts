import { type EventTime, readEventTime } from '#model/event-time.ts'
import { emptyExtraction, type Extraction } from '#model/extraction.ts'
import { keepKnown } from '#model/known-events.ts'
import { runThrough, type Slices } from '#model/slices.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { isRecord, itemsOf, type Read, text } from './fields.ts'
import { readArticle } from './read-article.ts'
import { readerOfDisagreements, readerOfEvents } from './read-event.ts'
import { readTimeExpression } from './read-time-expression.ts'

/** What came of a file: its extraction and what of it could not be read, or why there is none. */
export type ExtractionReply =
  | { readonly type: 'read'; readonly extraction: Extraction; readonly problems: readonly string[] }
  | { readonly type: 'refused'; readonly reason: string }

/** Reads extraction JSON, already decoded, field by field: what is not as it should be is left out and counted. */
export function readExtraction(value: unknown): ExtractionReply {
  return runThrough(readInSlices(value))
}

/** The same, a slice of the events at a time. */
export function* readInSlices(value: unknown): Slices<ExtractionReply> {
  if (!isRecord(value)) return refused('it holds no extraction')
  if (value['format'] !== 'dateline') return refused('it is not in the format “dateline”')
  if (value['version'] !== 1) return refused(`it is written in version ${String(value['version'])}; this page reads 1`)
  if (!Array.isArray(value['events'])) return refused('it has no list of events')

  const problems: string[] = []
  const readAll = function* <T>(key: string, noun: string, read: Read<T>): Slices<readonly T[]> {
    const items = itemsOf(value[key])
    const known: T[] = []
    for (const [i, item] of items.entries()) {
      const one = read(item)
      if (one !== undefined) known.push(one)
      if (i % SLICE === SLICE - 1) yield
    }
    const lost = items.length - known.length
    if (lost > 0) problems.push(`${lost} of ${items.length} ${noun} could not be read and are left out.`)
    return known
  }
  const articles = yield* readAll('articles', 'articles', readArticle)
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  const byId = new Map<string, TimelineEvent>()
  const times: (EventTime | undefined)[] = []
  let unplaced = 0
  let undated = 0
  const readEvent = readerOfEvents(texts)
  const events = yield* readAll('events', 'events', (item) => {
    const reply = readEvent(item)
    // A second event of one name could neither be chosen nor linked to.
    if (!reply || byId.has(reply.event.id)) return undefined
    unplaced += reply.unplaced
    const time = readEventTime(reply.event)
    const isUnread = !time && reply.event.when !== undefined
    if (isUnread) undated += 1
    const event = isUnread ? withoutDate(reply.event) : reply.event
    times.push(time)
    byId.set(event.id, event)
    return event
  })
  keepKnown(events, { byId, times })
  if (unplaced > 0) problems.push(`${unplaced} passages were not found in their articles.`)
  if (undated > 0) problems.push(`${undated} dates could not be read; their events stand among the undated.`)
  const title = text(value['title'])
  return {
    type: 'read',
    problems,
    extraction: {
      ...emptyExtraction,
      generator: text(value['generator']) ?? '',
      ...(title !== undefined && { title }),
      articles,
      timeExpressions: yield* readAll('timeExpressions', 'time expressions', readTimeExpression),
      events,
      disagreements: yield* readAll('disagreements', 'disagreements', readerOfDisagreements(texts, byId)),
    },
  }
}

function withoutDate({ when: _undated, ...event }: TimelineEvent): TimelineEvent {
  return event
}

/** Events that are read before the page may have a turn. */
const SLICE = 2048

function refused(reason: string): ExtractionReply {
  return { type: 'refused', reason }
}
