import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'She won in [1983|DATE 1983] and [1985|1985].',
  'The [1991|1991] agreement ended it.',
  'It lasted from [1939|1939]-[1945|1945].',
  'In [the year 2000|2000] nothing broke.',
  'It will be ready by [2030|2030].',
  'About 2000 people came, 1,998 of them on foot.',
  'It cost $1998, or 2010 euros.',
  'Call 555-2010 or write to No. 1998.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
