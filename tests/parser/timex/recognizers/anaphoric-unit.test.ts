import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He left on [4 April 2024|2024-04-04] and died [the next day|2024-04-05].',
  'It fell on [4 April 2024|2024-04-04]; [that same day|2024-04-04] others fell.',
  'He won in [1998|1998] and lost [the following year|1999].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
