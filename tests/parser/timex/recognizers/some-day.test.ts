import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'The dam will [one day|DATE FUTURE_REF] be pulled down.',
  '[One day|FUTURE_REF] the valley could be dry again.',
  'They hope to meet [some day|FUTURE_REF].',
  'If there ever comes [a day|FUTURE_REF] when the pumps stop, the town is lost.',
  'The march took [one day|DURATION P1D].',
  'Then came [a day|P1D] when the pumps stood still.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
