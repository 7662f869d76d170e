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
  const small = median(() => parseArticles(bundleOf(50)), 3)
  const large = median(() => parseArticles(bundleOf(100)), 3)
  say(`  50 articles of 4 kB in ${small.toFixed(0)} ms, 100 in ${large.toFixed(0)} ms: ${(large / small).toFixed(2)} ×`)
}

function bundleOf(count: number): readonly SourceArticle[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    text: `Bridge news ${i}\n\n${writeNews(4000, i + 1)}`,
    published: `2021-10-${String((i % 28) + 1).padStart(2, '0')}`,
  }))
}
