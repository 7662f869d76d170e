import type { SourceArticle } from '../../src/model/article.ts'
import { parseArticles } from '../../src/parser/parse-articles.ts'
import { readSeeds } from '../fixtures/read-seeds.ts'
import { median, say } from './measure.ts'
import { writeNews } from './write-news.ts'

/** The whole reading: the bundled articles cold and warm, and bundles of growing size. */
export function benchParser(): void {
  const seeds = readSeeds()
  const start = performance.now()
  parseArticles(seeds)
  const cold = performance.now() - start
  say(`\nreading articles`)
  say(`  the bundled five: ${cold.toFixed(0)} ms at first, ${median(() => parseArticles(seeds)).toFixed(0)} ms then`)
  const half = timeOf(bundleOf(500))
  const whole = timeOf(bundleOf(1000))
  say(
    `  500 articles of 4 kB in ${(half / 1000).toFixed(1)} s, 1,000 in ${(whole / 1000).toFixed(1)} s (≤ 10): ${(whole / half).toFixed(2)} × (≤ 2.3)`,
  )
}

function timeOf(articles: readonly SourceArticle[]): number {
  const start = performance.now()
  parseArticles(articles)
  return performance.now() - start
}

function bundleOf(count: number): readonly SourceArticle[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    text: `Bridge news ${i}\n\n${writeNews(4000, i + 1)}`,
    published: `2021-10-${String((i % 28) + 1).padStart(2, '0')}`,
  }))
}
