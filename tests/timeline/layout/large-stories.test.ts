import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#calendar/day.ts'
import { edtfOfDays, writeEdtf } from '#calendar/edtf.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { zoomBy } from '#timeline/interaction/move-window.ts'
import { createTimelineLayout } from '#timeline/layout/layout-timeline.ts'
import type { Scene } from '#timeline/layout/scene.ts'
import { linearScale, viewportOf, zoomStepOf } from '#timeline/layout/time-scale.ts'
import { overlapping, sceneWith, someWindow, textBoxes, windowIn } from '../scenes.ts'

/** An archive in bursts, three in ten events as intervals; the same for the same seed. */
function archive(count: number, seed = 1): readonly TimelineEvent[] {
  let state = seed
  const chance = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const first = dayOf({ year: 2001, month: 1, day: 1 })
  const bursts = Array.from({ length: 12 }, () => Math.floor(chance() * 7000))
  return Array.from({ length: count }, (_, i): TimelineEvent => {
    const burst = bursts[Math.floor(chance() * bursts.length)] ?? 0
    const at = first + (chance() < 0.6 ? burst + Math.floor(chance() * 12) : Math.floor(chance() * 7000))
    const long = chance() < 0.3 ? 2 + Math.floor(chance() * 60) : 0
    return {
      id: `event-${i}`,
      title: `Council votes for ferry ${i}`,
      when: writeEdtf(edtfOfDays(at, at + long)),
      extent: chance() < 0.5 ? 'within' : 'span',
      status: 'happened',
      confidence: chance(),
    }
  })
}

const size = { width: 942, height: 520 }
const large = sceneWith(archive(3000), size)

