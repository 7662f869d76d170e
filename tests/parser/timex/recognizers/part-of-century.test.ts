import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'It took [half a century|DURATION P50Y].',
  'It vanished [a quarter-century ago|DATE 1999].',
  'A quarter of them left.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
