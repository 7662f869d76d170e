import { expect, test } from 'vitest'
import { indexEvents } from '#timeline/layout/event-index.ts'
import { layOverview, type OverviewDrawing } from '#timeline/layout/lay-overview.ts'
import { linearScale } from '#timeline/layout/time-scale.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { sceneWith } from '../scenes.ts'

test.each([
  ['2024-10-07', undefined],
  ['2024-10-03/2024-10-07', 'within'],
  ['2024', 'span'],
  ['2024-05-01/2024-10-07', 'span'],
] as const)('an event of %s (%s) has a bar', (when, extent) => {
  expect(barsBetweenEnds(when, extent)).toBe(1)
})

test.each([
  ['../2024-10-06?', undefined],
  ['2024-05-01/..', undefined],
  ['2024-04-30/2024-05-12', 'within'],
  ['2024', 'within'],
  ['2024?', undefined],
] as const)('an event of %s (%s) has none, nobody knows the day that it would stand at', (when, extent) => {
  expect(barsBetweenEnds(when, extent)).toBe(0)
})

test('of a crowd the densest bin is the highest bar, and no other is cut to its height', () => {
  const crowd = Array.from({ length: 900 }, (_, i): TimelineEvent => {
    const when = i < 600 ? '2024-03-01' : '2024-09-01'
    return { id: `e${i}`, title: 'Crowd', status: 'happened', when }
  })
  const heights = overviewOf(crowd)
    .bars.map(({ height }) => height)
    .sort((a, b) => b - a)
  expect(heights[0]).toBeCloseTo(28)
  expect(heights[1]).toBeCloseTo(3 + 25 * Math.sqrt(0.5))
})

/** How many bars an event adds to those of the story's first and last day. */
function barsBetweenEnds(when: string, extent: TimelineEvent['extent']): number {
  return overviewOf([{ id: 'a', title: 'A', status: 'happened', when, ...(extent && { extent }) }]).bars.length - 2
}

function overviewOf(events: readonly TimelineEvent[]): OverviewDrawing {
  const scene = sceneWith([
    { id: 'first', title: 'First', status: 'happened', when: '2023-01-01' },
    ...events,
    { id: 'last', title: 'Last', status: 'happened', when: '2025-12-31' },
  ])
  const scale = linearScale(scene.extent, scene.width, scene.events)
  return layOverview(indexEvents(scene.events, scene.disputes), scale, scale, scene, 60)
}
