import { expect, test } from 'vitest'
import { HOUR } from '#calendar/instant.ts'
import { zoomBy } from '#timeline/interaction/move-window.ts'
import { scaleOf } from '#timeline/layout/layout-timeline.ts'
import { sceneWith } from '../scenes.ts'

test.each(['time', 'density'] as const)(
  'on the axis of %s no window is shorter than six hours without a clock time',
  (axis) => {
    expect(shortestWindow(['2024-01-01', '2024-05-01', '2024'], axis)).toBeCloseTo(6)
  },
)

test('with a clock time a minute is a hundred px wide', () => {
  expect(shortestWindow(['2024-01-01', '2024-05-01T00:00', '2024'], 'time')).toBeCloseTo(9.42 / 60)
})

/** In hours. */
function shortestWindow(whens: readonly string[], axis: 'time' | 'density'): number | undefined {
  const events = whens.map((when, i) => ({ id: `e${i}`, title: 'e', when, status: 'happened' as const }))
  const window = zoomBy(scaleOf(sceneWith(events, { axis })), undefined, 1e9)
  return window && (window.end - window.start) / HOUR
}
