import { describe, expect, test, vi } from 'vitest'
import { daysOfEdtf, isUncertain, readDay, readEdtf } from '#calendar/edtf.ts'
import { touches } from '#model/span.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { parseArticles } from '#parser/parse-articles.ts'
import { readSeeds } from '../fixtures/read-seeds.ts'
import { goldApart, type GoldEvent, goldEvents, goldTogether } from '../gold/seeds-events.ts'

const seeds = readSeeds()
const extraction = parseArticles(seeds)
const { articles, events, timeExpressions, disagreements } = extraction

describe('the five articles', () => {
  test('give at least 25 dated events', () => {
    expect(events.filter(({ when }) => when !== undefined).length).toBeGreaterThanOrEqual(25)
  })

  test.each(goldEvents)('$article tells “$words” as $status', (gold) => {
    const told = eventsWith(gold.words, gold.article)
    expect(told.map(({ title }) => title)).toHaveLength(1)
    const [event] = told
    expect(event?.status).toBe(gold.status)
    expect(event?.claimant).toBe(gold.claimant)
    expect(
      gold.dates.some((allowed) => allows(allowed, event?.when)),
      `${event?.when} is not allowed`,
    ).toBe(true)
  })

  test('tell nothing that the table does not have', () => {
    const known = new Set(goldEvents.flatMap(({ words, article }) => eventsWith(words, article)))
    expect(events.filter((event) => !known.has(event)).map(({ title, when }) => `${when} ${title}`)).toEqual([])
  })

  test('tell nothing twice', () => {
    const rows = new Map<TimelineEvent, GoldEvent[]>()
    for (const gold of goldEvents)
      for (const event of eventsWith(gold.words, gold.article)) rows.set(event, [...(rows.get(event) ?? []), gold])
    expect([...rows.values()].filter((row) => row.length > 1)).toEqual([])
  })

  test.each(goldApart)('never merge “%s” and “%s”', (one, two) => {
    expect(eventsWith(one).filter((event) => eventsWith(two).includes(event))).toEqual([])
  })

  test.each(goldTogether)('merge “%s” and “%s”', (one, two) => {
    expect(eventsWith(one)).toEqual(eventsWith(two))
  })

  test('name the article whose account of the beginning contradicts the others', () => {
    const cause = disagreements.find(({ kind }) => kind === 'cause')
    expect(new Set(cause?.passages.map(({ articleId }) => articleId.slice(0, 3)))).toEqual(
      new Set(['001', '003', '004']),
    )
  })

  test('are dated as far as their words carry, and always with doubt', () => {
    const dates = Object.fromEntries(articles.map(({ id, publicationDate }) => [id.slice(0, 3), publicationDate.edtf]))
    expect(dates['004']).toBe('2024?')
    expect(dates['001']).toBe('2024-05-02?/2024-10-06?')
    expect(dates['003']).toBe('2024-05-02?/2024-10-06?')
    expect(allows(['2024-05-01', '2024-06-06'], dates['002'])).toBe(true)
    expect(allows(['2024-05-01', '2024-06-13'], dates['000'])).toBe(true)
  })

  test('have letters by their earliest possible day', () => {
    expect(articles.map(({ id }) => id.slice(0, 3))).toEqual(['004', '000', '002', '001', '003'])
  })
})

