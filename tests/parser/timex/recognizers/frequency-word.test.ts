import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He sends [daily|SET P1D] notes and [weekly|P1W] letters.',
  'He reads the Daily Mail.',
  'The China Daily wrote it, Entertainment Weekly too.',
  'They meet at the [annual|P1Y] summit.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
