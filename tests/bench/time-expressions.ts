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
  const small = median(() => tagTimeExpressions(one, { publicationDate: DAY }), 5)
  const large = median(() => tagTimeExpressions(five, { publicationDate: DAY }), 3)
  say(
    `  1 MB in ${small.toFixed(0)} ms, 5 MB in ${large.toFixed(0)} ms: ${(large / small / 5).toFixed(2)} × five times as long (≤ 1.20)`,
  )
}

function perSecond(chars: number, ms: number): string {
  return `${(chars / ms / 1000).toFixed(2)} M characters/s`
}
