import type { PartialDate } from '#calendar/partial-date.ts'
import type { Found, Refiner } from '../grammar.ts'
import { dateReading, type Reading } from '../recognizer.ts'

const connector = /^(?:,? (?:and|or|to|until|till|through)(?: in| on| early| late)? (?:the )?| ?[-–—] ?|, )$/

/** «July 1 to July 3, 1863», «April and June 1955»: the first takes its year from the second. */
export const borrowYear: Refiner = {
  name: 'borrow a year',
  refine: (found, text): readonly Found[] => {
    const lent = [...found]
    for (let i = lent.length - 2; i >= 0; i -= 1) {
      const borrower = lent[i]
      const lender = lent[i + 1]
      if (
        !borrower ||
        !lender ||
        lender.start - borrower.end > 16 ||
        !connector.test(text.slice(borrower.end, lender.start))
      )
        continue
      const reading = borrow(borrower.reading, lender.reading)
      if (reading) lent[i] = { ...borrower, reading }
    }
    return lent
  },
}

function borrow(reading: Reading, { meaning: lender }: Reading): Reading | undefined {
  const { meaning } = reading
  if (lender.kind !== 'date' || !('year' in lender.date)) return undefined
  const { date } = lender
  const month = 'month' in date ? date.month : 12
  if (meaning.kind === 'month' && meaning.direction === 'nearest' && date.granularity !== 'year')
    return rewritten(reading, {
      granularity: 'month',
      month: meaning.month,
      year: meaning.month > month ? date.year - 1 : date.year,
    })
  if (meaning.kind === 'monthDay' && date.granularity !== 'year')
    return rewritten(reading, {
      granularity: 'day',
      month: meaning.month,
      day: meaning.day,
      year: meaning.month > month ? date.year - 1 : date.year,
    })
  if (meaning.kind === 'partOfYear' && date.granularity !== 'year')
    return rewritten(reading, { ...meaning.part, year: date.year })
  return undefined
}

function rewritten(reading: Reading, date: PartialDate): Reading {
  return { ...reading, ...dateReading({ kind: 'date', date }) }
}
