import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { english } from '#parser/timex/english.ts'

/** One regular expression of the tagger, and where it stands. */
export interface PatternEntry {
  readonly name: string
  readonly source: string
  readonly flags: string
}

const room = new URL('../../../src/parser/timex/', import.meta.url).pathname

/** Every regular expression of the tagger: those that the grammar is made of, and every literal in its files. */
export function allPatterns(): readonly PatternEntry[] {
  const composed = [...english.recognizers, ...english.prefixes].map(({ name, pattern: { source, flags } }) => ({
    name: `grammar: ${name}`,
    source,
    flags,
  }))
  return [...composed, ...sourceFiles().flatMap(literalsIn)]
}

export function sourceFiles(): readonly string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
}

function literalsIn(file: string): readonly PatternEntry[] {
  const code = readFileSync(join(room, file), 'utf8')
  const entries: PatternEntry[] = []
  visit(parseSync(file, code).program, (source, flags) => entries.push({ name: file, source, flags }))
  return entries
}

function visit(node: unknown, found: (source: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return
  if ('regex' in node && isRegex(node.regex)) found(node.regex.pattern, node.regex.flags)
  for (const child of Object.values(node)) visit(child, found)
}

function isRegex(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value
}
