import { expect, test } from 'vitest'
import { readStreamLine } from '../../src/cli/read-stream-line.ts'

test('a line gives its bundle, with what it knows of its articles', () => {
  const line = {
    id: 'b',
    articles: [
      { id: 'a', text: 'On Monday.', published: '2024-05-01', title: 'T', outlet: 'O', url: 'https://o.example/' },
    ],
  }
  expect(readStreamLine(JSON.stringify(line))).toEqual(line)
})

test('unknown keys and nulls are left out', () => {
  const line = '{"id":"b","lang":"en","articles":[{"id":"a","text":"On Monday.","title":null,"words":2}]}'
  expect(readStreamLine(line)).toEqual({ id: 'b', articles: [{ id: 'a', text: 'On Monday.' }] })
})

test.each([
  ['{"id":"b","articles":[', null, 'not a JSON object'],
  ['[]', null, 'not a JSON object'],
  ['null', null, 'not a JSON object'],
  ['{"id":7,"articles":[]}', null, '"id" is not a text'],
  ['{"id":"b"}', 'b', '"articles" is not a list'],
  ['{"id":"b","articles":[null]}', 'b', 'articles[0]: not an object'],
  ['{"id":"b","articles":[{"text":"x"}]}', 'b', 'articles[0]: "id" is not a text'],
  ['{"id":"b","articles":[{"id":"a"}]}', 'b', 'articles[0]: "text" is not a text'],
  ['{"id":"b","articles":[{"id":"a","text":"x","published":2024}]}', 'b', 'articles[0]: "published" is not a text'],
  ['{"id":"b","articles":[{"id":"a","text":"x"},{"id":"a","text":"y"}]}', 'b', 'articles[1]: "a" is there twice'],
])('%s gives its reason', (line, id, error) => {
  expect(readStreamLine(line)).toEqual({ id, error })
})
