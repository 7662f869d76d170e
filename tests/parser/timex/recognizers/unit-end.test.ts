import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each(['It closes at [year-end|2024 END].'])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
