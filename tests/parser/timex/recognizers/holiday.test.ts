import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He was found on [Thanksgiving Day|DATE 2023-11-23].',
  'They will meet at [Easter|2025-04-20].',
  'They won by [Christmas 1963|1963-12-25].',
  'The polls open on [Election Day|2023-11-07].',
  'After [9/11|2001-09-11] all changed.',
  'The shop sells easter eggs.',
  'It fell on [Christmas night|TIME 2023-12-25TNI].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
