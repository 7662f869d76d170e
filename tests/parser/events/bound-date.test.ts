import { assert, constant, integer, oneof, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edtfInWords } from '#calendar/in-words.ts'
import { daysOfEdtf, readEdtf } from '#calendar/edtf.ts'
import { intervalOf, type PartialDate, unitBeside } from '#calendar/partial-date.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { parseArticles } from '#parser/parse-articles.ts'

function eventOf(sentence: string, title: string): TimelineEvent | undefined {
  const text = `Court news of the week\nThe harbour was calm. ${sentence} The council met on Monday.`
  return parseArticles([{ id: 'a1', text, published: '2021-10-06' }]).events.find((event) => event.title === title)
}

const closed = 'Norland closed the harbour in Varrow'
const toClose = 'Norland to close the harbour in Varrow'

test('an attack by its day has done something, and bounds nothing', () => {
  expect(eventOf('Varrow was hit by the May 3 Norland attack.', 'May 3 Norland attack')?.when ?? '').not.toContain('..')
  expect(eventOf(`${closed} by the end of 2019.`, closed)?.when).toBe('../2019')
  expect(eventOf('By May 2019 Norland had closed the harbour in Varrow.', closed)?.when).toBe('../2019-05')
})

describe('a word before a date that bounds it', () => {
  test.each([
    ['Norland closed the harbour in Varrow before May 2019.', '../2019-04'],
    ['Before 3 May 2019, Norland closed the harbour in Varrow.', '../2019-05-02'],
    ['Norland closed the harbour in Varrow prior to 2019.', '../2018'],
    ['Norland closed the harbour in Varrow the week before 3 May 2019.', '../2019-05-02'],
    ['Norland closed the harbour in Varrow before January 2019.', '../2018-12'],
    ['Norland closed the harbour in Varrow before the end of May 2019.', '../2019-05'],
    ['By May 2019, Norland had closed the harbour in Varrow.', '../2019-05'],
    ['Norland closed the harbour in Varrow until May 2019.', '../2019-05'],
    ['Norland closed the harbour in Varrow after May 2019.', '2019-06/2021-10-06'],
    ['Shortly after 3 May 2019, Norland closed the harbour in Varrow.', '2019-05-04/2021-10-06'],
    ['Norland has closed the harbour in Varrow since 2019.', '2019/2021-10-06'],
    ['Norland closed the harbour in Varrow between 2015 and 2019.', '2015/2019'],
    ['From 3 May to 5 June 2019, Norland closed the harbour in Varrow.', '2019-05-03/2019-06-05'],
    ['Norland closed the harbour in Varrow from 2015 until 2019.', '2015/2019'],
    ['Norland closed the harbour in Varrow from 2015-2019.', '2015/2019'],
  ])('makes a bound of what happened: “%s”', (sentence, when) => {
    expect(eventOf(sentence, closed)?.when).toBe(when)
  })

  test.each([
    ['Norland will close the harbour in Varrow by May 2025.', '2021-10-06/2025-05'],
    ['Norland will close the harbour in Varrow before 3 May 2025.', '2021-10-06/2025-05-02'],
    ['Norland will close the harbour in Varrow after 3 May 2025.', '2025-05-04/..'],
    ['Norland will close the harbour in Varrow from 3 to 5 May 2025.', '2025-05-03/2025-05-05'],
  ])('makes a bound of what is planned: “%s”', (sentence, when) => {
    expect(eventOf(sentence, toClose)).toMatchObject({ status: 'scheduled', when })
  })

  test.each([
    ['Norland closed the harbour in Varrow in May 2019.', '2019-05'],
    ['Norland closed the harbour in Varrow on 3 May 2019.', '2019-05-03'],
    ['Norland closed the harbour in Varrow three days after 3 May 2019.', '2019-05-06'],
    ['Norland closed the harbour in Varrow two weeks before 3 May 2019.', '2019-04-19?'],
    ['Norland closed the harbour in Varrow the day after 3 May 2019.', '2019-05-04'],
  ])('is not every word, nor one that a day is counted by: “%s”', (sentence, when) => {
    expect(eventOf(sentence, closed)).toMatchObject({ when })
  })

  test.each([
    ['Norland closed the harbour in Varrow less than two days after 3 May 2019.', '2019-05-04/2021-10-06'],
    ['Norland closed the harbour in Varrow within two days after 3 May 2019.', '2019-05-04/2021-10-06'],
    ['Norland closed the harbour in Varrow a few days after 3 May 2019.', '2019-05-04/2021-10-06'],
    ['Norland closed the harbour in Varrow about ten days before 3 May 2019.', '../2019-05-02'],
    ['Norland closed the harbour in Varrow more than ten days before the vote on 3 May 2019.', '../2019-05-03'],
  ])('counts no day where the count is none: “%s”', (sentence, when) => {
    expect(eventOf(sentence, closed)?.when).toBe(when)
  })

  test('leaves its day to what was done until a day that is yet to come', () => {
    expect(eventOf('Norland closed the harbour in Varrow until 4 December 2021.', closed)?.when).toBe('2021-10-06?')
  })

  test('makes no bound of what is compared with', () => {
    expect(
      eventOf('Norland closed the harbour in Varrow for the first time since 1991.', closed)?.when ?? '',
    ).not.toContain('1991')
  })

  test.each(['Norland moved the fair from May 2019 to June 2019.', 'Norland postponed the fair until May 2019.'])(
    'gives its day to nothing that was moved to it: “%s”',
    (sentence) => {
      const { events } = parseArticles([
        { id: 'a1', text: `Fair news of the week\nThe harbour was calm. ${sentence}`, published: '2021-10-06' },
      ])
      const told = events.find(({ title }) => title.includes('the fair'))
      expect(told?.title).toBeDefined()
      expect(told?.when ?? '').not.toContain('2019')
    },
  )

  test.each([
    ['Norland closed the harbour in Varrow two days before the vote on 3 May 2019.', '2019-05-01'],
    ['Norland closed the harbour in Varrow three weeks after the strike began on 3 May 2019.', '2019-05-24?'],
    ['Norland closed the harbour in Varrow shortly before the crash of 2008.', '../2008'],
    ['Norland has closed the harbour in Varrow since the strike of 2008.', '2008/2021-10-06'],
    ['Norland closed the harbour in Varrow no later than 2008.', '../2008'],
    ['Since taking Lindhaven in 2008, Norland has closed the harbour in Varrow.', '2008/2021-10-06'],
    ['Before taking Lindhaven on Monday, Norland closed the harbour in Varrow.', '../2021-10-04'],
    ['After taking Lindhaven on Monday, Norland closed the harbour in Varrow.', '2021-10-04'],
  ])('is set by what else has a date: “%s”', (sentence, when) => {
    expect(eventOf(sentence, closed)?.when).toBe(when)
  })

  test('is not set by what a relative clause tells', () => {
    const told = 'Norland closed the harbour in Varrow before the mayor, who was born in 1955, spoke.'
    expect(eventOf(told, closed)?.when ?? '').not.toContain('1955')
  })

  test('says what goes on since then without an end', () => {
    const [event] = parseArticles([
      {
        id: 'a1',
        text: 'Court news of the week\nThe harbour was calm. Norland has been closing harbours in Varrow since 2019.',
        published: '2021-10-06',
      },
    ]).events.filter(({ status }) => status === 'ongoing')
    expect(event?.when).toBe('2019/..')
  })

  test('stands in the receipt with the date, and its rule behind the date’s', () => {
    const receipt = eventOf('Norland closed the harbour in Varrow before May 2019.', closed)?.receipt ?? []
    expect(receipt.find(({ step }) => step === 'words')).toMatchObject({
      text: 'before May 2019',
      passage: { quote: 'before May 2019' },
    })
    expect(receipt.filter(({ step }) => step === 'rule').at(-1)?.text).toBe('The words put it before that.')
    expect(receipt.at(-1)).toMatchObject({ step: 'result', text: 'before May 2019', edtf: '../2019-04' })
  })
})

