import { type Passage, quotePassage } from '#model/passage.ts'
import type { Disagreement } from '#model/timeline-event.ts'
import { type ReadArticle, type ReadSentence, textOfSentence } from '../events/read-article.ts'
import { stemOf, stemsOf } from '../events/stem.ts'
import { conflictNouns } from '../language/verb-classes.ts'

/** How an article says that the conflict began. */
interface Origin {
  readonly passage: Passage & { readonly value: string }
  /** Names and dates of the cause: what must be shared to be the same cause. */
  readonly marks: ReadonlySet<string>
}

const cause =
  /\b(?:triggered|sparked|ignited|prompted|set off|caused|provoked) by (?<by>[^.;]{8,160}?)(?=, (?:the|this|that) |[.;]|$)|\b(?:conflict|war|fighting|hostilities|violence)[^.;,]{0,30}, which (?:began|started|broke out|erupted) (?<relative>(?:on|with|after|when|in) [^.;,]{3,60})|\b(?:conflict|war|fighting|hostilities|violence) (?:began|started|broke out|erupted) (?<plain>(?:on|with|after|when|in) [^.;,]{3,60})|\b(?:onset|outbreak|start|beginning) of (?:the )?(?:conflict|war|fighting|hostilities|violence) (?<onset>(?:following|after|on|with|in) [^.;,]{3,60})/iu

/**
 * Finds articles whose account of the conflict's beginning contradicts that of the others: causes that share no name
 * and no date. Shown side by side with the passages; which is right is not judged.
 */
export function findOrigins(articles: readonly ReadArticle[]): readonly Disagreement[] {
  const origins = articles.flatMap((article) => {
    const first = article.sentences.flatMap((read) => originIn(article, read) ?? [])[0]
    return first ? [first] : []
  })
  const groups: Origin[][] = []
  for (const origin of origins) {
    const group = groups.find((each) => each.some((other) => shares(other.marks, origin.marks)))
    if (group) group.push(origin)
    else groups.push([origin])
  }
  if (groups.length < 2) return []
  return [{ kind: 'cause', about: 'how the conflict began', passages: groups.flat().map(({ passage }) => passage) }]
}

function originIn(article: ReadArticle, { sentence, tokens, names, times }: ReadSentence): Origin | undefined {
  if (sentence.kind !== 'body' || sentence.argues) return undefined
  if (!tokens.some(({ lower }) => conflictNouns.has(stemOf(lower)) || conflictNouns.has(lower))) return undefined
  const text = textOfSentence(article, sentence)
  const match = cause.exec(text)
  const { by, relative, plain, onset } = match?.groups ?? {}
  const value = by ?? relative ?? plain ?? onset
  if (!match || value === undefined || /^(?:by|the)?\s*$/u.test(value)) return undefined
  // The sentence must be about the whole conflict's beginning, not about some consequence inside it.
  if (
    by !== undefined &&
    !/\b(?:conflict|war|fighting|hostilities|violence)\b/iu.test(text.slice(match.index + match[0].length))
  )
    return undefined
  const start = sentence.start + match.index + match[0].indexOf(value)
  const end = start + value.length
  const inside = tokens.filter((token) => token.start >= start && token.end <= end)
  const capitals = names
    .flatMap((run) => tokens.slice(run.from, run.to))
    .filter((token) => token.start >= start && token.end <= end)
  const dates = times
    .flatMap((index) => article.tagged[index] ?? [])
    .filter((time) => time.start >= start && time.end <= end)
  const marks = new Set([...capitals.map(({ lower }) => lower), ...dates.map(({ value: date }) => date)])
  if (marks.size === 0 || stemsOf(inside).size === 0) return undefined
  const from = sentence.start + match.index
  const passage = quotePassage(article, { start: from, end: from + match[0].length })
  return { passage: { ...passage, value }, marks }
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((mark) => b.has(mark))
}
