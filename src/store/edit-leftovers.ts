import type { Article } from '#model/article.ts'
import type { Extraction } from '#model/extraction.ts'
import { quotePassage } from '#model/passage.ts'
import type { Span } from '#model/span.ts'
import type { TimeExpression } from '#model/time-expression.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'

/** What a reader does with a time expression that made no event. */
export type LeftoverEdit = 'promoted' | 'dismissed'

/** By the name of the expression; it stays the same when the articles are told again with other dates. */
export type LeftoverEdits = ReadonlyMap<string, LeftoverEdit>

export function nameOfLeftover({ articleId, start }: TimeExpression): string {
  return `${articleId}:t${start}`
}

/** What was read, with the reader's own events in it and without what was dismissed. */
export function withEdits(read: Extraction, edits: LeftoverEdits): Extraction {
  if (edits.size === 0) return read
  const articles = new Map(read.articles.map((article) => [article.id, article]))
  const events: TimelineEvent[] = []
  const timeExpressions = read.timeExpressions.map((expression, index): TimeExpression => {
    const edit = edits.get(nameOfLeftover(expression))
    if (expression.used) return expression
    if (edit === 'dismissed') return { ...expression, reason: 'dismissed' }
    if (edit !== 'promoted') return expression
    events.push(eventOf(expression, index, articles.get(expression.articleId)))
    return { ...expression, used: true }
  })
  return { ...read, timeExpressions, events: [...read.events, ...events] }
}

/** The sentence, as one that somebody says: the reader of this page, and no rule, took it for an event. */
function eventOf(expression: TimeExpression, index: number, article: Article | undefined): TimelineEvent {
  const { articleId, start, end, text, edtf, receipt } = expression
  const whole = article?.text
  const passage =
    whole === undefined
      ? { articleId, start, end, quote: text }
      : quotePassage({ id: articleId, text: whole }, sentenceAround(whole, expression))
  const steps = receipt.length > 0 ? receipt : [{ step: 'words' as const, text, passage }]
  return {
    id: nameOfLeftover(expression),
    title: shortened(passage.quote),
    ...(edtf !== undefined && { when: edtf, extent: 'point' }),
    status: 'claimed',
    passages: [{ ...passage, ...(edtf !== undefined && { when: edtf }), timeExpression: index }],
    receipt: [...steps, { step: 'assumption', text: 'Made an event by you: no rule took these words for one.' }],
  }
}

const ends = /[.!?…]["”’)]*(?=\s)|\n/gu
/** No quote is longer on either side of its time expression. */
const REACH = 300

function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH)
  const before = [...text.slice(from, start).matchAll(ends)].at(-1)
  const [after] = text.slice(end, end + REACH).matchAll(ends)
  let first = before ? from + before.index + before[0].length : from
  while (/\s/u.test(text.charAt(first))) first++
  const last = after
    ? end + after.index + (after[0] === '\n' ? 0 : after[0].length)
    : Math.min(text.length, end + REACH)
  return { start: first, end: last }
}

const LONGEST = 80

function shortened(quote: string): string {
  const line = quote.replaceAll(/\s+/gu, ' ').replace(/[.]$/u, '')
  return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST - 1))} …`
}
