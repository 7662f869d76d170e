import { expect, test } from 'vitest'
import { readNumber } from '#parser/timex/words.ts'

test.each([
  ['three', 3],
  ['twenty-one', 21],
  ['1,200', 1200],
  ['21st', 21],
])('%s is %d', (words, number) => {
  expect(readNumber(words)).toBe(number)
})

test.each(['constructor', 'toString', 'valueOf', 'person', ''])('“%s” is no number', (words) => {
  expect(readNumber(words)).toBeUndefined()
})
