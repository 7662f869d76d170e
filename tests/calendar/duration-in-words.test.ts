import { expect, test } from 'vitest'
import { durationInWords } from '#calendar/duration-in-words.ts'
import { utc } from '#calendar/instant.ts'

test.each([
  [utc(2019, 3, 22), utc(2021, 8, 30), '2 years, 5 months'],
  [utc(2020, 11, 1), utc(2021, 8, 30), '10 months'],
  [utc(2021, 8, 30), utc(2021, 10, 4), '5 weeks'],
  [utc(2021, 10, 7), utc(2021, 10, 11), '4 days'],
  [utc(2021, 10, 4), utc(2021, 10, 5), '24 hours'],
  [utc(2021, 10, 4, 6), utc(2021, 10, 4, 7), '1 hour'],
  [utc(2000), utc(2001), '1 year'],
  [utc(1990), utc(2021, 7), '31 years'],
])('from %d to %d is %s', (start, end, words) => {
  expect(durationInWords({ start, end })).toBe(words)
})
