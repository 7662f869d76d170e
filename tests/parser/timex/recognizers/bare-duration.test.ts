import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'It cost them [years|PXY] of work; the [decades-long|PXY] war went on.',
  'It fell within [days|DURATION PXD], after [months|PXM] of talks.',
  'She is 61 years old, in her teen years.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
