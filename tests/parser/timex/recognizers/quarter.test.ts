import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'A loss in [the third quarter|DATE 1989-Q3].',
  'The [third-quarter|1989-Q3] loss was large.',
  'It ends in [the third quarter of 1990|1990-Q3].',
  "Sales for [this year's third quarter|1989-Q3] fell.",
  'Sales in [Q3 2011|2011-Q3] rose.',
  'Sales in [the first half of 1990|1990-H1] rose.',
  'He scored in the first half against Spain.',
  'They led by ten points in the fourth quarter of the game.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '1989-10-26' })
})