describe('every passage of the five articles', () => {
  const texts = new Map(seeds.map(({ id, text }) => [id, text]))
  const claims = events.flatMap(({ passages = [] }) => passages)

  test('is the exact slice of the raw text', () => {
    for (const { articleId, start, end, quote } of claims) expect(texts.get(articleId)?.slice(start, end)).toBe(quote)
    for (const { articleId, start, end, text } of timeExpressions)
      expect(texts.get(articleId)?.slice(start, end)).toBe(text)
  })

  test('lies outside furniture, credits, links and teasers, and is no slogan', () => {
    const pageOnly = new Set(['furniture', 'credit', 'link', 'teaser', 'heading'])
    for (const claim of claims) {
      const kinds = articles
        .find(({ id }) => id === claim.articleId)
        ?.segments?.filter((segment) => touches(segment, claim))
        .map(({ kind }) => kind)
      expect(kinds?.filter((kind) => pageOnly.has(kind))).toEqual([])
      expect(kinds?.every((kind) => kind === 'slogan')).toBe(false)
    }
  })

  test('is told in a statement without slogans, of at most 80 characters', () => {
    for (const { title } of events) {
      expect(title).not.toMatch(/to Arrive in Israel|click on this link/u)
      expect(title.length).toBeLessThanOrEqual(80)
    }
  })

  test('has a receipt that begins with words and ends with a result, or says that there is no date', () => {
    for (const { when, receipt = [] } of events) {
      const steps = receipt.map(({ step }) => step)
      expect(steps[0]).toBe(when === undefined ? 'result' : 'words')
      expect(steps).toContain('result')
    }
  })

  test('and every passage of a receipt is exact too', () => {
    const quoted = events.flatMap(({ receipt = [] }) => receipt.flatMap(({ passage }) => passage ?? []))
    expect(quoted.length).toBeGreaterThanOrEqual(events.length)
    for (const { articleId, start, end, quote } of quoted) expect(texts.get(articleId)?.slice(start, end)).toBe(quote)
  })
})

test('the clock of the machine never enters: three years give the same bytes', () => {
  const readings = [2019, 2026, 2041].map((year) => {
    vi.useFakeTimers({ now: new Date(Date.UTC(year, 5, 15)) })
    try {
      return JSON.stringify(parseArticles(seeds))
    } finally {
      vi.useRealTimers()
    }
  })
  expect(new Set(readings).size).toBe(1)
})

test('a date set by hand moves what hangs on it, and nothing else', () => {
  const id = seeds[0]?.id ?? ''
  const moved = parseArticles(seeds, { setDates: new Map([[id, '2024-05-09']]) })
  const meeting = moved.events.find(({ passages }) =>
    passages?.some(({ articleId, quote }) => articleId === id && quote.includes('on Wednesday in Jerusalem')),
  )
  const claim = meeting?.passages?.find(({ quote }) => quote.includes('on Wednesday in Jerusalem'))
  expect(claim?.when).toBe('2024-05-08')
  expect(dateOfTalk(moved.events)).toBe(dateOfTalk(events))
})

test('what has come of a beginning keeps its bounds when the article’s day is known', () => {
  const id = seeds.find(({ text }) => text.includes('Over 1,200 Israelis have been killed'))?.id ?? ''
  const moved = parseArticles(seeds, { setDates: new Map([[id, '2024-06-02']]) })
  expect(moved.events.find(({ title }) => title === 'Over 1,200 Israelis were killed')?.when).toBe(
    '2023-10-07/2024-06-02?',
  )
})

function dateOfTalk(list: readonly TimelineEvent[]): string | undefined {
  return list.find(({ title }) => title === 'Talk between Biden and Netanyahu')?.when
}

function eventsWith(words: string, article?: string): readonly TimelineEvent[] {
  const quotes = events.flatMap((event) =>
    (event.passages ?? [])
      .filter(
        ({ quote, articleId }) => quote.includes(words) && (article === undefined || articleId.startsWith(article)),
      )
      .map(({ quote }) => ({ event, length: quote.length })),
  )
  // A clause may stand inside another: the shortest quote tells whose the words are.
  const shortest = Math.min(...quotes.map(({ length }) => length))
  return [...new Set(quotes.filter(({ length }) => length === shortest).map(({ event }) => event))]
}

function allows(allowed: GoldEvent['dates'][number], when: string | undefined): boolean {
  if (typeof allowed === 'string' || allowed === undefined) return when === allowed
  const edtf = when === undefined ? undefined : readEdtf(when)
  const [from, to] = allowed.map(readDay)
  if (!edtf || from === undefined || to === undefined || !isUncertain(edtf)) return false
  const { first, last } = daysOfEdtf(edtf)
  return first >= from && last <= to
}
