import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'The offer expires on [March 15, 2007|2007-03-15].',
  'It was signed on [11 March 2011|2011-03-11].',
  'He died on [the 5th of May|2024-05-05].',
  'They met on [Tuesday, March 5|2024-03-05].',
  'They met on [Tuesday, March 5, 2013|2013-03-05].',
  'It began on [Oct. 7|2023-10-07].',
  'The fair opens [14 December|2023-12-14] each time.',
  '[Aug. 2|2023-08-02] was the day it happened.',
  'She turns [this coming Sunday, March eighth|2026-03-08].',
  'The 20 may leave at once.',
  'They march 5 miles.',
  'Line 30 may follow 12 march past.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
