import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'The battle of [490 BC|DATE BC0490] was lost.',
  'In [August 480 BC|BC0480-08] they met again.',
  'In [the spring of 480 BC|BC0480-SP] they met.',
  'The revolt ([499|BC0499]-[493 BC|BC0493]) failed.',
  'Vesuvius erupted in [AD 79|0079].',
  'Throughout [the 470s BC|BC047] they fought.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
