import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He met him [this week|DATE 2024-W18].',
  '[Last week|2024-W17] it rained.',
  'Sales rose [last month|2024-04].',
  'It opens [next year|2025].',
  'It was quiet over [the weekend|2024-W17-WE].',
  'He left on [4 April 2024|2024-04-04] and died [the next day|2024-04-05].',
  'It fell on [4 April 2024|2024-04-04]; [that same day|2024-04-04] others fell.',
  'He won in [1998|1998] and lost [the following year|1999].',
  'It closes at [the end of the year|2024 END].',
  'It closes at [year-end|2024 END].',
  'She was Person of the Year.',
  "ABC's This Week asked him.",
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
