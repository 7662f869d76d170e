import * as fc from 'fast-check'
import { writeEdtf } from '#calendar/edtf.ts'
import { edtfOfDays } from '#calendar/edtf.ts'
import { dayOf } from '#calendar/day.ts'
import { extentOf, readEventTime } from '#model/event-time.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { statuses } from '#model/timeline-event.ts'
import { getDisputedIds, getExtent, getShownEvents } from '#store/selectors.ts'
import { emptyState } from '#store/timeline-store.ts'
import type { Drawing } from '#timeline/layout/drawing.ts'
import type { Scene, SceneEvent } from '#timeline/layout/scene.ts'
import type { Measure } from '#timeline/layout/wrap-text.ts'
import { bridgeStory } from '../fixtures/bridge-story.ts'

/** A tape that needs no fonts: every character is as wide as an average one of the sans. */
export const tape: Measure = (text, { size, weight }) => text.length * size * (weight === 640 ? 0.425 : 0.4)

export function sceneWith(events: readonly TimelineEvent[], rest: Partial<Scene> = {}): Scene {
  const dated = events
    .flatMap((event): readonly SceneEvent[] => {
      const time = readEventTime(event)
      return time ? [{ event, time }] : []
    })
    .sort((a, b) => keyOf(a) - keyOf(b))
  return {
    events: dated,
    disputes: new Map(),
    articles: [],
    extent: extentOf(dated) ?? { start: 0, end: 86_400_000 },
    window: undefined,
    axis: 'time',
    lanes: 'story',
    form: 'page',
    width: 942,
    height: 520,
    measure: tape,
    selectedId: undefined,
    hoveredId: undefined,
    ...rest,
  }
}

function keyOf({ time: { interval } }: SceneEvent): number {
  return interval.start === -Infinity ? interval.end : interval.start
}

/** The bridge story as the page shows it. */
export function bridgeScene(rest: Partial<Scene> = {}): Scene {
  const state = { ...emptyState, extraction: bridgeStory }
  return {
    ...sceneWith([]),
    events: getShownEvents(state),
    disputes: getDisputedIds(state),
    articles: bridgeStory.articles,
    extent: getExtent(state) ?? { start: 0, end: 1 },
    ...rest,
  }
}

const words = ['Council', 'votes', 'bridge', 'ferry', 'of', 'the', 'minister', '44', 'tonnes', 'inquiry', 'a', 'unseen']

const title = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))

const first = dayOf({ year: 2019, month: 1, day: 1 })

/** Days in bursts: half of all events fall on a few days. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 400, max: 403 }),
  fc.integer({ min: 700, max: 701 }),
)

const when = fc.oneof(
  { weight: 5, arbitrary: day.map((at) => writeEdtf(edtfOfDays(first + at, first + at))) },
  { weight: 1, arbitrary: day.map((at) => `${writeEdtf(edtfOfDays(first + at, first + at))}?`) },
  { weight: 1, arbitrary: day.map((at) => `${writeEdtf(edtfOfDays(first + at, first + at))}T06:43`) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(day, fc.integer({ min: 2, max: 300 }))
      .map(([at, long]) => writeEdtf(edtfOfDays(first + at, first + at + long))),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2019', '2020-05', '2020-21', '2020~', '../2020-03', '2019-07-02/..', '2019-05/2020-02'),
  },
)

/** Events of all forms, some told by several articles, some disputed. */
export const someEvents: fc.Arbitrary<readonly TimelineEvent[]> = fc
  .array(
    fc.record({
      title,
      when,
      status: fc.constantFrom(...statuses),
      extent: fc.constantFrom('point' as const, 'within' as const, 'span' as const),
      articles: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  )
  .map((drafts) =>
    drafts.map(({ articles, ...draft }, i) => ({
      ...draft,
      id: `event-${i}`,
      passages: articles.map((articleId) => ({ articleId, start: i, end: i + 1, quote: 'x' })),
    })),
  )

export const someWindow = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true }))
  .map(([at, wide]) => ({ at, wide }))

/** A window as a part of the extent. */
export function windowIn(
  { extent: { start, end } }: Scene,
  { at, wide }: { readonly at: number; readonly wide: number },
): Scene['window'] {
  const length = (end - start) * wide
  const from = start + (end - start - length) * at
  return { start: from, end: from + length }
}

export interface Rect {
  readonly key: string
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** The box of every label's words, as wide as they were measured. */
export function textBoxes({ texts }: Drawing): readonly Rect[] {
  return texts
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, x, y, lines, pips }) => ({
      key,
      x0: x + Math.min(...lines.map((line) => line.x)),
      x1: x + Math.max(...lines.map((line) => line.x + line.width), ...pips.map((pip) => pip.x + 3)),
      y0: y + Math.min(...lines.map((line) => line.y - 8)),
      y1: y + Math.max(...lines.map((line) => line.y + 8)),
    }))
}

export function overlapping(boxes: readonly Rect[]): readonly string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x0 < b.x1 - 0.01 && b.x0 < a.x1 - 0.01 && a.y0 < b.y1 - 0.01 && b.y0 < a.y1 - 0.01)
      .map((b) => `${a.key} and ${b.key}`),
  )
}
