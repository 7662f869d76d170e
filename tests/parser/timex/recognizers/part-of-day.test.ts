import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He spoke [Tuesday night|TIME 2024-04-30TNI].',
  'He spoke [last night|2024-04-30TNI].',
  'He spoke [this morning|2024-05-01TMO].',
  'The show is [tonight|2024-05-01TNI].',
  'It fell on [the morning of 31 January 1965|1965-01-31TMO].',
  'It fell at [mid-afternoon yesterday|2024-04-30TAF].',
  'She fell on [the night of May 29th|2024-05-29TNI].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
