import { edtfInWords } from '#calendar/in-words.ts'
import { partsOfUnit } from '#calendar/parts-of-unit.ts'
import { nameOfArticle } from '#model/article.ts'
import { readEventTime, sortKeyOf } from '#model/event-time.ts'
import type { Extraction } from '#model/extraction.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { parseArticles } from '#parser/parse-articles.ts'
import { readSeeds } from './read-seeds.ts'

/** The bundled articles' events as an HTML list, for a browser that runs no script. */
export function listEventsOf(seeds: string): string {
  const { title, articles } = readSeeds(seeds)
  return listEvents(parseArticles(articles, title === undefined ? {} : { title }))
}

/** Events as an HTML list in time order, the undated ones last. */
export function listEvents({ title, articles, events }: Extraction): string {
  const names = new Map(articles.map((article) => [article.id, nameOfArticle(article)]))
  const items = events
    .map((event) => ({ event, time: readEventTime(event) }))
    .sort((a, b) => (a.time ? sortKeyOf(a.time) : Infinity) - (b.time ? sortKeyOf(b.time) : Infinity) || 0)
    .map(({ event, time }) => writeItem(event, time && edtfInWords(time.edtf, wordingOf(event)), names))
  return [
    ...(title === undefined ? [] : [`<h1>${escapeHtml(title)}</h1>`]),
    '<p>Dates were read by rules and may be wrong. With scripts switched on this page draws the events on a timeline and shows each one in its article.</p>',
    `<ol>\n${items.join('\n')}\n</ol>`,
  ].join('\n')
}

function wordingOf({ extent, mod }: TimelineEvent): Parameters<typeof edtfInWords>[1] {
  return { ...(extent !== undefined && { extent }), ...(mod !== undefined && { part: partsOfUnit[mod] }) }
}

function writeItem(event: TimelineEvent, date: string | undefined, names: ReadonlyMap<string, string>): string {
  const [claim] = event.passages ?? []
  const by = event.claimant === undefined ? '' : ` by ${escapeHtml(event.claimant)}`
  const status = event.status === 'happened' ? '' : ` (${event.status}${by})`
  const source = claim
    ? ` <q>${escapeHtml(claim.quote)}</q> <cite>${escapeHtml(names.get(claim.articleId) ?? claim.articleId)}</cite>`
    : ''
  return `<li><b>${escapeHtml(date ?? 'undated')}</b> ${escapeHtml(event.title)}${status}${source}</li>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
