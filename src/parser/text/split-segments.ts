import type { Segment, SegmentKind } from '#model/article.ts'
import { holds, type Span } from '#model/span.ts'
import { classifyBlocks, type ClassifiedBlock } from './classify-blocks.ts'
import { findInserts, type Insert } from './find-inserts.ts'
import { splitBlocks } from './split-blocks.ts'
import { splitSentences } from './split-sentences.ts'

/** The unit of reading: a sentence with its place, its paragraph and what was pasted into it. */
export interface Sentence extends Span {
  /** Index of the block (line) that it stands in. */
  readonly block: number
  readonly kind: SegmentKind
  /** The kind that a repeat repeats; else the same. */
  readonly form: SegmentKind
  readonly argues: boolean
  /** The sentence is cut short; what it says is not all there. */
  readonly cut: boolean
  /** Slogans and lures inside it. */
  readonly holes: readonly Span[]
}

export interface SegmentedText {
  /** Non-overlapping, in order; all of the text that is not blank. */
  readonly segments: readonly Segment[]
  readonly sentences: readonly Sentence[]
  readonly title: Span | undefined
}

/** Tells furniture, captions, slogans and repeats from the story, and splits all of it into sentences. Nothing is edited. */
export function splitSegments(text: string): SegmentedText {
  const blocks = splitBlocks(text)
  const inserts = findInserts(text, blocks)
  const classified = classifyBlocks(text, blocks)
  const segments: Segment[] = []
  const sentences: Sentence[] = []
  for (const [index, block] of classified.entries()) {
    const inside = inserts.filter((insert) => holds(block, insert))
    segments.push(...partition(block, inside))
    sentences.push(...sentencesOf(text, block, index, inside))
  }
  const title = classified.find(({ kind }) => kind === 'title')
  return { segments, sentences, title: title && { start: title.start, end: title.end } }
}

function sentencesOf(
  text: string,
  block: ClassifiedBlock,
  index: number,
  inserts: readonly Insert[],
): readonly Sentence[] {
  const { kind, form, argues } = block
  const spans = splitSentences(text, block)
  return spans.map((span, i) => ({
    ...span,
    block: index,
    kind,
    form,
    argues,
    cut: block.cut && i === spans.length - 1,
    holes: inserts.filter((insert) => holds(span, insert)).map(({ start, end }) => ({ start, end })),
  }))
}

/** Parts a block at what was pasted into it: body, slogan, body. */
function partition({ start, end, kind }: ClassifiedBlock, inserts: readonly Insert[]): readonly Segment[] {
  const parts: Segment[] = []
  let from = start
  for (const insert of inserts) {
    if (insert.start < from) continue
    if (insert.start > from) parts.push({ kind, start: from, end: insert.start })
    parts.push(insert)
    from = insert.end
  }
  if (from < end) parts.push({ kind, start: from, end })
  return parts
}
