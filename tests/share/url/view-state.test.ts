import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statuses } from '#model/timeline-event.ts'
import { plainView, readViewState, secretIn, type ViewState, writeViewState } from '#share/url/view-state.ts'

const laneNames = ['story', 'article', 'actor', 'place', 'status']

const instant = fc.integer({ min: Date.UTC(-3000, 0), max: Date.UTC(9999, 0) })
const interval = fc
  .tuple(instant, fc.integer({ min: 1, max: 4_000_000_000_000 }))
  .map(([start, length]) => ({ start, end: start + length }))
const words = fc.string({ unit: 'grapheme' })
const names = fc.array(words, { maxLength: 3 })

const view: fc.Arbitrary<ViewState> = fc.record({
  window: fc.option(interval, { nil: undefined }),
  event: fc.option(
    fc.record({
      quote: fc.stringMatching(/^[\da-z]{1,11}$/u),
      article: fc.stringMatching(/^[\da-z]{1,4}$/u),
      day: fc.constantFrom('', '2024', '2024-05', '2024-05-01', '-0044-03-15'),
      position: fc.nat({ max: 999_999_999 }),
    }),
    { nil: undefined },
  ),
  filters: fc.record({
    hiddenStatuses: fc.subarray([...statuses]),
    hiddenArticles: names,
    actors: names,
    places: names,
    certainty: fc.constantFrom('all', 'certain'),
    disputedOnly: fc.boolean(),
    words,
    period: fc.option(interval, { nil: undefined }),
  }),
  lanes: fc.constantFrom('story', 'article', 'actor', 'place', 'status'),
  axis: fc.constantFrom('time', 'density'),
  clock: fc.constantFrom('happened', 'both'),
  listForm: fc.constantFrom('list', 'table'),
})

describe('a link', () => {
  test('brings back what was written into it', () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(readViewState(`#${writeViewState(written)}`)).toEqual({ view: written, unread: [] })
      }),
    )
  })

  test('of a plain view is empty', () => {
    expect(writeViewState(plainView)).toBe('')
    expect(readViewState('')).toEqual({ view: plainView, unread: [] })
  })

  test('says days as days', () => {
    const window = { start: Date.UTC(2024, 4, 1), end: Date.UTC(2024, 4, 3, 12, 30) }
    expect(writeViewState({ ...plainView, window })).toBe('v=1&t=2024-05-01/2024-05-03T12:30')
  })

  test('ends where the secret of a WordPress frame begins', () => {
    const hash = '#v=1&axis=density#?secret=Ab12'
    expect(readViewState(hash).view.axis).toBe('density')
    expect(secretIn(hash)).toBe('#?secret=Ab12')
    expect(readViewState('#?secret=Ab12')).toEqual({ view: plainView, unread: [] })
  })

  test.each([
    ['v=1&t=yesterday&axis=density', ['the window']],
    ['v=1&t=2024-05-03/2024-05-01&axis=density', ['the window']],
    ['v=1&event=<script>&axis=density', ['the event']],
    ['v=1&garbage&axis=density', ['“garbage”']],
    ['v=1&hide=invisible&axis=density', ['a status']],
    ['v=1&disputed=maybe&axis=density', ['the disputes']],
    ['v=1&lanes=colour&form=poem&axis=density', ['the lanes', 'the form of the list']],
  ])('that is broken in one part still brings the others: %s', (hash, unread) => {
    const read = readViewState(hash)
    expect(read.unread).toEqual(unread)
    expect(read.view).toEqual({ ...plainView, axis: 'density' })
  })

  test('that hides one status it knows and one it does not hides the first', () => {
    const { view: read, unread } = readViewState('v=1&hide=denied&hide=invisible')
    expect(read.filters.hiddenStatuses).toEqual(['denied'])
    expect(unread).toEqual(['a status'])
    expect(readViewState('v=1&hide=invisible').view.filters).toEqual(plainView.filters)
  })

  test('that is no link of ours is nobody’s fault', () => {
    expect(readViewState('#top')).toEqual({ view: plainView, unread: [] })
  })

  test('of a later version is not guessed at', () => {
    expect(readViewState('v=9&t=2024-05-01/2024-05-03')).toEqual({ view: plainView, unread: ['version 9'] })
  })

  test('of any kind is read without an exception', () => {
    const part = fc.constantFrom('v=1', 't=', 'event=', 'hide=', '2024-05-01', '/', '&', '#', '%', '%E0%A4', '=', '..')
    const hash = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(part, fc.string({ maxLength: 4 }))).map((parts) => `v=1&${parts.join('')}`),
    )
    fc.assert(
      fc.property(hash, (some) => {
        expect(laneNames).toContain(readViewState(some).view.lanes)
      }),
      { numRuns: 10_000 },
    )
  })

  test.each([
    ['#v=1&t=2024-04-20/2024-05-10', { window: { start: Date.UTC(2024, 3, 20), end: Date.UTC(2024, 4, 10) } }],
    [
      '#v=1&event=1x9k2c0qz4a.k3f9.2024-05-01.88&axis=density&clock=both',
      {
        event: { quote: '1x9k2c0qz4a', article: 'k3f9', day: '2024-05-01', position: 88 },
        axis: 'density' as const,
        clock: 'both' as const,
      },
    ],
    [
      '#v=1&hide=claimed&hide=denied&without=a&actor=Ida+Roe&place=Quay&dates=certain&disputed=1&words=toll&lanes=actor&form=table',
      {
        filters: {
          ...plainView.filters,
          hiddenStatuses: ['claimed' as const, 'denied' as const],
          hiddenArticles: ['a'],
          actors: ['Ida Roe'],
          places: ['Quay'],
          certainty: 'certain' as const,
          disputedOnly: true,
          words: 'toll',
        },
        lanes: 'actor' as const,
        listForm: 'table' as const,
      },
    ],
  ])('that was made by version 1 opens as it did: %s', (link, asMade) => {
    expect(readViewState(link)).toEqual({ view: { ...plainView, ...asMade }, unread: [] })
  })
})
