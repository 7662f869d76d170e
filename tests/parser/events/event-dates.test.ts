import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

function datesOf(sentence: string): ReadonlyMap<string, string | undefined> {
  const text = `Court news of the week\nThe harbour was calm. ${sentence}`
  const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
  return new Map(events.map(({ title, when }) => [title, when]))
}

test.each([
  [
    'Anders Quist, accused of attacking Ida Roe on 3 May 2019, was acquitted in Varrow on Monday.',
    'Anders Quist was acquitted in Varrow',
    '2021-10-04',
  ],
  [
    'Ida Roe, arrested on 3 May 2019, visited the harbour in Varrow on Monday.',
    'Ida Roe visited the harbour in Varrow',
    '2021-10-04',
  ],
  ['Ida Roe, on 3 May 2019, visited the harbour in Varrow.', 'Ida Roe visited the harbour in Varrow', '2019-05-03'],
  ['On 3 May 2019, Ida Roe, beaten in Norland, left Varrow.', 'Ida Roe left Varrow', '2019-05-03'],
])('a day in an aside about somebody is not the day of what is told of them: “%s”', (sentence, title, when) => {
  expect(datesOf(sentence).get(title)).toBe(when)
})

test('a date behind the first of two verbs is not the second’s', () => {
  const dates = datesOf('Ida Roe visited Varrow in April 2021 and signed the treaty with Norland.')
  expect(dates.get('Ida Roe visited Varrow')).toBe('2021-04')
  expect(dates.get('Ida Roe signed the treaty with Norland')).not.toBe('2021-04')
})

test('the year in a headline does not hide the day of the first news', () => {
  const text =
    'Norvik unveils ferry at the 2021 Harbour Fair\n\nYesterday, Ida Roe unveiled a ferry in Varrow. Ida Roe opened a museum near the harbour.'
  const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
  expect(events.map(({ when }) => when)).toEqual(['2021-10-05', '2021-10-05?'])
})

test('a trial of years ago is what the news is about, and not its day', () => {
  const text =
    'Court overturns 2015 conviction\n\nOn 2 May 2015 a court convicted Ida Roe of fraud. The Supreme Court overturned the verdict.'
  const { events } = parseArticles([{ id: 'a1', text, published: '2021-10-06' }])
  expect(events.map(({ when }) => when)).toEqual(['2015-05-02', '2021-10-06?'])
})

test.each([
  'In 2001 the firm bought the mine and closed it when prices fell in 2009.',
  'On 12 June 1929 Ida Roe was born in Varrow and died in Norland.',
  'In 2019 Anders Quist left the party but won the 2021 election.',
])('what the second verb of a sentence tells does not take the first one’s day: “%s”', (sentence) => {
  const [, ...later] = [...datesOf(sentence).values()]
  expect(later.filter((when) => when !== undefined && /^(?:2001|1929|2019)/u.test(when))).toEqual([])
})
