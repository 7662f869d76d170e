import { readdirSync, readFileSync } from 'node:fs'
import { check } from 'recheck'
import { expect, test } from 'vitest'

/** The literal patterns of the parser's rooms beside `timex`, which keeps a table of its own. */
function literalPatterns(): readonly { readonly file: string; readonly source: string; readonly flags: string }[] {
  return readdirSync('src/parser', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('timex'))
    .flatMap((file) =>
      [
        ...readFileSync(`src/parser/${file}`, 'utf8').matchAll(
          /(?<=[(=,:!&|?\s])\/(?![*/])((?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n[])+)\/([dgimsuy]*)/gu,
        ),
      ].map(([, source = '', flags = '']) => ({ file, source, flags })),
    )
}

/**
 * Told apart by their first words: these read a stretch of a fixed length only, whatever the text, or (the tokenizer)
 * always take what they have scanned.
 */
const bounded = [
  '(?<word>',
  '(?:\\p{Lu}[',
  '(?<![\\p{L}])(?!United',
  '\\b(?:your go-to',
  '(?:published|posted|updated',
  'https?:',
  '(\\p{L}{1,30})',
  '\\baccording to',
  '\\b(?:triggered',
  '(?:^|[.!?:',
  '[\\p{L}\\p{N}.’',
]

// The automaton gives the same answer every time; what it cannot read (a look-behind) it calls unknown.
test('no pattern that reads a text is slower than linear', { timeout: 120_000 }, async () => {
  const patterns = literalPatterns().filter(({ source }) => !bounded.some((start) => source.startsWith(start)))
  expect(patterns.length).toBeGreaterThan(40)
  const verdicts = await Promise.all(
    patterns.map(async ({ file, source, flags }) => ({
      file,
      source: source.slice(0, 80),
      status: (await check(source, flags.replaceAll(/[gy]/gu, ''), { checker: 'automaton', timeout: 20_000 })).status,
    })),
  )
  expect(verdicts.filter(({ status }) => status === 'vulnerable')).toEqual([])
})
