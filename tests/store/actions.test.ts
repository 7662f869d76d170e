import { describe, expect, test, vi } from 'vitest'
import {
  dismissProblem,
  redoDates,
  reportProblem,
  selectEvent,
  setFilters,
  setPublicationDate,
  showExtraction,
  showMoved,
  showPassage,
  showWindow,
  undoDates,
} from '#store/actions.ts'
import { createTimelineStore, noFilters } from '#store/timeline-store.ts'
import { bridgeStory } from '../fixtures/bridge-story.ts'

function openStory() {
  return createTimelineStore({ extraction: bridgeStory, progress: { phase: 'ready' } })
}

describe('selecting', () => {
  test('an event shows its first passage', () => {
    const store = openStory()
    selectEvent(store, 'boats')
    const boats = bridgeStory.events.find(({ id }) => id === 'boats')
    expect(store.getState().selectedPassage).toBe(boats?.passages?.[0])
  })

  test('nothing clears the passage, too', () => {
    const store = openStory()
    selectEvent(store, 'boats')
    selectEvent(store, undefined)
    expect(store.getState()).toMatchObject({ selectedId: undefined, selectedPassage: undefined })
  })

  test('a passage of a receipt leaves the event selected', () => {
    const store = openStory()
    selectEvent(store, 'boats')
    showPassage(store, { articleId: 'c-radio-tern', start: 0, end: 3, quote: 'Two' })
    expect(store.getState()).toMatchObject({ selectedId: 'boats', selectedPassage: { quote: 'Two' } })
  })
})

describe('a new reading', () => {
  test('keeps the selection while its event is still there', () => {
    const store = openStory()
    selectEvent(store, 'boats')
    showExtraction(store, { ...bridgeStory, title: 'Read again' })
    expect(store.getState().selectedId).toBe('boats')
    showExtraction(store, { ...bridgeStory, events: bridgeStory.events.filter(({ id }) => id !== 'boats') })
    expect(store.getState()).toMatchObject({ selectedId: undefined, selectedPassage: undefined })
  })
})

describe('a date of publication that is set', () => {
  test('can be undone and set again, until another one is set', () => {
    const store = openStory()
    const set = (): readonly (readonly [string, string])[] => [...store.getState().dates.set]
    setPublicationDate(store, 'a', '2021-10-05')
    setPublicationDate(store, 'b', '2021-10-06')
    undoDates(store)
    expect(set()).toEqual([['a', '2021-10-05']])
    redoDates(store)
    expect(set()).toHaveLength(2)
    undoDates(store)
    setPublicationDate(store, 'a', undefined)
    expect(set()).toEqual([])
    redoDates(store)
    expect(set()).toEqual([])
    undoDates(store)
    undoDates(store)
    undoDates(store)
    expect(set()).toEqual([])
    redoDates(store)
    expect(set()).toEqual([['a', '2021-10-05']])
  })

  test('moves events, which are known, and neither letters nor what is open', () => {
    const store = openStory()
    const [first, ...others] = bridgeStory.articles
    if (!first) throw new Error('No article')
    showPassage(store, { articleId: first.id, start: 0, end: 0, quote: '' })
    const events = bridgeStory.events.map((event) => (event.id === 'boats' ? { ...event, when: '2021-11-04' } : event))
    showMoved(store, { ...bridgeStory, articles: [...others, first], events })
    const { extraction, movedIds, selectedPassage } = store.getState()
    expect([...movedIds]).toEqual(['boats'])
    expect(extraction.articles).toEqual(bridgeStory.articles)
    expect(selectedPassage?.articleId).toBe(first.id)
  })
})

test('setting one filter leaves the others', () => {
  const store = openStory()
  setFilters(store, { words: 'bridge' })
  setFilters(store, { disputedOnly: true })
  expect(store.getState().filters).toEqual({ ...noFilters, words: 'bridge', disputedOnly: true })
})

test('a problem is told once, and gone when dismissed', () => {
  const store = openStory()
  reportProblem(store, 'One line could not be read.')
  reportProblem(store, 'One line could not be read.')
  reportProblem(store, 'Another.')
  expect(store.getState().problems).toEqual(['One line could not be read.', 'Another.'])
  dismissProblem(store, 'Another.')
  expect(store.getState().problems).toEqual(['One line could not be read.'])
})

test('a window that is shown already is no news, and one an hour further is', () => {
  const store = createTimelineStore()
  const window = { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 4, 1) }
  showWindow(store, window)
  const told = vi.fn<() => void>()
  store.subscribe(told)
  showWindow(store, { start: window.start + 1e-4, end: window.end - 1e-4 })
  expect(told).not.toHaveBeenCalled()
  showWindow(store, { start: window.start + 3_600_000, end: window.end + 3_600_000 })
  expect(told).toHaveBeenCalledOnce()
})
