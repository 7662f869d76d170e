import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'Over [the next few days|PXD] they will go.',
  'It grew over [the past year|DATE 2023] and in [the last decade|DATE 201].',
  'It grew in [recent years|DATE PAST_REF] and will in [the coming months|FUTURE_REF].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
