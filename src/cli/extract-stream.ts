import type { Readable, Writable } from 'node:stream'
import { createInterface } from 'node:readline'
import { parseArticles } from '#parser/parse-articles.ts'
import { readStreamLine } from './read-stream-line.ts'
import { write } from './write.ts'

/**
 * Reads one bundle a line and writes one extraction a line, in the same order. A bad line gives an error line and the
 * stream goes on; it reads no faster than what it writes is taken.
 */
export async function extractStream(input: Readable, output: Writable): Promise<number> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') await write(output, `${JSON.stringify(answer(line))}\n`)
  }
  return 0
}

function answer(line: string): object {
  const bundle = readStreamLine(line)
  if ('error' in bundle) return bundle
  try {
    return { id: bundle.id, ...parseArticles(bundle.articles) }
  } catch (error) {
    return { id: bundle.id, error: error instanceof Error ? error.message : String(error) }
  }
}
