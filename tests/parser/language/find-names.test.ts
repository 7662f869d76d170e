import { expect, test } from 'vitest'
import { findNames } from '#parser/language/find-names.ts'
import { tokenize } from '#parser/language/tokenize.ts'

function namesIn(text: string): readonly string[] {
  return findNames(tokenize(text, { start: 0, end: text.length })).map((run) => run.text)
}

test.each([
  ['The mayor flew from Beijing to Italy.', ['Beijing', 'Italy']],
  ['Ida Roe met the Secretary of State in Varrow.', ['Ida Roe', 'Secretary of State', 'Varrow']],
  ['On Tuesday Roe met Quist and Dahl.', ['Roe', 'Quist', 'Dahl']],
  ['They met in May.', []],
] as const)('the names of: %s', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})
