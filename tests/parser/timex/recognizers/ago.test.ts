import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'It began [six weeks ago|DATE 2024-W12].',
  'It began [11 days ago|2024-04-20].',
  'It began [five years ago|2019].',
  'It began [two and a half years ago|2021-11] and closed [a year and a half ago|2022-11].',
  'It began [two months ago|2024-03].',
  'He left on [4 April 2024|2024-04-04]. [Two days later|2024-04-06] he died.',
  'It began [several years ago|PAST_REF].',
  'It began [a couple of years ago|2022 APPROX].',
  'It began [more than a decade ago|2014 MORE_THAN].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
