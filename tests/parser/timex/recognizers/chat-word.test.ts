import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'Goood [morning|TIME 2014-12-17TMO]!! #authentic',
  'have a nice [day|DURATION P1D] ! #cookie',
  'It was a long day in the office.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2014-12-17' })
})
