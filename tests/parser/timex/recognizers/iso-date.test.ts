import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'Filed on [2011-03-11|DATE 2011-03-11] from Tokyo.',
  'The log says [2011-03-11T05:46|TIME 2011-03-11T05:46].',
  'The log says [2011-03-11T05:46:23Z|2011-03-11T05:46:23].',
  'File 2011-13-40 is no date.',
  'Order 1234-2011-03-11-9 is no date.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
