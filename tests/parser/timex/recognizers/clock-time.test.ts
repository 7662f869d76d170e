import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'He was shot at [7:15 p.m.|TIME 2024-05-01T19:15] in the street.',
  'It closes at [5pm|2024-05-01T17:00].',
  'It hit at [14:30 GMT|2024-05-01T14:30].',
  'It hit at [0735 GMT|2024-05-01T07:35].',
  "They met at [five o'clock|2024-05-01T05:00].",
  'They met at [noon Saturday|2024-04-27T12:00].',
  'They met at [9 a.m. on Tuesday|2024-04-30T09:00].',
  'It expires at [midnight Friday|2024-05-03T24:00].',
  'It closed at $2.50 a share, 16:9 and 3.15 points.',
  'He left at [4 in the morning|TIME 2024-05-01T04:00].',
  'Six in [the morning|2024-05-01TMO] crew stayed.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
