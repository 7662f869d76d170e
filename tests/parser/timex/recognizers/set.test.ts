import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He sends [daily|SET P1D] notes and [weekly|P1W] letters.',
  'He calls [every day|P1D], [every Friday|XXXX-WXX-5] and [every two weeks|P2W].',
  'It opens [twice a week|P1W].',
  'They march [each July|XXXX-07].',
  'The museum is closed on [Mondays|XXXX-WXX-1].',
  'He reads the Daily Mail.',
  'The China Daily wrote it, Entertainment Weekly too.',
  'They meet at the [annual|P1Y] summit.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
