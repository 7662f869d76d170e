import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He calls [every day|P1D], [every Friday|XXXX-WXX-5] and [every two weeks|P2W].',
  'They march [each July|XXXX-07].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
