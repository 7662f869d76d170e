import { expect, test } from 'vitest'
import { utc } from '#calendar/instant.ts'
import { cutToPhrase, rangeInWords, shortFormOf, spanInWords } from '#timeline/layout/event-words.ts'

test.each([
  ['Council votes', 'Council votes'],
  ['Blinken arrives in Tel Aviv on his seventh trip', 'Blinken arrives'],
  ['Hamas denies walking back on the proposal', 'Hamas denies walking back'],
  ['Minister visits, promises a new bridge', 'Minister visits'],
  ['Protesters have been demanding a deal for the hostages', 'Protesters have been demanding a deal'],
])('%s, cut after a whole phrase', (title, short) => {
  expect(cutToPhrase(title, 25)).toBe(short)
})

test('a short form never ends on a word that asks for the next', () => {
  expect(
    shortFormOf({
      id: 'a',
      title: 'Around 250 people were abducted',
      short: 'Around 250 people were',
      status: 'happened',
    }),
  ).toBe('Around 250 people')
})

test.each([
  [utc(2021, 10, 4), utc(2021, 10, 7), '4–6 October 2021'],
  [utc(2024, 4, 30), utc(2024, 5, 2), '30 Apr – 1 May 2024'],
  [utc(2021, 10, 4), utc(2021, 10, 5), '4 Oct 2021'],
  [utc(2013, 11, 19), utc(2017, 3), '2013–2017'],
  [utc(2024, 1), utc(2024, 7), 'January – June 2024'],
])('the range from %d to %d is %s', (start, end, words) => {
  expect(rangeInWords({ start, end })).toBe(words)
})

test('a window is named as exactly as it is wide', () => {
  expect(spanInWords({ start: utc(2009), end: utc(2023) })).toBe('2009–2022')
  expect(spanInWords({ start: utc(2023, 10), end: utc(2024, 5) })).toBe('October 2023 – April 2024')
  expect(spanInWords({ start: utc(2024, 4, 30), end: utc(2024, 5, 2) })).toBe('30 Apr – 1 May 2024')
})
