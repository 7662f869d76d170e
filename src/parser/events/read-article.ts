import { touches } from '#model/span.ts'
import { findNames, type NameRun } from '../language/find-names.ts'
import { type Clause, readClauses } from '../language/read-clauses.ts'
import { tokenize, type Token } from '../language/tokenize.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import type { SegmentedText, Sentence } from '../text/split-segments.ts'
import { NameRegistry } from './name-registry.ts'

/** A sentence with its words, names, clauses and time expressions. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly names: readonly NameRun[]
  readonly clauses: readonly Clause[]
  /** Indexes into the article's time expressions. */
  readonly times: readonly number[]
}

/** An article as the finding of events sees it. */
export interface ReadArticle {
  readonly index: number
  readonly id: string
  readonly text: string
  readonly sentences: readonly ReadSentence[]
  readonly tagged: readonly TaggedExpression[]
  readonly names: NameRegistry
}

/** Kinds of segments that are the page's and not the article's. */
const notRead = new Set<Sentence['kind']>(['furniture', 'link', 'teaser', 'credit'])

/** Reads every sentence of an article that belongs to its story. */
export function readArticle(
  { index, id, text }: { readonly index: number; readonly id: string; readonly text: string },
  { sentences }: SegmentedText,
  tagged: readonly TaggedExpression[],
): ReadArticle {
  const names = new NameRegistry()
  const read: ReadSentence[] = []
  let next = 0
  for (const sentence of sentences) {
    while ((tagged[next]?.end ?? Infinity) <= sentence.start) next++
    if (notRead.has(sentence.kind)) continue
    const times: number[] = []
    for (let i = next; i < tagged.length && (tagged[i]?.start ?? Infinity) < sentence.end; i++) {
      const time = tagged[i]
      if (time && !sentence.holes.some((hole) => touches(hole, time))) times.push(i)
    }
    const tokens = tokenize(text, sentence, sentence.holes)
    const runs = findNames(tokens)
    for (const run of runs) names.add(run)
    const headline = sentence.kind === 'title' || sentence.kind === 'caption' || sentence.kind === 'duplicate'
    const spans = times.flatMap((i) => tagged[i] ?? [])
    read.push({ sentence, tokens, names: runs, clauses: readClauses(tokens, { times: spans, headline }), times })
  }
  return { index, id, text, sentences: read, tagged, names }
}
