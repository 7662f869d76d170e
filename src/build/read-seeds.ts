import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceArticle } from '#model/article.ts'
import { readBundle } from '#model/bundle.ts'
import { readJson } from '#model/json.ts'

/** The bundled articles as they lie in `seeds/`, and what is wrong with their `bundle.json`. */
export function readSeeds(folder: string): {
  readonly title?: string
  readonly articles: readonly SourceArticle[]
  readonly problems: readonly string[]
} {
  const files = readdirSync(folder).sort()
  const ids = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -'.txt'.length))
  const about = files.includes('bundle.json') ? readJson(readFileSync(join(folder, 'bundle.json'), 'utf8')) : {}
  const { bundle, problems } = readBundle(about, ids)
  const articles = ids.map((id) => ({
    id,
    text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
    ...bundle.articles[id],
  }))
  return { ...(bundle.title !== undefined && { title: bundle.title }), articles, problems }
}
