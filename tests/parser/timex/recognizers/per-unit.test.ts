import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each(['It opens [twice a week|P1W].', 'They sell 200 [per day|SET P1D], [three times a year|P1Y] more.'])(
  '%s',
  (marked) => {
    expectTagged(marked, { publicationDate: '2024-05-01' })
  },
)
