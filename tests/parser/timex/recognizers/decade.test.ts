import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'Prices fell in [the 1990s|DATE 199].',
  'Prices fell in [the early 1990s|199 START].',
  "It was [the '60s|196].",
  'It was [the nineties|199].',
  'He is in his 60s.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
