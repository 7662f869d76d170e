import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'It began on [March 5|2024-03-05] and ended on [the 25th|DATE 2024-03-25].',
  'They will meet on [the 3rd|2024-05-03].',
  'It hangs on the 25th floor.',
  'He ran in the 10th.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
