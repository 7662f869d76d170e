import { expect, test } from 'vitest'
import { readExtraction } from '#share/import/read-extraction.ts'
import { parseArticles } from '#parser/parse-articles.ts'

const text =
  'Court news\n\nAnders Quist sued the harbour on Monday and left Varrow on Tuesday. Two divers were arrested and charged with theft on Monday.'

test('every event has a name of its own, and a file of them is read back whole', () => {
  const extraction = parseArticles([{ id: 'a', text, published: '2021-10-06' }])
  const names = extraction.events.map(({ id }) => id)
  expect(names.length).toBeGreaterThan(2)
  expect(new Set(names).size).toBe(names.length)
  const reply = readExtraction(JSON.parse(JSON.stringify(extraction)))
  expect(reply).toMatchObject({ type: 'read', problems: [] })
})

function namesBy(published: string): readonly (readonly [string, string])[] {
  return parseArticles([{ id: 'a', text, published }])
    .events.map(({ title, id }) => [title, id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

test('an event keeps its name when the article is given another day', () => {
  expect(namesBy('2019-02-01')).toEqual(namesBy('2021-10-06'))
})
