import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'The great inventions of [the 20th century|DATE 19].',
  'A [nineteenth-century|18] house.',
  'It was built in [the fifth century BC|BC04].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
