import { quotePassage } from '#model/passage.ts'
import { touches } from '#model/span.ts'
import type { Disagreement } from '#model/timeline-event.ts'
import type { EventCandidate } from '../events/event-candidate.ts'
import type { ReadArticle } from '../events/read-article.ts'
import { isFunctionWord, stemOf } from '../events/stem.ts'
import { beForms, haveForms } from '../language/closed-classes.ts'
import type { Token } from '../language/tokenize.ts'
import { readVerb } from '../language/verb-forms.ts'
import { readNumber } from '../timex/words.ts'
import type { Report } from './merge-candidates.ts'

/** "at least 30 people": what is counted, and how many there may be. */
interface Count {
  readonly of: string
  readonly least: number
  readonly most: number
  /** The words, with what bounds them. */
  readonly words: string
  readonly candidate: EventCandidate
}

/**
 * Finds events of which two articles give numbers of the same thing that cannot both be right. "Over 30" and "up to 33"
 * can: they are variants. One disagreement for each thing that is counted.
 */
export function findNumberDisputes(
  eventId: string,
  report: Report,
  articles: readonly ReadArticle[],
): readonly Disagreement[] {
  if (new Set(report.map(({ candidate }) => candidate.article)).size < 2) return []
  const counts = new Map<string, Count[]>()
  for (const { candidate, date } of report) {
    const article = articles[candidate.article]
    // Of what may have been weeks apart the numbers may differ rightly.
    if (!date || date.last - date.first > NARROW) continue
    for (const count of article ? countsIn(article, candidate) : []) {
      const known = counts.get(count.of) ?? []
      // Each article's first word on it stands.
      if (!known.some((other) => other.candidate.article === candidate.article)) counts.set(count.of, [...known, count])
    }
  }
  return [...counts.values()].filter(hasContradiction).map((versions) => ({
    kind: 'number',
    eventId,
    passages: versions.flatMap(({ candidate, words }) => {
      const article = articles[candidate.article]
      return article ? [{ ...quotePassage(article, candidate.span), value: words }] : []
    }),
  }))
}

/** Days within which two reports tell of one count. */
const NARROW = 14
/** Share of its words in which a clause must be like the other: the same thing must have been counted. */
const ALIKE = 0.5

function hasContradiction(versions: readonly Count[]): boolean {
  return versions.some((one) => versions.some((other) => one.least > other.most && isSameClause(one, other)))
}

function isSameClause({ candidate: one }: Count, { candidate: other }: Count): boolean {
  if (one.lemma !== other.lemma) return false
  const shared = [...one.stems].filter((stem) => other.stems.has(stem)).length
  return shared / Math.min(one.stems.size, other.stems.size) >= ALIKE
}

/** What may stand before a number, and how many there may be then. The first that fits counts: "no more than" before "more than". */
const bounds: readonly (readonly [words: RegExp, range: (value: number) => readonly [least: number, most: number]])[] =
  [
    [/\b(?:up to|at most|as many as|fewer than|less than|under|no more than|not more than)$/u, (value) => [0, value]],
    [/\b(?:more than|over|at least|no fewer than|no less than|upwards of)$/u, (value) => [value, Infinity]],
    [
      /\b(?:about|around|nearly|almost|some|roughly|approximately|estimated)$/u,
      (value) => [value * 0.75, value * 1.25],
    ],
  ]

/** "another 12", "the first 12", "10 to 12": a part, or a range. */
const partOrRange = /\b(?:another|further|additional|other|first|last|next|remaining|to|or|and|between)$/u

/** Reads the numbers in a clause's words with the noun, or the participle, that they count. */
function countsIn({ sentences, text, tagged }: ReadArticle, candidate: EventCandidate): readonly Count[] {
  const tokens = sentences.find(({ sentence }) => sentence === candidate.sentence)?.tokens ?? []
  const isTime = (token: Token): boolean => tagged.some((time) => touches(time, token))
  const counts: Count[] = []
  const first = tokens.findIndex((token) => touches(candidate.span, token))
  for (let i = Math.max(0, first); i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || !touches(candidate.span, token)) break
    const value = /^[$€£]|%$|[-–]/u.test(token.text) ? undefined : readNumber(token.lower)
    if (value === undefined || value < 2) continue
    // "Boeing 737": a name.
    if (isTime(token) || (i > 1 && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? ''))) continue
    if (/^(?:to|or|and|[–-])$/u.test(tokens[i + 1]?.lower ?? '') || readNumber(tokens[i + 1]?.lower) !== undefined)
      continue
    const head = headAfter(tokens, i)
    const before = tokens
      .slice(Math.max(0, i - 3), i)
      .map(({ lower }) => lower)
      .join(' ')
    if (head === undefined || partOrRange.test(before)) continue
    const bound = bounds.find(([words]) => words.test(before))
    const [least, most] = bound ? bound[1](value) : [value, value]
    const lead = bound?.[0].exec(before)?.[0].split(' ').length ?? 0
    const start = tokens[i - lead]?.start ?? token.start
    const end = tokens[head]?.end ?? token.end
    // "33 Israeli hostages", "20 Thai hostages": what stands between tells which.
    const of = tokens
      .slice(i + 1, head + 1)
      .map(({ lower }) => stemOf(lower))
      .join(' ')
    counts.push({ of, least, most, words: text.slice(start, end), candidate })
  }
  return counts
}

/** "33 Israeli hostages": the last word of the noun; "12 were injured": what became of them. */
function headAfter(tokens: readonly Token[], at: number): number | undefined {
  let head: number | undefined
  let i = at + 1
  for (; i <= at + 4; i++) {
    const token = tokens[i]
    if (!token || token.kind !== 'word' || isFunctionWord(token.lower) || isFiniteVerb(token)) break
    head = i
  }
  if (head !== undefined) return head
  while (beForms.has(tokens[i]?.lower ?? '') || haveForms.has(tokens[i]?.lower ?? '')) i++
  const form = readVerb(tokens[i]?.lower ?? '')?.form
  return i > at + 1 && (form === 'participle' || form === 'past-or-participle') ? i : undefined
}

function isFiniteVerb({ lower }: Token): boolean {
  const reading = readVerb(lower)
  return reading?.listed === true && reading.form !== 'base' && reading.form !== 'gerund'
}
