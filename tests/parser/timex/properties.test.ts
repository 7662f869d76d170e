import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEdtf } from '#calendar/edtf.ts'
import { anchorTimeExpressions } from '#parser/timex/anchor-time-expressions.ts'
import { tagTimeExpressions } from '#parser/timex/tag-time-expressions.ts'

const pieces = fc.constantFrom(
  'on Tuesday',
  'last Friday',
  'next Monday',
  'this week',
  'in May',
  'on March 5',
  '11 March 2011',
  'the third quarter',
  'a year earlier',
  'two days later',
  'three days ago',
  'three days after the vote',
  'the following year',
  'that same day',
  'at 9 a.m.',
  'tonight',
  'last night',
  'the summer of 1963',
  'the 1990s',
  '480 BC',
  'early next week',
  'the weekend',
  'every Friday',
  'twice a week',
  'several years',
  'more than five months',
  'now',
  'than usual',
  'the touchdown',
  'offensive',
  'percent',
  'people',
  'of',
  'the second half',
  'the end of',
  'lol',
  'former',
  'Christmas',
  '5/2/2013',
  '1955-57',
  '3-5 May',
  'May 4 and 5',
  'he said',
  'it will open',
  'they met',
  'the army fell back',
  'and',
  'until',
  'by',
  '.',
  ',',
  '\n\n',
  '“',
  '#tag',
  '2004',
  '12',
)
const prose = fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' '))
const anyText = fc.oneof(
  prose,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(prose, fc.string({ unit: 'grapheme', maxLength: 40 }), prose).map((parts) => parts.join('')),
)
const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybeDay = fc.option(day, { nil: undefined })

function tag(text: string, publicationDate: string | undefined): ReturnType<typeof tagTimeExpressions> {
  return tagTimeExpressions(text, publicationDate === undefined ? {} : { publicationDate })
}

test('spans are exact, in order, and do not overlap', () => {
  fc.assert(
    fc.property(anyText, maybeDay, (text, publicationDate) => {
      let end = 0
      for (const each of tag(text, publicationDate)) {
        expect(each.start).toBeGreaterThanOrEqual(end)
        expect(each.end).toBeGreaterThan(each.start)
        expect(text.slice(each.start, each.end)).toBe(each.text)
        end = each.end
      }
    }),
  )
})

test('every EDTF can be read, those of alternatives too', () => {
  fc.assert(
    fc.property(anyText, maybeDay, (text, publicationDate) => {
      const edtfs = tag(text, publicationDate).flatMap(({ edtf, alternatives }) => [
        edtf,
        ...alternatives.map((other) => other.edtf),
      ])
      expect(edtfs.filter((edtf) => edtf !== undefined && readEdtf(edtf) === undefined)).toEqual([])
    }),
  )
})

test('a mention that others are counted from stands before them', () => {
  fc.assert(
    fc.property(prose, maybeDay, (text, publicationDate) => {
      const ahead = tag(text, publicationDate).filter(
        ({ anchoring }, index) => anchoring.to === 'mention' && anchoring.index >= index,
      )
      expect(ahead).toEqual([])
    }),
  )
})

test('the same text gives the same result', () => {
  fc.assert(
    fc.property(anyText, maybeDay, (text, date) => {
      expect(tag(text, date)).toEqual(tag(text, date))
    }),
  )
})

test('a publication date that becomes known later gives what it would have given at once', () => {
  fc.assert(
    fc.property(anyText, maybeDay, maybeDay, (text, before, after) => {
      expect(anchorTimeExpressions(tag(text, before), after)).toEqual(tag(text, after))
    }),
  )
})

test('moving the publication date by a week moves weekdays by a week', () => {
  const weekdays = fc.array(
    fc.constantFrom(
      'He left on Tuesday.',
      'Last Friday it rained.',
      'The court will rule on Monday.',
      'It closes this Thursday.',
    ),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(weekdays, day, (sentences, date) => {
      const text = sentences.join(' ')
      const week = 7 * 86_400_000
      const later = new Date(Date.parse(date) + week).toISOString().slice(0, 10)
      const moved = tag(text, date).map(({ value }) => new Date(Date.parse(value) + week).toISOString().slice(0, 10))
      expect(tag(text, later).map(({ value }) => value)).toEqual(moved)
    }),
  )
})

test('paragraphs added behind change nothing before them', () => {
  fc.assert(
    fc.property(prose, prose, maybeDay, (text, added, date) => {
      const alone = tag(text, date)
      expect(tag(`${text}.\n\n${added}`, date).slice(0, alone.length)).toEqual(alone)
    }),
  )
})

test('without a publication date nothing is counted from today', () => {
  const values = tagTimeExpressions('He left on Tuesday, in May, on 4 April, this week, last year, yesterday.').map(
    ({ value }) => value,
  )
  expect(values).toEqual(['XXXX-WXX-2', 'XXXX-05', 'XXXX-04-04', 'XXXX-WXX', 'XXXX', 'XXXX-XX-XX'])
})
