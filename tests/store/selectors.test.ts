import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf } from '#model/event-columns.ts'
import { readEventTime, sortKeyOf } from '#model/event-time.ts'
import { statuses } from '#model/timeline-event.ts'
import {
  getArticleSlots,
  getDatedEvents,
  getEventsUnder,
  getExtent,
  getShownEvents,
  getUndatedEvents,
  letterOfSlot,
} from '#store/selectors.ts'
import { emptyState, type Filters, noFilters, type TimelineState } from '#store/timeline-store.ts'
import { bridgeStory } from '../fixtures/bridge-story.ts'

const story: TimelineState = { ...emptyState, extraction: bridgeStory }

function idsUnder(filters: Partial<Filters>): readonly string[] {
  return getShownEvents({ ...story, filters: { ...noFilters, ...filters } }).map(({ event }) => event.id)
}

const filters: fc.Arbitrary<Filters> = fc.record({
  hiddenStatuses: fc.subarray([...statuses]),
  hiddenArticles: fc.subarray(bridgeStory.articles.map(({ id }) => id)),
  actors: fc.subarray(['Ida Roe', 'Ministry', 'Council']),
  places: fc.subarray(['Harbour', 'Quay']),
  certainty: fc.constantFrom('all', 'certain'),
  disputedOnly: fc.boolean(),
  words: fc.constantFrom('', 'bridge', 'roe letter', 'no such words'),
  period: fc.option(fc.constant({ start: Date.UTC(2021, 9, 4), end: Date.UTC(2021, 9, 5) }), { nil: undefined }),
})

describe('the events of a story', () => {
  test('are dated or undated, never both, and none is lost', () => {
    const dated = getDatedEvents(story).map(({ event }) => event.id)
    const undated = getUndatedEvents({ ...story, filters: { ...noFilters, hiddenStatuses: [] } }).map(({ id }) => id)
    expect([...dated, ...undated].sort()).toEqual(bridgeStory.events.map(({ id }) => id).sort())
  })

  test('stand in time order: by their start, those without one by their end', () => {
    const keys = getDatedEvents(story).map(({ time: { interval } }) =>
      interval.start === -Infinity ? interval.end : interval.start,
    )
    expect(keys).toEqual([...keys].sort((a, b) => a - b))
  })

  const whens = fc.constantFrom(
    '2021-10-04',
    '2021-10-05',
    '2021-10',
    '2021-10-04/2021-10-06',
    '2021-10-04T09:30',
    '2021-10-04/..',
    '../2021-10-04',
    '../2021-10-05?',
    '-4000',
    '19XX',
  )
  const archives = fc
    .array(fc.tuple(whens, fc.constantFrom(...statuses)), { maxLength: 60 })
    .map((list) => list.map(([when, status], i) => ({ id: `e${i}`, title: `Event ${i}`, when, status })))

  test('whatever their dates stand by their start, then by their end, then as they came', () => {
    fc.assert(
      fc.property(archives, (events) => {
        const sorted = events
          .flatMap((event) => {
            const time = readEventTime(event)
            return time ? [{ event, time }] : []
          })
          // Sorting is stable, and two open ends are one.
          .toSorted((a, b) => Math.sign(a.time.interval.end - b.time.interval.end) || 0)
          .toSorted((a, b) => sortKeyOf(a.time) - sortKeyOf(b.time))
        const dated = getDatedEvents({ ...story, extraction: { ...bridgeStory, events } })
        expect(dated).toEqual(sorted)
      }),
    )
  })

  test('have the columns that are read from them in their order', () => {
    fc.assert(
      fc.property(archives, (events) => {
        const dated = getDatedEvents({ ...story, extraction: { ...bridgeStory, events } })
        expect(columnsOf(dated)).toEqual(columnsOf([...dated]))
      }),
    )
  })

  test('are the same list as long as the story and the filters are', () => {
    expect(getShownEvents(story)).toBe(getShownEvents({ ...story, window: { start: 0, end: 1 } }))
  })

  test('have an extent that the filters do not change', () => {
    expect(getExtent({ ...story, filters: { ...noFilters, words: 'no such words' } })).toEqual(getExtent(story))
  })
})

describe('a filter', () => {
  test('only ever takes away, and what is shown would be shown by the others alone', () => {
    fc.assert(
      fc.property(filters, (some) => {
        const state = { ...story, filters: some }
        const all = new Set(getDatedEvents(story).map(({ event }) => event.id))
        for (const { event } of getShownEvents(state)) expect(all.has(event.id)).toBe(true)
        const under = getEventsUnder(story, some).map(({ id }) => id)
        expect(under).toEqual([
          ...getShownEvents(state).map(({ event }) => event.id),
          ...getUndatedEvents(state).map(({ id }) => id),
        ])
      }),
    )
  })

  test.each<[string, Partial<Filters>, readonly string[], readonly string[]]>([
    ['hides what is only possible at first', {}, ['drop'], ['struck', 'down']],
    ['brings it when asked', { hiddenStatuses: [] }, ['drop', 'struck', 'down'], []],
    [
      'hides an event when all articles that tell it are hidden',
      { hiddenArticles: ['c-radio-tern'] },
      ['boats'],
      ['bang'],
    ],
    ['keeps one of several actors', { actors: ['Ida Roe', 'Council'] }, ['letter', 'inquiry'], ['port']],
    ['finds all words, wherever they stand', { words: 'letter ROE' }, ['letter', 'publish'], ['port']],
    ['keeps the dates that are certain', { certainty: 'certain' }, ['boats', 'load'], ['inquiry', 'cut', 'cracks']],
    ['keeps what is disputed', { disputedOnly: true }, ['boats', 'drop', 'mayor', 'fund'], ['port']],
    [
      'keeps what touches a stretch of time',
      { period: { start: Date.UTC(2021, 9, 5), end: Date.UTC(2021, 9, 6) } },
      ['toll', 'ban'],
      ['boats', 'load'],
    ],
  ])('%s', (_, some, shown, hidden) => {
    const ids = idsUnder(some)
    expect(ids).toEqual(expect.arrayContaining([...shown]))
    for (const id of hidden) expect(ids).not.toContain(id)
  })
})

test('articles have the letters A to Z, then two', () => {
  expect([...getArticleSlots(story).values()].map(letterOfSlot)).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect([25, 26, 51, 52, 701, 702].map(letterOfSlot)).toEqual(['Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
