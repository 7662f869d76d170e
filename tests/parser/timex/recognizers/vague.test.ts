import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'It [now|DATE PRESENT_REF] owns the firm and [currently|PRESENT_REF] leads.',
  'They [recently|PAST_REF] met.',
  'It was so in [the past|PAST_REF] and will be in [the future|FUTURE_REF].',
  'Now, that is another matter.',
  'The market is volatile [these days|PRESENT_REF].',
  'The former king met a future queen.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
