import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'The games of [nineteen ninety-six|DATE 1996] were in Atlanta.',
  'It happened in [January nineteen ninety-seven|1997-01].',
  'By [the year two thousand|2000] all was fine.',
  'Nineteen boys and twenty girls came.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
