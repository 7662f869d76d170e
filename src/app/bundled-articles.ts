import type { SourceArticle } from '#model/article.ts'
import { isJsonObject, readJson } from '#model/json.ts'
import { readSourceArticle } from '#model/read-source-article.ts'

/** The articles that came with the page, and what their bundle calls the story. */
export interface BundledArticles {
  readonly title?: string
  readonly articles: readonly SourceArticle[]
}

/**
 * Takes the articles out of the page's own `<script type="application/json" id="articles">`, where the build put
 * `seeds/`. They are content and not program: whoever has the page can exchange them in a text editor.
 */
export function getBundledArticles(): BundledArticles {
  const bundle = readJson(document.querySelector('#articles')?.textContent ?? '')
  if (!isJsonObject(bundle)) return { articles: [] }
  const { title, articles } = bundle
  const read = Array.isArray(articles) ? articles.map(readSourceArticle) : []
  return {
    ...(typeof title === 'string' && { title }),
    articles: read.filter((article) => typeof article !== 'string'),
  }
}
