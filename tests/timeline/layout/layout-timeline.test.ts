import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'
import { getExtent, getShownEvents } from '#store/selectors.ts'
import { emptyState } from '#store/timeline-store.ts'
import { createTimelineLayout } from '#timeline/layout/layout-timeline.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import type { Drawing } from '#timeline/layout/drawing.ts'
import type { Scene } from '#timeline/layout/scene.ts'
import { fitWindow, linearScale, viewportOf, zoomStepOf } from '#timeline/layout/time-scale.ts'
import { readSeeds } from '../../fixtures/read-seeds.ts'
import { bridgeScene, overlapping, sceneWith, someEvents, someWindow, textBoxes, windowIn } from '../scenes.ts'

const sizes = fc.constantFrom(
  { width: 942, height: 520, form: 'page' as const },
  { width: 576, height: 300, form: 'embed' as const },
  { width: 700, height: 480, form: 'page' as const },
  { width: 320, height: 260, form: 'embed' as const },
)
const lanes = fc.constantFrom('story' as const, 'story' as const, 'article' as const, 'status' as const)
const axes = fc.constantFrom('time' as const, 'time' as const, 'density' as const)

const scenes = fc
  .record({ events: someEvents, size: sizes, lanes, axis: axes, part: someWindow })
  .map(({ events, size, part, ...rest }): Scene => {
    const scene = sceneWith(events, { ...size, ...rest })
    return { ...scene, window: part.wide > 0.9 ? undefined : windowIn(scene, part) }
  })

function lay(scene: Scene): Drawing {
  return createTimelineLayout()(scene)
}

