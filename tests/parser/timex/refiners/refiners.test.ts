import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

const published = { publicationDate: '2024-05-01' }

test.each([
  'They came on [April 24|2024-04-24] and [25|2024-04-25].',
  'The fair runs [10|2024-10-10]-[12 October|2024-10-12] this time and will be large.',
  'It runs from [3|2024-05-03] to [5 May|2024-05-05].',
  'The crisis of [1955|1955]-[57|1957] passed.',
  'It lasted from [July 1|1863-07-01] to [July 3, 1863|1863-07-03].',
  'In [April|1955-04] and [June 1955|1955-06] he fought.',
])('lists and ranges: %s', (marked) => {
  expectTagged(marked, published)
})

test.each([
  'In [August of that year|2024-08] it fell.',
  'It fell in [the spring of next year|2025-SP].',
  'He left in [March this year|2024-03].',
  'It opens [Monday of next week|2024-05-06].',
])('a part and its whole: %s', (marked) => {
  expectTagged(marked, published)
})

test.each([
  'It hit at [9 a.m. EST Tuesday|2024-04-30T09:00].',
  'Doors open [this Saturday, 7pm|2024-05-04T19:00].',
  'The night was [the morning of 31 January 1965|1965-01-31TMO] for us.',
])('a day and its hour: %s', (marked) => {
  expectTagged(marked, published)
})

test('former and recent are times only in histories', () => {
  expectTagged('The former minister spoke of recent events.', published)
  expectTagged('On [1 May 1939|1939-05-01] the [former|PAST_REF] king fled.')
})
