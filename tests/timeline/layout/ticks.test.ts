import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { utc } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { ticksOf } from '#timeline/layout/ticks.ts'
import { fonts } from '#timeline/layout/wrap-text.ts'
import { tape } from '../scenes.ts'

const WIDTH = 940

function lay({ start, end }: Interval): ReturnType<typeof ticksOf> {
  return ticksOf({ start, end }, (at) => ((at - start) / (end - start)) * WIDTH, [], tape)
}

function labels(window: Interval): readonly string[] {
  return lay(window).ticks.flatMap(({ label }) => (label === '' ? [] : [label]))
}

test('years, months, days and hours, each with the unit that holds it', () => {
  expect(labels({ start: utc(2009, 6), end: utc(2023) })).toContain('2014')
  const months = lay({ start: utc(2023, 10), end: utc(2024, 10) })
  expect(months.sticky?.text).toBe('2023')
  expect(months.ticks.filter(({ isMajor }) => isMajor).map(({ label }) => label)).toEqual(['2024'])
  expect(labels({ start: utc(2021, 10, 2), end: utc(2021, 10, 9) })).toContain('Mon 4')
  expect(lay({ start: utc(2021, 10, 4, 3), end: utc(2021, 10, 4, 12) }).sticky?.text).toBe('Mon 4 October 2021')
  expect(labels({ start: utc(2021, 10, 4, 3), end: utc(2021, 10, 4, 12) })).toContain('06:00')
})

test('deep years and years before the first have their era', () => {
  expect(labels({ start: utc(-500), end: utc(300) })).toEqual(expect.arrayContaining(['401 BC', '100']))
})

test('no two tick labels touch', () => {
  const start = fc.integer({ min: utc(1800), max: utc(2100) })
  const length = fc.integer({ min: 1, max: 40 }).map((power) => 60_000 * 1.5 ** power)
  fc.assert(
    fc.property(start, length, (from, long) => {
      const { ticks, sticky } = lay({ start: from, end: from + long })
      const taken = [
        ...(sticky ? [{ x: sticky.x, text: sticky.text }] : []),
        ...ticks.flatMap(({ x, label }) => (label === '' ? [] : [{ x: x + 5, text: label }])),
      ].sort((a, b) => a.x - b.x)
      const close = taken.filter(({ x }, i) => {
        const before = taken[i - 1]
        return before !== undefined && before.x + tape(before.text, fonts.tick) > x
      })
      expect(close).toEqual([])
    }),
  )
})
