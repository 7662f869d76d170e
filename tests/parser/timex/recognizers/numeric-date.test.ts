import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'A trip on [27.03.15|2015-03-27] to the museum.',
  'Signed on [27/03/2015|2015-03-27].',
  'Signed on [3/27/2015|2015-03-27].',
  'The score was 3/5 and then 1-2.',
  'Version 2.0.24.1 came out.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2015-05-01' })
})
