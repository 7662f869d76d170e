import { expect, test } from 'vitest'
import { tagTimeExpressions } from '#parser/timex/tag-time-expressions.ts'

const published = { publicationDate: '2024-05-01' }

test('a length of time before or after an event keeps the words of the event', () => {
  const text = 'He resigned three days after the vote, two weeks before the summit began.'
  const [first, second] = tagTimeExpressions(text, published)
  expect(first?.anchoring).toEqual({ to: 'event', span: { start: 29, end: 37 }, text: 'the vote', direction: 'future' })
  expect(second?.anchoring).toMatchObject({ to: 'event', text: 'the summit began', direction: 'past' })
})

test('what is counted from another date says from which', () => {
  const [, second, third] = tagTimeExpressions(
    'They met on 4 April 2024. Two days later they parted. The next day it rained.',
    published,
  )
  expect(second).toMatchObject({ value: '2024-04-06', anchoring: { to: 'mention', index: 0 } })
  expect(third).toMatchObject({ value: '2024-04-07', anchoring: { to: 'mention', index: 1 } })
})

test('a doubtful weekday, month or day keeps the date that was not taken', () => {
  const alternatives = tagTimeExpressions(
    'He left on Friday. In July it rained. On Feb. 28 it was over.',
    published,
  ).map((each) => each.alternatives.map(({ value }) => value))
  expect(alternatives).toEqual([['2024-05-03'], ['2024-07'], ['2025-02-28']])
})

test('a written date has no alternative, unless its numbers can be read in two orders', () => {
  expect(tagTimeExpressions('On 4 April 2024 it rained.')[0]?.alternatives).toEqual([])
  expect(tagTimeExpressions('On 4/5/2024 it rained.')[0]?.alternatives).toMatchObject([{ value: '2024-05-04' }])
  expect(tagTimeExpressions('On 4/25/2024 it rained.')[0]?.alternatives).toEqual([])
})

test('day and month are told apart by the caller, or by the dates before', () => {
  expect(lastValue('Due 4/5/2024.')).toBe('2024-04-05')
  expect(lastValue('Due 4/5/2024.', 'en-GB')).toBe('2024-05-04')
  expect(lastValue('From 27/3/2024 to 4/5/2024.')).toBe('2024-05-04')
  expect(lastValue('From 3/27/2024 to 4/5/2024.')).toBe('2024-04-05')
  expect(lastValue('It began on 5 February 2024 and was due 4/5/2024.')).toBe('2024-05-04')
})

test('weeks, weekends and stretches up to publication are intervals of days', () => {
  expect(edtfOf('It rained last week.')).toBe('2024-04-22/2024-04-28')
  expect(edtfOf('It rained over the weekend.')).toBe('2024-04-27/2024-04-28')
  expect(edtfOf('It has rained for much of the past year.')).toBe('2023-05-01/2024-05-01')
  expect(edtfOf('It rains in the week of May 8.')).toBe('2024-05-06/2024-05-12')
  expect(edtfOf('It rained in early April 2024.')).toBe('2024-04')
  expect(edtfOf('It rained for two days.')).toBeUndefined()
  expect(edtfOf('It rained recently.')).toBeUndefined()
})

test('an hour belongs to the day told before it, else to the day of publication', () => {
  expect(valuesOf('On 4 April 2024 he woke at 6 a.m.')).toEqual(['2024-04-04', '2024-04-04T06:00'])
  expect(valuesOf('He woke at 6 a.m.')).toEqual(['2024-05-01T06:00'])
})

test.each([
  ['He left on Tuesday.', 'A weekday with a verb in the past: that day, or the six before it.'],
  ['The court will rule on Friday.', 'A weekday with a sign of the future beside it: that day, or the six after it.'],
  [
    'Sales fell in January.',
    'A month without a year, with a verb in the past: the latest one by the day of publication.',
  ],
  ['It began three days ago.', 'Counted back from the day of publication: 3 days.'],
  ['It rained yesterday.', 'Said from the day of publication: the day before publication.'],
  ['It rained recently.', 'It speaks of the past without saying when.'],
  ['It rained for two days.', 'A length of time, not a date.'],
  ['It opens every Friday.', 'Something that comes again and again, not one date.'],
])('%s: %s', (text, because) => {
  expect(tagTimeExpressions(text, published)[0]?.because).toBe(because)
})

function lastValue(text: string, locale?: 'en-GB' | 'en-US'): string | undefined {
  return tagTimeExpressions(text, locale && { locale }).at(-1)?.value
}

function edtfOf(text: string): string | undefined {
  return tagTimeExpressions(text, published)[0]?.edtf
}

function valuesOf(text: string): readonly string[] {
  return tagTimeExpressions(text, published).map(({ value }) => value)
}
