import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'Production began in [February 1947|DATE 1947-02].',
  'They signed a pact in [February of 1940|1940-02].',
  'It opened in [Sept. 1998|1998-09].',
  'It opened [this August 2023|2023-08].',
  'They may 2000 times over.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
