import { test } from 'vitest'
import { expectTagged } from '../marked-text.ts'

test.each([
  'The [two-hour|DURATION PT2H] meeting took [three days|P3D].',
  'It lasted [two and a half hours|PT2H30M].',
  'It lasted [half an hour|PT30M].',
  'It took [more than five months|P5M MORE_THAN].',
  'It took [nearly two years|P2Y LESS_THAN].',
  'It took [at least 72 hours|PT72H EQUAL_OR_MORE].',
  'It took [several weeks|PXW].',
  'In [the past 20 months|P20M] it grew.',
  'The 25-year-old man paid $2 million a year.',
  'Three-quarters of them watched 60 Minutes.',
  'The [8-month-old|P8M] truce held; the 3-week-old baby slept.',
  'It takes [12 to 18 months|P12M].',
  'He worked 24 hours a day.',
  'The small disk holds 70 hours of music, the large one 200 hours. They argued through [70 hours|PT70H] of talks.',
])('%s', (marked) => {
  expectTagged(marked, { publicationDate: '2024-05-01' })
})
