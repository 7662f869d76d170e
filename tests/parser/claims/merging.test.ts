import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

/** How many articles each event has passages of, for articles about a bridge: day of publication and text. */
function sourcesOf(...articles: readonly (readonly [published: string, text: string])[]): readonly number[] {
  return parseArticles(articles.map(([published, text], i) => ({ id: `a${i}`, published, text })))
    .events.map(({ passages }) => new Set((passages ?? []).map(({ articleId }) => articleId)).size)
    .sort((a, b) => b - a)
}

const told = 'Bridge news\n\nThe mayor Ida Roe sold the Varrow bridge to a bank.'

test('news that is told without a date may be a day or two old', () => {
  expect(sourcesOf(['2021-10-06', told], ['2021-10-07', told])).toEqual([2])
})

test('news that is told without a date is not a week old', () => {
  expect(sourcesOf(['2021-10-06', told], ['2021-10-13', told])).toEqual([1, 1])
})

test('two days that are written are two events', () => {
  const [monday, tuesday] = ['Monday', 'Tuesday'].map((day) => `Bridge news\n\nIda Roe met Anders Quist on ${day}.`)
  expect(sourcesOf(['2021-10-06', monday ?? ''], ['2021-10-06', tuesday ?? ''])).toEqual([1, 1])
})

test('a headline with capitals throughout names whom the article names', () => {
  const headline =
    'Mayor Ida Roe Sells Varrow Bridge\n\nThe city is calm after what Ida Roe did to the old Varrow bridge.'
  expect(sourcesOf(['2021-10-06', headline], ['2021-10-06', told])).toEqual([2])
})

test.each([
  ['Ida Roe opened a plant.', 'The mayor opened a school.'],
  ['Norvik shares fell by three per cent.', 'Solberg shares fell by three per cent.'],
  ['Ida Roe won the race in Varrow.', 'The race in Varrow was won by Anders Quist.'],
])('“%s” and “%s” are two events', (one, two) => {
  expect(sourcesOf(['2021-10-06', `Harbour news\n\n${one}`], ['2021-10-06', `Harbour news\n\n${two}`])).toEqual([1, 1])
})

test('what undoes a deed is another event, whatever else the two share', () => {
  const one = 'Harbour news\n\nThe mayor Ida Roe closed the old port of Varrow.'
  const two = 'Harbour news\n\nThe mayor Ida Roe opened the old port of Varrow.'
  expect(sourcesOf(['2021-10-06', one], ['2021-10-06', two])).toEqual([1, 1])
})
