import { expect, test } from 'vitest'
import { utc } from '#calendar/instant.ts'
import { emptyExtraction } from '#model/extraction.ts'
import { countAroundWindow } from '#panels/timeline/edge-counts.ts'
import { emptyState } from '#store/timeline-store.ts'

test.each([
  ['2024-05-01', 'in view, for the window is within its day'],
  ['2024-05-01T10:30', 'in view'],
  ['2024-05', 'in view'],
  ['2024-05-01T09:00', 'earlier'],
  ['2024-04-30', 'earlier'],
  ['../2024-04-29', 'earlier'],
  ['2024-05-01T17:00', 'later'],
  ['2024-05-02', 'later'],
  ['2024-05-02/..', 'later'],
])('from 10 to 16 o’clock on 1 May 2024 an event of %s is %s', (when, where) => {
  const { earlier, later, inView } = countAroundWindow({
    ...emptyState,
    extraction: { ...emptyExtraction, events: [{ id: 'e', title: 'e', when, status: 'happened' }] },
    window: { start: utc(2024, 5, 1, 10), end: utc(2024, 5, 1, 16) },
  })
  expect({ earlier, later, inView }).toEqual({
    earlier: Number(where === 'earlier'),
    later: Number(where === 'later'),
    inView: Number(where.startsWith('in view')),
  })
})

test('a day that ends where the window begins is earlier', () => {
  const state = {
    ...emptyState,
    extraction: {
      ...emptyExtraction,
      events: [{ id: 'e', title: 'e', when: '2024-04-30', status: 'happened' as const }],
    },
    window: { start: utc(2024, 5, 1), end: utc(2024, 5, 2) },
  }
  expect(countAroundWindow(state)).toEqual({ earlier: 1, later: 0, inView: 0 })
})
