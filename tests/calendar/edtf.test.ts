import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilOf, dayOf, isoWeekOf, mondayOf, plusMonths, weekdayOf } from '#calendar/day.ts'
import { daysOfEdtf, edtfOfDays, intervalOfEdtf, readEdtf, withDoubt, writeEdtf } from '#calendar/edtf.ts'
import { edtfInWords } from '#calendar/in-words.ts'
import { DAY, utc } from '#calendar/instant.ts'

const day = fc.integer({ min: -800_000, max: 800_000 })

describe('EDTF', () => {
  test.each([
    '2024',
    '2024?',
    '2024~',
    '2024%',
    '2024-05',
    '2024-21',
    '2024-33',
    '2024-41',
    '199X',
    '19XX',
    '-0044-03-15',
    '2024-05-01',
    '2024-05-01?',
    '2021-10-04T06:43',
    '2024-05-02?/2024-10-06?',
    '2023-10-07/..',
    '../2024-05-01',
  ])('%s is written as it was read', (text) => {
    const edtf = readEdtf(text)
    expect(edtf && writeEdtf(edtf)).toBe(text)
  })

  test.each([
    '',
    '..',
    '../..',
    '2024-13',
    '2024-02-30',
    '2023-02-29',
    '2024-05-01T25',
    '20240501',
    'XXXX-10-07',
    '2024-05-02/2024-05-01',
    'yesterday',
  ])('%s is not a date of ours', (text) => expect(readEdtf(text)).toBeUndefined())

  test('an interval ends after the last day that it names', () => {
    const edtf = readEdtf('2024-05/2024-06')
    expect(edtf && intervalOfEdtf(edtf)).toEqual({ start: utc(2024, 5), end: utc(2024, 7) })
  })

  test('an open end has no limit', () => {
    const edtf = readEdtf('../2024-05-01')
    expect(edtf && intervalOfEdtf(edtf)).toEqual({ start: -Infinity, end: utc(2024, 5, 2) })
  })

  test('naming days and reading them again gives the same days', () => {
    fc.assert(
      fc.property(day, fc.nat(900), (first, length) => {
        const edtf = edtfOfDays(first, first + length)
        expect(daysOfEdtf(edtf)).toEqual({ first, last: first + length })
        expect(readEdtf(writeEdtf(edtf))).toEqual(edtf)
        expect(daysOfEdtf(withDoubt(edtf))).toEqual({ first, last: first + length })
      }),
    )
  })
})

describe('days', () => {
  test('a day and its civil date are the same thing', () => {
    fc.assert(fc.property(day, (value) => dayOf(civilOf(value)) === value))
    fc.assert(
      fc.property(day, (value) => {
        const date = new Date(value * DAY)
        expect(civilOf(value)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
      }),
    )
  })

  test('a month beyond the year goes on in the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 3000 }), fc.nat(40), (year, month) => {
        const date = new Date(0)
        date.setUTCFullYear(year, month - 1, 1)
        return utc(year, month) === date.getTime()
      }),
    )
  })

  test('weekdays go round in seven', () => {
    expect(weekdayOf(dayOf({ year: 2024, month: 5, day: 1 }))).toBe(3)
    fc.assert(fc.property(day, (value) => weekdayOf(value + 7) === weekdayOf(value)))
  })

  test('a week holds its Monday', () => {
    fc.assert(
      fc.property(day, (value) => {
        const monday = mondayOf(isoWeekOf(value))
        expect(weekdayOf(monday)).toBe(1)
        expect(value - monday).toBe(weekdayOf(value) - 1)
      }),
    )
  })

  test('a month after 31 January is the last day of February', () => {
    expect(civilOf(plusMonths(dayOf({ year: 2024, month: 1, day: 31 }), 1))).toEqual({ year: 2024, month: 2, day: 29 })
  })
})

describe('dates in words', () => {
  test.each([
    ['2024-04-04', {}, '4 Apr 2024'],
    ['2024-04~', {}, 'about April 2024'],
    ['2024-05-01?', { weekday: true }, 'probably Wed 1 May 2024'],
    ['2024-05-02/2024-10-06', {}, 'between 2 May and 6 Oct 2024'],
    ['2024-05-02?/2024-10-06?', {}, 'probably between 2 May and 6 Oct 2024'],
    ['2023-12-30/2024-01-02', { extent: 'span' }, '30 Dec 2023 – 2 Jan 2024'],
    ['2023-10-07/..', {}, 'since 7 Oct 2023'],
    ['../2022', {}, 'before 2023'],
    ['2024-04', { part: 'early' }, 'early April 2024'],
    ['2021-10-04T06:43', {}, '4 Oct 2021, 06:43'],
    ['2024-22', {}, 'summer 2024'],
    ['199X', {}, 'the 1990s'],
    ['-0043', {}, '44 BC'],
  ] as const)('%s %o is "%s"', (text, options, words) => {
    const edtf = readEdtf(text)
    expect(edtf && edtfInWords(edtf, options)).toBe(words)
  })
})
