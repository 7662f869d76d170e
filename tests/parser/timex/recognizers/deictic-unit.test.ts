import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He met him [this week|DATE 2024-W18].',
  '[Last week|2024-W17] it rained.',
  'Sales rose [last month|2024-04].',
  'It opens [next year|2025].',
  "ABC's This Week asked him.",
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
