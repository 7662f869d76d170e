import { readEdtf } from '#calendar/edtf.ts'
import type { Article, PublicationDate, Segment, SegmentKind } from '#model/article.ts'
import { isRecord, listAt, offsetAt, shareAt, textAt, wordAt } from './fields.ts'
import { readReceipt } from './read-passage.ts'

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

export function readArticle(value: unknown): Article | undefined {
  if (!isRecord(value)) return undefined
  const id = textAt(value, 'id')
  if (id === undefined || id === '') return undefined
  const title = textAt(value, 'title')
  const outlet = textAt(value, 'outlet')
  const url = readWebAddress(textAt(value, 'url'))
  const text = textAt(value, 'text')
  const segments = listAt(value, 'segments').flatMap((item) => readSegment(item) ?? [])
  return {
    id,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(text !== undefined && { text }),
    ...(segments.length > 0 && { segments }),
    publicationDate: readPublicationDate(value['publicationDate']),
  }
}

function readSegment(value: unknown): Segment | undefined {
  if (!isRecord(value)) return undefined
  const kind = wordAt(value, 'kind', segmentKinds)
  const start = offsetAt(value, 'start')
  const end = offsetAt(value, 'end')
  return kind !== undefined && start !== undefined && end !== undefined && start < end
    ? { kind, start, end }
    : undefined
}

function readPublicationDate(value: unknown): PublicationDate {
  if (!isRecord(value)) return { basis: 'unknown', confidence: 0, receipt: [] }
  const edtf = textAt(value, 'edtf')
  const known = edtf !== undefined && readEdtf(edtf) !== undefined
  return {
    ...(known && { edtf }),
    basis: known ? (wordAt(value, 'basis', ['given', 'inferred', 'set']) ?? 'given') : 'unknown',
    confidence: shareAt(value, 'confidence') ?? (known ? 1 : 0),
    receipt: readReceipt(value['receipt']),
  }
}

/** Only an address on the web may become a link; `javascript:` is none. */
function readWebAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/[^\s]+$/iu.test(text) ? text : undefined
}
