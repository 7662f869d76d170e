import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He resigned on [Tuesday|DATE 2024-04-30].',
  'He resigned on [Wednesday|2024-05-01].',
  'The court will rule on [Friday|2024-05-03].',
  '[Last Friday|2024-04-26] it rained.',
  '[Next Monday|2024-05-06] is a holiday.',
  'It closes [this Thursday|2024-05-02].',
  'Sun Microsystems sat down with Wed Design.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
