import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import type { Extraction } from '#model/extraction.ts'

/** What the command line reads in the bundled articles: the page must show the same. */
export function extractSeeds(): Extraction {
  const files = readdirSync('seeds').filter((file) => file.endsWith('.txt'))
  const output = execFileSync(process.execPath, ['src/cli/launch.mjs', ...files.map((file) => `seeds/${file}`)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const extraction: Extraction = JSON.parse(output)
  return extraction
}
