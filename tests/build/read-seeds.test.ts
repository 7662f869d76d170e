import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSeeds } from '../../src/build/read-seeds.ts'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('articles come in the order of their names, with what the bundle says of them', () => {
  const about = { title: 'A story', articles: { b: { outlet: 'The Post', published: '2024-05-01' } } }
  expect(readSeeds(folderOf({ 'b.txt': 'Two.\r\n', 'a.txt': 'One.', 'bundle.json': JSON.stringify(about) }))).toEqual({
    title: 'A story',
    articles: [
      { id: 'a', text: 'One.' },
      { id: 'b', text: 'Two.\r\n', outlet: 'The Post', published: '2024-05-01' },
    ],
    problems: [],
  })
})

test('a bundle need not say anything of its articles', () => {
  expect(readSeeds(folderOf({ 'a.txt': 'One.' }))).toEqual({ articles: [{ id: 'a', text: 'One.' }], problems: [] })
})

test.each([
  ['{"titel":"A"}', 'bundle.json: unknown key "titel"'],
  ['{"title":1}', 'bundle.json: "title" is not a text'],
  ['{"articles":{"b":{}}}', 'bundle.json: no article "b"'],
  ['{"articles":{"a":{"date":"2024"}}}', 'bundle.json: a: unknown key "date"'],
  ['{"articles":{"a":{"published":2024}}}', 'bundle.json: a: "published" is not a text'],
  ['{"articles":[]}', 'bundle.json: "articles" is not an object'],
  ['{', 'bundle.json is not a JSON object'],
])('%s is reported: %s', (about, problem) => {
  const { articles, problems } = readSeeds(folderOf({ 'a.txt': 'One.', 'bundle.json': about }))
  expect(problems).toEqual([problem])
  expect(articles).toEqual([{ id: 'a', text: 'One.' }])
})
