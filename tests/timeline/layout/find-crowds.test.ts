import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '#calendar/instant.ts'
import { dayOf } from '#calendar/day.ts'
import { edtfOfDays, writeEdtf } from '#calendar/edtf.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { indexEvents } from '#timeline/layout/event-index.ts'
import { findCrowds } from '#timeline/layout/find-crowds.ts'
import { createTimelineLayout } from '#timeline/layout/layout-timeline.ts'
import { sceneWith } from '../scenes.ts'

const first = dayOf({ year: 2001, month: 1, day: 1 })

function eventsOn(days: readonly number[]): readonly TimelineEvent[] {
  return [...days]
    .sort((a, b) => a - b)
    .map((day, i) => ({
      id: `e${i}`,
      title: `Council votes for ferry ${i}`,
      when: writeEdtf(edtfOfDays(first + day, first + day)),
      status: 'happened',
    }))
}

/** How many events the crowds hold, in a plot where a year is 40 px wide. */
function crowdsOf(days: readonly number[]): readonly (readonly number[])[] {
  const { events } = sceneWith(eventsOn(days))
  const index = indexEvents(events, new Map())
  return findCrowds([...events.keys()], index, (at) => ((at / DAY - first) / 365) * 40, 940)
}

/** Two a week for 20 years. */
const quiet = Array.from({ length: 2080 }, (_, i) => Math.floor(i * 3.5))
const burst = (day: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => day + Math.floor((i * 5) / count))

test('a burst in a long story is a crowd by itself, and an even story has none', () => {
  expect(crowdsOf(quiet)).toEqual([])
  const crowds = crowdsOf([...quiet, ...burst(3000, 159)])
  expect(crowds).toHaveLength(1)
  expect(crowds[0]?.length).toBeGreaterThanOrEqual(159)
  expect(crowds[0]?.length).toBeLessThan(163)
})

test('one day is no crowd: its events stand together anyway', () => {
  expect(crowdsOf([...quiet, ...Array.from({ length: 200 }, () => 3000)])).toEqual([])
})

test('crowds come by size, share no event, and hold whole days', () => {
  const someBursts = fc.array(fc.tuple(fc.integer({ min: 0, max: 7000 }), fc.integer({ min: 2, max: 300 })), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(someBursts, (bursts) => {
      const days = [...quiet, ...bursts.flatMap(([day, count]) => burst(day, count))].sort((a, b) => a - b)
      const crowds = crowdsOf(days)
      const rows = crowds.flat()
      expect(new Set(rows).size).toBe(rows.length)
      expect(crowds.map(({ length }) => length)).toEqual(crowds.map(({ length }) => length).sort((a, b) => b - a))
      for (const crowd of crowds) {
        const held = new Set(crowd.map((row) => days[row]))
        expect(days.filter((day) => held.has(day))).toHaveLength(crowd.length)
      }
    }),
    { numRuns: 60 },
  )
})

test('the drawing tells a crowd by when and how many', () => {
  const scene = sceneWith(eventsOn([...quiet, ...burst(3000, 159)]), { width: 942, height: 520 })
  const { texts } = createTimelineLayout()(scene)
  const words = texts.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
  expect(words).toMatch(/2009\s·\s1(?:59|6\d)\sevents/u)
})
