import { expect, test } from 'vitest'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { walk, type WalkKey } from '#timeline/interaction/walk-events.ts'
import type { Target } from '#timeline/layout/drawing.ts'
import { createTimelineLayout } from '#timeline/layout/layout-timeline.ts'
import { sceneWith } from '../scenes.ts'

const count = 20_000

/** Some fifty years of days, many of them together. */
const events = Array.from({ length: count }, (_, i): TimelineEvent => ({
  id: `event-${i}`,
  title: `Council votes for ferry ${i}`,
  when: `${1970 + (i % 50)}-0${1 + ((i * 7) % 9)}-${10 + ((i * 13) % 18)}`,
  status: 'happened',
}))
const scene = sceneWith(events, { width: 942, height: 520 })
const drawing = createTimelineLayout()(scene)

function walkAll(key: WalkKey, from: Target | undefined): readonly Target[] {
  const passed: Target[] = []
  for (let at = from; at && passed.length <= drawing.targets.length;) {
    passed.push(at)
    const step = walk(key, at.key, drawing, scene.events)
    at = step?.type === 'target' ? step.target : undefined
  }
  return passed
}

test('the rows of what a key can reach ascend', () => {
  for (const { rows } of drawing.targets) expect(rows).toEqual([...rows].sort((a, b) => a - b))
})

test('arrows pass everything in view once, in time, and back again', () => {
  expect(drawing.targets.length).toBeGreaterThan(20)
  const inTime = [...drawing.targets].sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
  expect(walkAll('ArrowRight', inTime[0])).toEqual(inTime)
  expect(walkAll('ArrowLeft', inTime.at(-1))).toEqual(inTime.toReversed())
})

test('Home and End lead to what may be out of view', () => {
  const window = { start: Date.UTC(1990, 0, 1), end: Date.UTC(1991, 0, 1) }
  const near = createTimelineLayout()({ ...scene, window })
  const key = near.targets[0]?.key
  expect(walk('Home', key, near, scene.events)).toMatchObject({ type: 'event', id: scene.events[0]?.event.id })
  expect(walk('End', key, near, scene.events)).toMatchObject({ type: 'event', id: scene.events.at(-1)?.event.id })
})
