import type { SourceArticle } from '#model/article.ts'
import { isJsonObject, readJson } from '#model/json.ts'

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
    const result = readArticle(article)
    if (typeof result === 'string') return { id, error: `articles[${i}]: ${result}` }
    if (read.some((other) => other.id === result.id))
      return { id, error: `articles[${i}]: "${result.id}" is there twice` }
    read.push(result)
  }
  return { id, articles: read }
}

/** An article, or what is wrong with it. */
function readArticle(value: unknown): SourceArticle | string {
  if (!isJsonObject(value)) return 'not an object'
  const { id, text } = value
  if (typeof id !== 'string') return '"id" is not a text'
  if (typeof text !== 'string') return '"text" is not a text'
  const known: Record<string, string> = {}
  for (const key of ['published', 'title', 'outlet', 'url']) {
    const content = value[key]
    if (typeof content === 'string') known[key] = content
    else if (content !== undefined && content !== null) return `"${key}" is not a text`
  }
  return { id, text, ...known }
}
