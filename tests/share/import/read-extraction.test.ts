import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Extraction } from '#model/extraction.ts'
import { extractionToJson } from '#share/export/extraction-to-json.ts'
import { addressOfData } from '#share/import/fetch-extraction.ts'
import { readExtraction } from '#share/import/read-extraction.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'

// A step's passage is a passage and nothing more; the fixture quotes whole claims there.
const story: Extraction = {
  ...bridgeStory,
  events: bridgeStory.events.map(({ receipt = [], ...event }) => ({
    ...event,
    receipt: receipt.map(({ passage, ...step }) => {
      if (!passage) return step
      const { articleId, start, end, quote } = passage
      return { ...step, passage: { articleId, start, end, quote } }
    }),
  })),
}

const plain = { format: 'dateline', version: 1, articles: [], events: [] }
const article = {
  id: 'a',
  text: 'It fell on Monday. It fell.',
  publicationDate: { edtf: '2021-10-04', basis: 'given' },
}

function eventsOf(value: unknown) {
  const reply = readExtraction(value)
  if (reply.type === 'refused') throw new Error(reply.reason)
  return { events: reply.extraction.events, problems: reply.problems }
}

describe('an extraction file', () => {
  test('brings back what was exported', () => {
    const reply = readExtraction(JSON.parse(extractionToJson(story)))
    expect(reply).toEqual({ type: 'read', extraction: story, problems: [] })
  })

  test('needs neither texts nor passages', () => {
    const event = { id: 'e', title: 'It fell', when: '2021-10-04', status: 'happened' }
    expect(eventsOf({ ...plain, events: [event] })).toEqual({ events: [event], problems: [] })
  })

  test.each([
    [undefined, 'it holds no extraction'],
    [[], 'it holds no extraction'],
    [{ ...plain, format: 'other' }, 'it is not in the format “dateline”'],
    [{ ...plain, version: 2 }, 'it is written in version 2; this page reads 1'],
    [{ format: 'dateline', version: 1 }, 'it has no list of events'],
  ])('that is none is refused with the reason: %j', (value, reason) => {
    expect(readExtraction(value)).toEqual({ type: 'refused', reason })
  })

  test('loses what is broken and keeps the rest, and says how much', () => {
    const events = [{ id: 'e', title: 'It fell', status: 'happened' }, { id: 'f' }, 7, { id: 'e', title: 'Twice' }]
    expect(eventsOf({ ...plain, events })).toEqual({
      events: [events[0]],
      problems: ['3 of 4 events could not be read and are left out.'],
    })
  })

  test('keeps an event whose date cannot be read, among the undated', () => {
    const { events, problems } = eventsOf({ ...plain, events: [{ id: 'e', title: 'It fell', when: 'Monday' }] })
    expect(events).toEqual([{ id: 'e', title: 'It fell', status: 'happened' }])
    expect(problems).toEqual(['1 dates could not be read; their events stand among the undated.'])
  })

  test.each([
    ['at its position', { start: 0, end: 17, quote: 'It fell on Monday' }, { start: 0, end: 17 }],
    ['where its quote stands once', { start: 9, end: 26, quote: 'It fell on Monday' }, { start: 0, end: 17 }],
    ['nowhere when its quote stands twice', { start: 3, end: 10, quote: 'It fell' }, undefined],
    ['nowhere when the words differ', { start: 0, end: 7, quote: 'It sank' }, undefined],
  ])('puts a passage %s', (_, passage, span) => {
    const event = { id: 'e', title: 'It fell', status: 'happened', passages: [{ articleId: 'a', ...passage }] }
    const { events, problems } = eventsOf({ ...plain, articles: [article], events: [event] })
    expect(events[0]?.passages?.map(({ start, end }) => ({ start, end }))).toEqual(span && [span])
    expect(problems).toEqual(span ? [] : ['1 passages were not found in their articles.'])
  })

  test('makes no link of an address that is not on the web', () => {
    const reply = readExtraction({ ...plain, articles: [{ id: 'a', url: 'javascript:alert(1)' }] })
    expect(reply.type === 'read' && reply.extraction.articles[0]).not.toHaveProperty('url')
  })

  test('of any JSON gets an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (events, articles) => {
        expect(readExtraction({ ...plain, events, articles }).type).toMatch(/^(?:read|refused)$/u)
      }),
    )
  })
})

describe('the address of a data file', () => {
  const page = 'https://news.example:8443/story/index.html?x=1'

  test.each([
    ['events.json', 'https://news.example:8443/story/events.json'],
    ['/a/b.json', 'https://news.example:8443/a/b.json'],
    ['https://news.example:8443/c.json', 'https://news.example:8443/c.json'],
  ])('«%s» lies on the site of the page', (data, href) => {
    expect(addressOfData(data, page)?.href).toBe(href)
  })

  test.each([
    'https://other.example/c.json',
    'http://news.example:8443/c.json',
    'https://news.example/c.json',
    '//other.example/c.json',
    'data:application/json,{}',
    'javascript:1',
    'https://',
  ])('«%s» does not', (data) => expect(addressOfData(data, page)).toBeUndefined())
})
