import { expect, test } from 'vitest'
import { readJump } from '#panels/header/read-jump.ts'

const extent = { start: Date.UTC(2023, 9, 7), end: Date.UTC(2024, 11, 31) }

test.each([
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-05', '2024-05-01', '2024-06-01'],
  ['2024-05-01', '2024-05-01', '2024-05-02'],
  ['1 May 2024', '2024-05-01', '2024-05-02'],
  ['May 1st, 2024', '2024-05-01', '2024-05-02'],
  ['Sept 2024', '2024-09-01', '2024-10-01'],
  ['7 October', '2023-10-07', '2023-10-08'],
  ['4 April', '2024-04-04', '2024-04-05'],
])('«%s» leads to a stretch of time', (text, from, to) => {
  expect(readJump(text, extent)).toEqual({ start: Date.parse(from), end: Date.parse(to) })
})

test.each(['Rafah', 'may be', '31 February 2024', '4 April 2024 again', '', 'marched', '2024-05-02/..'])(
  '«%s» is no date to go to',
  (text) => expect(readJump(text, extent)).toBeUndefined(),
)
