import type { Segment, SegmentKind } from '#model/article.ts'
import { type Span, touches } from '#model/span.ts'

/** A passage of an event, as it lies in an article. */
export interface MarkedSpan extends Span {
  readonly eventId: string
}

/** A stretch of a paragraph over which nothing changes. */
export interface Piece extends Span {
  readonly text: string
  readonly kind: SegmentKind
  readonly selected: boolean
}

/** Neighbouring pieces that tell of the same events. */
export interface Run {
  readonly eventIds: readonly string[]
  readonly pieces: readonly Piece[]
}

export interface Paragraph {
  readonly kind: SegmentKind
  readonly runs: readonly Run[]
}

/** Cuts an article into paragraphs, and these wherever a passage or a segment begins or ends. Every word of it stays. */
export function cutArticle(
  text: string,
  {
    segments,
    marks,
    selected,
  }: {
    readonly segments: readonly Segment[]
    readonly marks: readonly MarkedSpan[]
    readonly selected: Span | undefined
  },
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]*[^\s][^\n]*/gu)) {
    const span = { start: index, end: index + line.length }
    const inside = segments.filter((segment) => touches(segment, span))
    const told = marks.filter((mark) => touches(mark, span))
    const pieces = cut(span, [...inside, ...told, ...(selected ? [selected] : [])]).map((piece) => ({
      piece: {
        ...piece,
        text: text.slice(piece.start, piece.end),
        kind: kindAt(inside, piece),
        selected: selected !== undefined && touches(selected, piece),
      },
      eventIds: [...new Set(told.filter((mark) => touches(mark, piece)).map(({ eventId }) => eventId))],
    }))
    paragraphs.push({ kind: kindOf(pieces.map(({ piece }) => piece)), runs: joinRuns(pieces) })
  }
  return paragraphs
}

function cut({ start, end }: Span, by: readonly Span[]): readonly Span[] {
  const edges = new Set([start, end])
  for (const span of by) for (const edge of [span.start, span.end]) if (edge > start && edge < end) edges.add(edge)
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((edge, i) => ({ start: sorted[i] ?? start, end: edge }))
}

/** The kind of the shortest segment here: a slogan inside a sentence is a slogan. */
function kindAt(segments: readonly Segment[], piece: Span): SegmentKind {
  let shortest: Segment | undefined
  for (const segment of segments) {
    if (!touches(segment, piece)) continue
    if (!shortest || segment.end - segment.start < shortest.end - shortest.start) shortest = segment
  }
  return shortest?.kind ?? 'body'
}

function kindOf(pieces: readonly Piece[]): SegmentKind {
  const kinds = new Set(pieces.filter(({ text }) => text.trim() !== '').map(({ kind }) => kind))
  const [only] = kinds
  return kinds.size === 1 && only ? only : 'body'
}

function joinRuns(pieces: readonly { readonly piece: Piece; readonly eventIds: readonly string[] }[]): readonly Run[] {
  const runs: { readonly eventIds: readonly string[]; readonly pieces: Piece[] }[] = []
  for (const { piece, eventIds } of pieces) {
    const last = runs.at(-1)
    if (last && last.eventIds.length === eventIds.length && eventIds.every((id, i) => last.eventIds[i] === id))
      last.pieces.push(piece)
    else runs.push({ eventIds, pieces: [piece] })
  }
  return runs
}
