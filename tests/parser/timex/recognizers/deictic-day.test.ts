import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He spoke [today|DATE 2024-05-01] and [yesterday|2024-04-30].',
  '[Tomorrow|2024-05-02] he leaves.',
  'He left [the day before yesterday|2024-04-29].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
