import type { SourceArticle } from '#model/article.ts'
import { readBundle } from '#model/bundle.ts'

/** The articles that were built into the page, and what their bundle calls the story. */
export interface BundledArticles {
  readonly title?: string
  readonly articles: readonly SourceArticle[]
}

/** Takes `seeds/*.txt` and `seeds/bundle.json` as they were at build; the text is not touched. */
export function getBundledArticles(): BundledArticles {
  const texts = import.meta.glob<string>('../../seeds/*.txt', { query: '?raw', import: 'default', eager: true })
  const [bundleFile] = Object.values(
    import.meta.glob<unknown>('../../seeds/bundle.json', { import: 'default', eager: true }),
  )
  const files = Object.entries(texts).map(([path, text]) => ({ id: idOf(path), text }))
  const { bundle } = readBundle(
    bundleFile ?? {},
    files.map(({ id }) => id),
  )
  return {
    ...(bundle.title !== undefined && { title: bundle.title }),
    articles: files.map((file) => ({ ...file, ...bundle.articles[file.id] })),
  }
}

/** «../../seeds/000_911d.txt» → «000_911d» */
function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.txt'.length)
}
