import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, utc } from '#calendar/instant.ts'
import { knownInterval, readEventTime } from '#model/event-time.ts'
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

test('the counts are those that one gets by looking at each event', () => {
  const someDay = fc.integer({ min: 0, max: 12 }).map((days) => utc(2024, 5, 1 + days))
  const someEvent = fc.tuple(someDay, fc.integer({ min: -1, max: 4 })).map(([start, days]) => {
    const [first, last] = [start, start + Math.max(0, days) * DAY].map((at) => new Date(at).toISOString().slice(0, 10))
    return days < 0 ? `../${first}` : `${first}/${last}`
  })
  fc.assert(
    fc.property(fc.array(someEvent), someDay, fc.integer({ min: 1, max: 60 }), (dates, start, hours) => {
      const events = dates.map((when, i) => ({ id: `e${i}`, title: 'e', when, status: 'happened' as const }))
      const window = { start, end: start + hours * HOUR }
      const intervals = events.flatMap((event) => {
        const time = readEventTime(event)
        return time ? [knownInterval(time)] : []
      })
      const earlier = intervals.filter((known) => known.end < start || (known.end === start && known.start < start))
      const later = intervals.filter((known) => known.start > window.end)
      expect(countAroundWindow({ ...emptyState, extraction: { ...emptyExtraction, events }, window })).toEqual({
        earlier: earlier.length,
        later: later.length,
        inView: events.length - earlier.length - later.length,
      })
    }),
  )
})
