import type { Range } from '../language/clause.ts'
import { textOf } from '../language/find-names.ts'
import type { Token } from '../language/tokenize.ts'
import type { EventCandidate } from './event-candidate.ts'
import type { Named } from './name-registry.ts'
import type { ReadArticle, ReadSentence } from './read-article.ts'
import type { Discourse } from './discourse.ts'
import { ordinalOf, seriesOf } from './series.ts'
import { locative } from '../language/places.ts'
import { stemsOf } from './stem.ts'

/** Where a counted noun ends: "his ninth trip to the region | since the onset of hostilities". */
const stop = /^(?:since|after|before|as|which|that|who|while|following|,|[.;:—–])$/u

/**
 * Finds the member of a counted series that an article reports: "Blinken’s visit marks his ninth mission since …".
 * The text asserts the mission as its own news, without a verb that could be dated.
 */
export function findCounted(
  article: ReadArticle,
  { sentence, tokens, names }: ReadSentence,
  order: number,
  position: number,
  discourse: Discourse,
): readonly EventCandidate[] {
  if (sentence.kind !== 'body' || sentence.argues || sentence.cut) return []
  const at = tokens.findIndex(
    (token, i) => ordinalOf(token.lower) !== undefined && /^(?:his|her|its|their)$/u.test(tokens[i - 1]?.lower ?? ''),
  )
  const value = ordinalOf(tokens[at]?.lower ?? '')
  const noun = tokens.slice(at + 1, at + 6).findIndex(({ lower }) => seriesOf(lower) !== undefined)
  if (
    at < 0 ||
    noun < 0 ||
    value === undefined ||
    !tokens.slice(0, at).some(({ lower }) => /^(?:marks?|is|was)$/u.test(lower))
  )
    return []
  const owner = ownerOf(article, { tokens, names }, at)
  const subject = owner ?? discourse.personAt(at)?.named
  if (!subject) return []
  const range: Range = { from: at, to: endOf(tokens, at) }
  const first = tokens[0]
  const last = tokens[range.to - 1]
  if (!first || !last) return []
  const words = textOf(tokens, range)
  const series = seriesOf(tokens[at + 1 + noun]?.lower ?? '') ?? ''
  return [
    {
      article: article.index,
      sentence,
      order,
      span: { start: sentence.start, end: last.end },
      title: `${subject.name} made ${tokens[at - 1]?.text ?? ''} ${words}`,
      short: `${tokens[at]?.text ?? ''} ${tokens[at + 1 + noun]?.text ?? ''}`,
      status: 'happened',
      claimant: undefined,
      lemma: series,
      nominal: false,
      tense: 'past',
      subject,
      counterparts: [],
      names: [subject],
      places: names
        .filter((run) => run.from > at && run.to <= range.to && locative.has(tokens[run.from - 1]?.lower ?? ''))
        .map(({ text }) => text),
      stems: new Set([...stemsOf(tokens.slice(range.from, range.to)), subject.key]),
      times: [],
      relation: undefined,
      ordinal: { series: `${subject.key} ${series}`, value },
      salience: Math.max(0.5, 0.8 - position * 0.01),
      caption: false,
      background: false,
    },
  ]
}

/** "Blinken’s visit to the region marks his ninth": whose it is stands in front. */
function ownerOf(
  article: ReadArticle,
  { tokens, names }: Pick<ReadSentence, 'tokens' | 'names'>,
  at: number,
): Named | undefined {
  const run = names.find(({ to }) => to <= at && /^[’'](?:s)?$/u.test(tokens[to]?.lower ?? ''))
  const named = run && article.names.get(run.text)
  return named?.person ? named : undefined
}

function endOf(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) if (stop.test(tokens[i]?.lower ?? '')) return i
  return tokens.length
}
