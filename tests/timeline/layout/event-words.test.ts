import { indexEvents } from '#timeline/layout/event-index.ts'
import { expect, test } from 'vitest'
import { utc } from '#calendar/instant.ts'
import { createTimelineLayout } from '#timeline/layout/layout-timeline.ts'
import { cutToPhrase, datesInWords, rangeInWords, shortFormOf, spanInWords } from '#timeline/layout/event-words.ts'
import { sceneWith } from '../scenes.ts'

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

test.each([
  [['../2024-10-06?', '../2024-10-06?'], 'probably before 7 Oct 2024'],
  [['2024-04-30?/2024-05-12?', '2024-04-30?/2024-05-12?'], 'probably between 30 Apr and 12 May 2024'],
  [['2024?', '2024?', '2024?'], 'probably 2024'],
  [['2024-05', '2024-05'], 'May 2024'],
  [['2024-10-07', '2024-10-07'], '7 Oct 2024'],
  [['2024-10-07', '2024-10-07T06:43'], '7 Oct 2024'],
  [['2024-10-04', '2024-10-06'], '4–6 October 2024'],
  [['2024-10-04?', '2024-10-06'], 'probably 4–6 October 2024'],
  [['../2024-10-06', '2024-10-07'], 'before 8 Oct 2024'],
  [['2023-10-07/..', '2024-10-07?'], 'probably since 7 Oct 2023'],
  [['2024-10-04~', '2024-10-06'], '4–6 October 2024'],
  [['../2024-10-06', '2024-10-07/..'], 'open dates'],
])('events of %j are %s', (whens, words) => {
  const { events, disputes } = scenesOf(whens)
  expect(
    datesInWords(
      events.map((_, row) => row),
      indexEvents(events, disputes),
    ),
  ).toBe(words)
})

test('the button of a cluster says the hedge of its dates', () => {
  const drawing = createTimelineLayout()(
    scenesOf([...Array.from({ length: 60 }, () => '../2024-10-06?'), '2024-01-01', '2025-01-01']),
  )
  const names = drawing.targets.filter(({ kind }) => kind === 'cluster').map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(/^probably before 7 Oct 2024, \d+ events:/u)
})

function scenesOf(whens: readonly string[]) {
  return sceneWith(whens.map((when, i) => ({ id: `e${i}`, title: `Council votes ${i}`, status: 'happened', when })))
}

test('a window is named as exactly as it is wide', () => {
  expect(spanInWords({ start: utc(2009), end: utc(2023) })).toBe('2009–2022')
  expect(spanInWords({ start: utc(2023, 10), end: utc(2024, 5) })).toBe('October 2023 – April 2024')
  expect(spanInWords({ start: utc(2024, 4, 30), end: utc(2024, 5, 2) })).toBe('30 Apr – 1 May 2024')
})
