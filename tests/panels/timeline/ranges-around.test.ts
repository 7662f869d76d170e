import { expect, test } from 'vitest'
import { rangesAround } from '#panels/timeline/ranges-around.ts'

const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date)
const years = { start: day(2009, 1, 1), end: day(2025, 1, 1) }
const months = { start: day(2023, 10, 1), end: day(2024, 12, 1) }
const weeks = { start: day(2024, 4, 20), end: day(2024, 5, 12) }

test.each([
  ['three days of a story of years', day(2024, 5, 1), day(2024, 5, 4), years, ['2024', 'May 2024']],
  ['three days over the end of a month', day(2024, 4, 30), day(2024, 5, 3), months, ['2024']],
  ['a month by itself', day(2024, 5, 1), day(2024, 6, 1), years, ['2024']],
  ['a year by itself', day(2024, 1, 1), day(2025, 1, 1), years, []],
  ['New Year', day(2023, 12, 30), day(2024, 1, 2), years, []],
  ['a day of a story that is shorter than a month', day(2024, 5, 1), day(2024, 5, 2), weeks, []],
])('around %s lie as steps: %j', (_, start, end, story, words) => {
  const ranges = rangesAround({ start, end }, story)
  expect(ranges.map((range) => range.words)).toEqual(words)
  for (const range of ranges) expect([range.start <= start, range.end >= end]).toEqual([true, true])
})
