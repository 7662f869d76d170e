import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each(['The museum is closed on [Mondays|XXXX-WXX-1].', 'He rests on [weekends|SET XXXX-WXX-WE].'])(
  '%s',
  (marked) => {
    expectTagged(marked, { publicationDate: '2024-05-01' })
  },
)
