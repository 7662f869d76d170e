import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'Sales fell in [January|DATE 2024-01].',
  'Unveiled [last August|2023-08], it sold well.',
  'The bridge will open in [July|2024-07].',
  'The bridge opened in [July|2023-07].',
  'The trial begins [next March|2025-03].',
  'She may go, and they march on.',
  'Theresa May and April Jones spoke.',
  'The Long March ended; thousands joined the March for Life.',
  'Jan Kavan signed.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
