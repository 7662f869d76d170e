import { expect, test } from 'vitest'
import { splitSentences } from '#parser/text/split-sentences.ts'

test.each([
  ['He left. She stayed.', 2],
  ['Mr. Roe met Gen. Quist on Oct. 7 in St. Varrow.', 1],
  ['The U.S. Secretary of State came. The U.S. He left.', 3],
  ['Divers swamped AT&T. Norvik closed.', 2],
  ['It cost 3.5 million.', 1],
  ['“We will stay.” He said so.', 2],
  ['“We will stay,” he said. “Or leave.”', 2],
  ['They asked: why? Nobody knew!', 2],
  ['J. Roe spoke.', 1],
  ['1. Increased mediation', 1],
  ['They came at 9 a.m. on Monday.', 1],
  ['He stopped... and went on.', 1],
])('%s has %i', (text, count) => {
  const sentences = splitSentences(text, { start: 0, end: text.length })
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toHaveLength(count)
})
