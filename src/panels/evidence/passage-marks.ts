import { readEventTime, sortKeyOf } from '#model/event-time.ts'
import type { Extraction } from '#model/extraction.ts'
import type { MarkedSpan } from './cut-article.ts'

const noMarks: readonly MarkedSpan[] = []
const known = new WeakMap<Extraction, ReadonlyMap<string, readonly MarkedSpan[]>>()

/** The passages of all events in one article, those of the earliest event first. */
export function getMarksOf(extraction: Extraction, articleId: string): readonly MarkedSpan[] {
  const marks = known.get(extraction) ?? collectMarks(extraction)
  known.set(extraction, marks)
  return marks.get(articleId) ?? noMarks
}

function collectMarks({ events }: Extraction): ReadonlyMap<string, readonly MarkedSpan[]> {
  const marks = new Map<string, MarkedSpan[]>()
  const inOrder = events
    .map((event) => {
      const time = readEventTime(event)
      return { event, key: time ? sortKeyOf(time) : Infinity }
    })
    .sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
  for (const { event } of inOrder)
    for (const { articleId, start, end } of event.passages ?? []) {
      const inArticle = marks.get(articleId)
      const mark = { start, end, eventId: event.id }
      if (inArticle) inArticle.push(mark)
      else marks.set(articleId, [mark])
    }
  return marks
}
