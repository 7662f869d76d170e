import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He spoke [today|DATE 2024-05-01] and [yesterday|2024-04-30].',
  '[Tomorrow|2024-05-02] he leaves.',
  'He left [the day before yesterday|2024-04-29].',
  'See https://example.org/2013/05/03/last-week-in-may for more.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