test('the unit beside a date touches it, and has no day of it', () => {
  const date = oneof(
    record({ granularity: constant('year' as const), year: integer({ min: -3000, max: 3000 }) }),
    record({
      granularity: constant('month' as const),
      year: integer({ min: -3000, max: 3000 }),
      month: integer({ min: 1, max: 12 }),
    }),
    record({
      granularity: constant('day' as const),
      year: integer({ min: -3000, max: 3000 }),
      month: integer({ min: 1, max: 12 }),
      day: integer({ min: 1, max: 28 }),
    }),
    record({ granularity: constant('decade' as const), decade: integer({ min: 1, max: 250 }) }),
  )
  assert(
    property(date, (known: PartialDate) => {
      expect(intervalOf(unitBeside(known, 1)).start).toBe(intervalOf(known).end)
      expect(intervalOf(unitBeside(known, -1)).end).toBe(intervalOf(known).start)
    }),
  )
})

test.each([
  ['../2019-04', 'before May 2019'],
  ['../2018-12', 'before January 2019'],
  ['../2018', 'before 2019'],
  ['../2019-12-31', 'before 1 Jan 2020'],
  ['../201X', 'before 1 Jan 2020'],
])('an open start names the last day that is possible, words the first that is not: %s', (text, words) => {
  const edtf = readEdtf(text)
  expect(edtf && edtfInWords(edtf)).toBe(words)
  expect(edtf && daysOfEdtf(edtf).first).toBe(-Infinity)
})
