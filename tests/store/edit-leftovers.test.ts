import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'
import { editLeftover, restoreLeftovers, showExtraction, showMoved } from '#store/actions.ts'
import { getDatedEvents } from '#store/selectors.ts'
import { createTimelineStore } from '#store/timeline-store.ts'

const text = 'Bridge news\n\nIda Roe sold the port. The inquiry was in doubt on 3 May 2021. Divers are always calm.'
const read = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
const leftover = read.timeExpressions.find(({ used }) => !used)
if (!leftover) throw new Error('nothing was left over')

function openStory() {
  const store = createTimelineStore()
  showExtraction(store, read)
  return store
}

test('a time expression becomes an event that says who made it one, and never that it happened', () => {
  const store = openStory()
  editLeftover(store, leftover, 'promoted')
  const { extraction } = store.getState()
  const event = extraction.events.at(-1)
  expect(event).toMatchObject({
    title: 'The inquiry was in doubt on 3 May 2021',
    when: '2021-05-03',
    status: 'claimed',
  })
  expect(event?.passages?.map(({ start, end, quote }) => text.slice(start, end) === quote)).toEqual([true])
  expect(event?.receipt?.at(-1)?.text).toMatch(/^Made an event by you/u)
  expect(getDatedEvents(store.getState())).toHaveLength(2)
  expect(extraction.timeExpressions.every(({ used }) => used)).toBe(true)
})

test('what is dismissed is neither an event nor left over, and comes back', () => {
  const store = openStory()
  editLeftover(store, leftover, 'dismissed')
  expect(store.getState().extraction.timeExpressions.map(({ reason }) => reason)).toContain('dismissed')
  expect(store.getState().extraction.events).toEqual(read.events)
  restoreLeftovers(store)
  expect(store.getState().extraction).toBe(read)
})

test('a reader’s event stays when the articles are told again with another date', () => {
  const store = openStory()
  editLeftover(store, leftover, 'promoted')
  showMoved(store, parseArticles([{ id: 'a1', text, published: '2021-10-08' }]))
  expect(store.getState().extraction.events.map(({ when }) => when)).toEqual(['2021-10-08?', '2021-05-03'])
  expect([...store.getState().movedIds]).toEqual([read.events[0]?.id])
})
