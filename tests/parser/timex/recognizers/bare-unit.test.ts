import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'It was quiet over [the weekend|2024-W17-WE].',
  'It closes at [the end of the year|2024 END].',
  'She was Person of the Year.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