describe('three thousand events', { timeout: 60_000 }, () => {
  test('no two labels overlap, whatever the window', () => {
    const layout = createTimelineLayout()
    fc.assert(
      fc.property(someWindow, (part) => {
        expect(overlapping(textBoxes(layout({ ...large, window: windowIn(large, part) })))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('no two labels overlap while a hand zooms, and none moves until the next octave', () => {
    const scale = linearScale(large.extent, large.width, large.events)
    const layout = createTimelineLayout()
    fc.assert(
      fc.property(someWindow, fc.double({ min: 1, max: 1.9, noNaN: true }), (part, factor) => {
        const from = windowIn(large, part)
        const to = zoomBy(scale, from, factor)
        const here = layout({ ...large, window: from, isZooming: true })
        const there = layout({ ...large, window: to, isZooming: true })
        expect(overlapping(textBoxes(there))).toEqual([])
        const [before, after] = [from, to].map((window) => zoomStepOf(viewportOf(scale, window).k, 1).key)
        if (before !== after) return
        const rows = new Map(here.stems.map(({ key, y0 }) => [key, y0]))
        const moved = there.stems.filter(({ key, y0 }) => rows.has(key) && rows.get(key) !== y0)
        expect(moved).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('are drawn without another word measured once all was made ready, and as if nothing had been', () => {
    let asked = 0
    const measure: Scene['measure'] = (text, font) => {
      asked += 1
      return large.measure(text, font)
    }
    const window = windowIn(large, { at: 0.4, wide: 0.2 })
    const scene = { ...large, measure, window, isZooming: true }
    const layout = createTimelineLayout()
    let parts = 0
    while (layout.prepare(scene)) parts += 1
    expect(parts).toBeGreaterThan(2)
    const before = asked
    const drawing = layout(scene)
    // Ticks and gaps are of the window alone.
    const ofWindow = asked - before
    layout({ ...scene, hoveredId: 'nobody' })
    expect(asked - before).toBe(2 * ofWindow)
    expect(drawing).toEqual(createTimelineLayout()(scene))
  })

  test('are all there when the whole is seen, each in one mark or cluster', () => {
    const { targets, counts } = createTimelineLayout()(large)
    const rows = targets.flatMap((target) => target.rows)
    expect(new Set(rows).size).toBe(rows.length)
    expect(rows.length).toBe(3000)
    expect(counts).toEqual({ total: 3000, inView: 3000, earlier: 0, later: 0 })
  })

  test('are counted in every window: before, within, after', () => {
    const layout = createTimelineLayout()
    fc.assert(
      fc.property(someWindow, (part) => {
        const { counts, targets } = layout({ ...large, window: windowIn(large, part) })
        const rows = targets.flatMap((target) => target.rows)
        expect(new Set(rows).size).toBe(rows.length)
        expect(counts.earlier).toBeGreaterThanOrEqual(0)
        expect(counts.later).toBeGreaterThanOrEqual(0)
        expect(counts.earlier + counts.inView + counts.later).toBe(3000)
      }),
      { numRuns: 40 },
    )
  })

  test('are laid out the same, whatever was shown before', () => {
    fc.assert(
      fc.property(someWindow, someWindow, (before, part) => {
        const window = windowIn(large, part)
        const layout = createTimelineLayout()
        layout({ ...large, window: windowIn(large, before) })
        expect(layout({ ...large, window })).toEqual(createTimelineLayout()({ ...large, window }))
      }),
      { numRuns: 8 },
    )
  })

  test('keep their rows under a pan', () => {
    const scale = linearScale(large.extent, large.width, large.events)
    const layout = createTimelineLayout()
    fc.assert(
      fc.property(someWindow, fc.double({ min: -0.4, max: 0.4, noNaN: true }), (part, by) => {
        const window = windowIn(large, { at: part.at, wide: Math.min(0.3, part.wide) })
        if (!window) return
        const shift = (window.end - window.start) * by
        const moved = { start: window.start + shift, end: window.end + shift }
        if (zoomStepOf(viewportOf(scale, window).k).key !== zoomStepOf(viewportOf(scale, moved).k).key) return
        const here = labelRows({ ...large, window })
        const changed: (readonly (number | undefined)[])[] = []
        for (const [key, y] of labelRows({ ...large, window: moved }))
          if (here.has(key)) changed.push([here.get(key), y])
        expect(changed.filter(([one, two]) => one !== two)).toEqual([])
      }),
      { numRuns: 25 },
    )

    function labelRows(scene: Scene): ReadonlyMap<string, number> {
      return new Map(layout(scene).stems.map(({ key, y0 }) => [key, y0]))
    }
  })
})

test('what lasts for years is seen wherever the window is within it', () => {
  const war: TimelineEvent = {
    id: 'war',
    title: 'War',
    when: '2003-01-01/2013-01-01',
    extent: 'span',
    status: 'happened',
  }
  const scene = sceneWith([...archive(1000), war], size)
  const row = scene.events.findIndex(({ event }) => event.id === 'war')
  const start = Date.UTC(2008, 2, 1)
  const { targets } = createTimelineLayout()({ ...scene, window: { start, end: start + 60 * 86_400_000 } })
  expect(targets.filter(({ rows }) => rows.includes(row))).toHaveLength(1)
  expect(createTimelineLayout()(scene).targets.filter(({ rows }) => rows.includes(row))).toHaveLength(1)
})

test('what is drawn depends on the pixels and not on the events', () => {
  const drawn = [2000, 8000, 32_000].map((count) => {
    const { marks, texts, targets } = createTimelineLayout()(sceneWith(archive(count), size))
    return marks.length + texts.length + targets.length
  })
  for (const count of drawn) expect(count).toBeLessThan(600)
})

test('a zoom into a large story plans no more than is seen', () => {
  const measured = [8000, 32_000].map((count) => {
    const scene = sceneWith(archive(count), size)
    let asked = 0
    const measure: Scene['measure'] = (text, font) => {
      asked += 1
      return scene.measure(text, font)
    }
    const { start, end } = scene.extent
    // As many events in the window, whatever the story's length.
    const part = 120 / count
    createTimelineLayout()({ ...scene, measure, window: { start, end: start + (end - start) * part } })
    return asked
  })
  expect(measured[1]).toBeLessThan((measured[0] ?? 0) * 2)
})
