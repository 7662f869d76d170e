import { expect, test } from 'vitest'
import { english } from '#parser/timex/english.ts'
import { findReadings } from '#parser/timex/find-readings.ts'
import type { Grammar } from '#parser/timex/grammar.ts'
import { tagTimeExpressions } from '#parser/timex/tag-time-expressions.ts'
import { allPatterns, sourceFiles } from './patterns.ts'

test('the table holds the patterns of the grammar and every literal of the room', () => {
  const names = new Set(allPatterns().map(({ name }) => name))
  expect(english.recognizers.length + english.prefixes.length).toBeGreaterThan(30)
  for (const { name } of [...english.recognizers, ...english.prefixes]) expect(names).toContain(`grammar: ${name}`)
  expect(sourceFiles()).toContain('recognizers/weekday.ts')
  expect(names).toContain('tense.ts')
})

test('no pattern of the grammar repeats without a bound, so each attempt costs no more than a constant', () => {
  const bare = allPatterns()
    .filter(({ name }) => name.startsWith('grammar'))
    .map(({ name, source }) => ({ name, source: source.replace(/\[(?:\\.|[^\]])*\]|\\./g, 'x') }))
  expect(bare.filter(({ source }) => /[*+]|\{\d+,\}/.test(source))).toEqual([])
})

test('the patterns of the grammar are tried only where their words stand', () => {
  expect(new Set(english.recognizers.map(({ pattern }) => pattern.flags))).toEqual(new Set(['iy']))
})

test('every opening word is one that the walk through the text can meet', () => {
  const openers = [...english.recognizers, ...english.prefixes].flatMap(({ opens }) => opens)
  expect(openers.filter((opener) => !/^(?:[a-z]+|#)$/.test(opener))).toEqual([])
})

const hostile = [
  ' ',
  '\n',
  '1',
  '1/',
  '1-',
  '12:',
  '.',
  'last ',
  'the ',
  'a ',
  'May ',
  'may ',
  'March 5, ',
  'early ',
  'the end of ',
  'two ',
  '2 to ',
  'one hundred ',
  'a few ',
  'and ',
  '5 and ',
  '#',
  'Mon-',
  'the past ',
  'last year ',
  '1999-',
  '“',
  'aged ',
  'twenty-',
  'every ',
  'of the year ',
  'said ',
  'é',
  '1,000',
  '\u00a0',
  'to be ',
  '480 BC, ',
  'in ',
  'A.M. ',
  'quarter ',
]

test.each(hostile)('twice as much of %j takes twice the steps', (piece) => {
  const steps = (count: number): number => countSteps(piece.repeat(count))
  const [once, twice] = [steps(400), steps(800)]
  expect(twice).toBeLessThanOrEqual(2 * once + 100)
})

test.each(hostile)('a long run of %j is read to its end', (piece) => {
  const text = piece.repeat(20_000)
  expect(tagTimeExpressions(text, { publicationDate: '2024-05-01' }).every(({ end }) => end <= text.length)).toBe(true)
})

/** Attempts of patterns, and the characters that they matched. */
function countSteps(text: string): number {
  let steps = 0
  class CountedPattern extends RegExp {
    override exec(subject: string): RegExpExecArray | null {
      const match = super.exec(subject)
      steps += 1 + (match?.[0].length ?? 0)
      return match
    }
  }
  const counted = <T extends { readonly pattern: RegExp }>(part: T): T => ({
    ...part,
    pattern: new CountedPattern(part.pattern),
  })
  const grammar: Grammar = {
    ...english,
    recognizers: english.recognizers.map(counted),
    prefixes: english.prefixes.map(counted),
  }
  findReadings(text, grammar)
  return steps
}
