import type { SourceArticle } from '#model/article.ts'
import { isJsonObject, readJson } from '#model/json.ts'
import { readSourceArticle } from '#model/read-source-article.ts'

/** One line of the stream form. */
export interface StreamBundle {
  readonly id: string
  readonly articles: readonly SourceArticle[]
}

/** Why a line was not read. `id` is null where the line does not say which bundle it is. */
export interface StreamError {
  readonly id: string | null
  readonly error: string
}

/** Reads a bundle from its line; a line that is none gives the reason. */
export function readStreamLine(line: string): StreamBundle | StreamError {
  const value = readJson(line)
  if (!isJsonObject(value)) return { id: null, error: 'not a JSON object' }
  const { id, articles } = value
  if (typeof id !== 'string') return { id: null, error: '"id" is not a text' }
  if (!Array.isArray(articles)) return { id, error: '"articles" is not a list' }
  const read: SourceArticle[] = []
  for (const [i, article] of articles.entries()) {
    const result = readSourceArticle(article)
    if (typeof result === 'string') return { id, error: `articles[${i}]: ${result}` }
    if (read.some((other) => other.id === result.id))
      return { id, error: `articles[${i}]: "${result.id}" is there twice` }
    read.push(result)
  }
  return { id, articles: read }
}
