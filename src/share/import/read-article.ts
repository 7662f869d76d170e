import { readEdtf } from '#calendar/edtf.ts'
import type { Article, PublicationDate, Segment, SegmentKind } from '#model/article.ts'
import { fieldsOf, isRecord, listOf, offset, type Read, share, text, wordOf } from './fields.ts'
import { receipt } from './read-passage.ts'

const segmentKinds: readonly SegmentKind[] = [
  'title',
  'heading',
  'body',
  'caption',
  'credit',
  'furniture',
  'slogan',
  'duplicate',
  'teaser',
  'link',
]

const segmentIn = fieldsOf<Segment>({ kind: wordOf(segmentKinds), start: offset, end: offset })

function isSegment(segment: Partial<Segment>): segment is Segment {
  const { kind, start, end } = segment
  return kind !== undefined && start !== undefined && end !== undefined && start < end
}

const publicationIn = fieldsOf<PublicationDate>({
  edtf: (value) => (typeof value === 'string' && readEdtf(value) ? value : undefined),
  basis: wordOf(['given', 'inferred', 'set']),
  confidence: share,
  receipt,
})

const articleIn = fieldsOf<Article>({
  id: text,
  title: text,
  outlet: text,
  // Only an address on the web may become a link; `javascript:` is none.
  url: (value) => (typeof value === 'string' && /^https?:\/\/[^\s]+$/iu.test(value) ? value : undefined),
  text,
  segments: listOf((value) => {
    const segment = isRecord(value) && segmentIn(value)
    return segment && isSegment(segment) ? segment : undefined
  }),
  publicationDate: (value) => (isRecord(value) ? publicationOf(publicationIn(value)) : undefined),
})

function publicationOf({ edtf, basis, confidence, receipt: steps = [] }: Partial<PublicationDate>): PublicationDate {
  return edtf === undefined
    ? { basis: 'unknown', confidence: confidence ?? 0, receipt: steps }
    : { edtf, basis: basis ?? 'given', confidence: confidence ?? 1, receipt: steps }
}

export const readArticle: Read<Article> = (value) => {
  if (!isRecord(value)) return undefined
  const { id, publicationDate = publicationOf({}), ...rest } = articleIn(value)
  return id ? { id, ...rest, publicationDate } : undefined
}