describe('whatever the events, the size and the window', { timeout: 30_000 }, () => {
  test('no two labels overlap', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(overlapping(textBoxes(lay(scene)))).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('what is drawn knows its rows in order', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { stems, marks, texts, targets } = lay(scene)
        for (const { rows } of [...stems, ...marks, ...texts, ...targets])
          expect(rows).toEqual([...rows].sort((a, b) => a - b))
      }),
      { numRuns: 120 },
    )
  })

  test('no stem runs through a label', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { stems, ...drawing } = lay(scene)
        const boxes = textBoxes({ stems, ...drawing })
        const crossed = stems.flatMap(({ x, y0, y1, key }) =>
          boxes
            .filter((box) => x > box.x0 && x < box.x1 && Math.min(y0, y1) < box.y1 && box.y0 < Math.max(y0, y1))
            .map((box) => `${key} through ${box.key}`),
        )
        expect(crossed).toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('no label leaves the drawing', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const { x0, x1, y0, y1 } of textBoxes(lay(scene))) {
          expect(x0).toBeGreaterThanOrEqual(-1)
          expect(x1).toBeLessThanOrEqual(scene.width + 1)
          expect(y0).toBeGreaterThanOrEqual(-1)
          expect(y1).toBeLessThanOrEqual(scene.height + 1)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('every event in view is in exactly one mark or cluster, and the counts sum up', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const { targets, counts } = lay(scene)
        const rows = targets.flatMap((target) => target.rows)
        expect(new Set(rows).size).toBe(rows.length)
        expect(counts.inView).toBe(rows.length)
        expect(counts.inView + counts.earlier + counts.later).toBe(scene.events.length)
        expect(rows.length).toBeGreaterThanOrEqual(scene.window ? 0 : scene.events.length)
      }),
      { numRuns: 120 },
    )
  })

  test('a target is at least 24 px each way and has a name', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        for (const { width, height, name } of lay(scene).targets) {
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
          expect(name).toMatch(/\S/u)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a window is laid out the same, whatever was shown before', () => {
    fc.assert(
      fc.property(scenes, someWindow, someWindow, (scene, before, other) => {
        const layout = createTimelineLayout()
        layout({ ...scene, window: windowIn(scene, before) })
        layout({ ...scene, window: windowIn(scene, other) })
        expect(layout(scene)).toEqual(lay(scene))
      }),
      { numRuns: 60 },
    )
  })

  test('under a pan nothing moves to another row', () => {
    fc.assert(
      fc.property(
        scenes,
        fc.double({ min: 0.05, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (scene, wide, at) => {
          const from = { ...scene, window: windowIn(scene, { at: 0.5, wide }) }
          const to = { ...scene, window: windowIn(scene, { at, wide }) }
          const scale = linearScale(scene.extent, scene.width, scene.events)
          fc.pre(scene.axis === 'time')
          fc.pre(zoomStepOf(viewportOf(scale, from.window).k).key === zoomStepOf(viewportOf(scale, to.window).k).key)
          const before = rowsOf(lay(from))
          const moved = [...rowsOf(lay(to))].filter(([key, y]) => (before.get(key) ?? y) !== y)
          expect(moved).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

/** The heights at which the beads with a stem stand. */
function rowsOf({ marks }: Drawing): ReadonlyMap<string, number> {
  return new Map(
    marks.flatMap((mark) => (mark.shape === 'point' && mark.size === 9 ? [[mark.key, mark.y] as const] : [])),
  )
}

describe('the bridge story', () => {
  test('names at least 30 of its 35 events on a desk', () => {
    expect(named(lay(bridgeScene()))).toBeGreaterThanOrEqual(30)
  })

  test('names at least 12 in a frame of 600 × 400', () => {
    expect(named(lay(bridgeScene({ width: 576, height: 300, form: 'embed' })))).toBeGreaterThanOrEqual(12)
  })

  test('hangs its three days from one line', () => {
    const { callouts, texts } = lay(bridgeScene())
    expect(callouts).toHaveLength(1)
    const words = texts.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(words).toEqual(
      expect.arrayContaining(['4–6 October 2021', '21 of 35 events in three days', 'Tue 5 October']),
    )
  })

  test('opens on its extent, and no more than a tenth beyond it', () => {
    const { extent } = bridgeScene()
    const { start, end } = fitWindow(extent)
    const tenth = (extent.end - extent.start) / 10
    expect(start).toBeLessThanOrEqual(extent.start)
    expect(end).toBeGreaterThanOrEqual(extent.end)
    expect(extent.start - start).toBeLessThanOrEqual(tenth)
    expect(end - extent.end).toBeLessThanOrEqual(tenth)
  })
})

test('the five articles name at least 12 events in a frame of 600 × 400, and no words lie on others', () => {
  const state = { ...emptyState, extraction: parseArticles(readSeeds()) }
  const drawing = lay({
    ...sceneWith([]),
    events: getShownEvents(state),
    articles: state.extraction.articles,
    extent: getExtent(state) ?? { start: 0, end: 1 },
    width: 576,
    height: 300,
    form: 'embed',
  })
  expect(named(drawing)).toBeGreaterThanOrEqual(12)
  expect(overlapping(textBoxes(drawing))).toEqual([])
  const reached = new Set(drawing.targets.flatMap(({ rows }) => rows))
  expect(getShownEvents(state).filter((_, row) => !reached.has(row))).toEqual([])
})

/** How many events have their words on the drawing, alone or in a cluster. */
function named({ texts, targets }: Drawing): number {
  const keys = new Set(texts.map(({ key }) => key))
  return targets.filter(({ key }) => keys.has(key)).flatMap(({ rows }) => rows).length
}

test('room for busy days: each has a column, and no label crosses from one into the quiet', () => {
  const drawing = lay(bridgeScene({ axis: 'density' }))
  const { columns, cuts } = drawing.axis
  expect(columns.map(({ label }) => label)).toEqual(['Mon 4 October', 'Tue 5 October', 'Wed 6 October'])
  expect(columns.every(({ x0, x1 }) => x1 - x0 >= 160)).toBe(true)
  expect(cuts).toHaveLength(2)
  const boxes = textBoxes(drawing)
  expect(overlapping(boxes)).toEqual([])
  for (const cut of cuts) expect(boxes.filter(({ x0, x1 }) => x0 < cut - 9 && cut + 9 < x1)).toEqual([])
})

test('the early third of a month stays where it is when only the rest of the month is seen', () => {
  const strike: TimelineEvent = { id: 'e', title: 'It happens', when: '2024-04', mod: 'START', status: 'happened' }
  const whole = { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 4, 10) }
  const bandIn = (window: Scene['window']): { readonly from: number; readonly to: number } => {
    const { marks } = lay(sceneWith([strike], { extent: whole, window }))
    const band = marks.find(({ shape }) => shape === 'band')
    return band?.shape === 'band' ? { from: band.x, to: band.x + band.width } : { from: NaN, to: NaN }
  }
  expect(bandIn(undefined).to).toBeGreaterThan(bandIn(undefined).from)
  expect(bandIn({ start: Date.UTC(2024, 3, 20), end: Date.UTC(2024, 4, 9) }).to).toBeLessThan(0)
})

test('the name of the period stands clear of a flag that is held at the edge', () => {
  const story = bridgeScene()
  const { axis, flags } = lay({ ...story, window: { start: Date.UTC(2021, 9, 7), end: Date.UTC(2021, 9, 30) } })
  const held = flags.filter(({ x }) => x < 30)
  expect(held.length).toBeGreaterThan(0)
  for (const { x } of held) expect(axis.sticky?.x).toBeGreaterThan(x + 12)
})

test('two events of a day at the right edge are named, to the left of their stem', () => {
  const { texts, stems } = lay(
    sceneWith([
      { id: 'start', title: 'The strike begins', when: '2020-01-06', status: 'happened' },
      { id: 'one', title: 'The owner closes the old yard', when: '2021-12-30', status: 'happened' },
      { id: 'two', title: 'Forty welders keep the gate shut', when: '2021-12-30', status: 'happened' },
    ]),
  )
  const labels = texts.filter(({ lines }) => lines.some(({ text }) => /owner|welders|30\sDec/u.test(text)))
  const stem = Math.max(...stems.map(({ x }) => x))
  // Its date stands in line with them.
  expect(labels).toHaveLength(3)
  expect(new Set(labels.map(({ x }) => x)).size).toBe(1)
  for (const { x, lines } of labels) expect(x + (lines[0]?.width ?? Infinity)).toBeLessThan(stem)
})

test('one event alone is drawn and named', () => {
  const { texts, targets } = lay(
    sceneWith([{ id: 'only', title: 'It happens', when: '2024-05-01', status: 'happened' }]),
  )
  expect(texts.map(({ key }) => key)).toEqual(['only'])
  expect(targets.map(({ name }) => name)).toEqual(['1 May 2024: It happens'])
})

test('without events there is an axis and nothing on it', () => {
  const { targets, marks, axis } = lay(sceneWith([]))
  expect([targets, marks]).toEqual([[], []])
  expect(axis.ticks.length).toBeGreaterThan(0)
})
