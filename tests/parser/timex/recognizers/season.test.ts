import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'They met in [the summer of 1963|DATE 1963-SU].',
  'They met in [summer 2012|2012-SU].',
  'He was shot [last fall|2023-FA].',
  'It will sell well [this fall|2024-FA].',
  'The [spring|2024-SP] offensive failed.',
  'The fall of Saigon came after prices fall.',
  'There is a spring in her step.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
