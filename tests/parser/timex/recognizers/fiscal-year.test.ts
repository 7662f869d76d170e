import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'In [fiscal 1988|DATE 1988] it earned more.',
  'In [FY 2011|2011] it earned more.',
  'In [the 2010 financial year|2010] it earned more.',
  'Lower earnings for [the fiscal year|1989].',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '1989-10-26' })
})
