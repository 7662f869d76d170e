import { createRequire } from 'node:module'
import { tagTimeExpressions } from '../../src/parser/timex/tag-time-expressions.ts'
import { median, say } from './measure.ts'
import { writeNews } from './write-news.ts'

interface Chrono {
  readonly parse: (text: string, reference: Date) => readonly unknown[]
}

const DAY = '2021-10-06'

/** Characters per second of the tagger and of chrono-node, on one text and on articles; and 5 MB beside 1 MB. */
export async function benchTimeExpressions(): Promise<void> {
  const chrono: Chrono = createRequire(`${process.cwd()}/tests/bench/package.json`)('chrono-node')
  const articles = Array.from({ length: 80 }, (_, i) => writeNews(4000, i + 1))
  const chars = articles.reduce((sum, { length }) => sum + length, 0)
  const ours = median(() => articles.forEach((text) => tagTimeExpressions(text, { publicationDate: DAY })))
  const theirs = median(() => articles.forEach((text) => chrono.parse(text, new Date(`${DAY}T12:00:00Z`))))
  say(`time expressions, ${articles.length} articles of 4 kB`)
  say(`  Dateline      ${perSecond(chars, ours)}`)
  say(`  chrono-node   ${perSecond(chars, theirs)}   ratio ${(theirs / ours).toFixed(2)}`)
  const one = writeNews(1_000_000)
  const five = writeNews(5_000_000)
  const tag = (text: string): void => void tagTimeExpressions(text, { publicationDate: DAY })
  // In turn, so that a busy moment of the machine slows both down.
  const rounds = Array.from({ length: 7 }, () => {
    const small = timeOf(() => [one, one, one, one, one].forEach(tag))
    return { small, ratio: timeOf(() => tag(five)) / small }
  }).sort((a, b) => a.ratio - b.ratio)
  const middle = rounds[3]
  say(
    `  5 MB take ${middle?.ratio.toFixed(2)} × five times 1 MB (≤ 1.20; ${rounds[0]?.ratio.toFixed(2)}–${rounds.at(-1)?.ratio.toFixed(2)} in 7 rounds)`,
  )
}

function perSecond(chars: number, ms: number): string {
  return `${(chars / ms / 1000).toFixed(2)} M characters/s`
}

function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
