import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'In [the third quarter|1989-Q3] it earned $2 million, up from $1 million [a year earlier|DATE 1988-Q3].',
  'In [the third quarter|1989-Q3] it lost; in [the year-ago period|1988-Q3] it won.',
  'In [the third quarter|1989-Q3] it lost, beside a [year-earlier|1988-Q3] profit.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '1989-10-26' })
})
