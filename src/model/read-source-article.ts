import type { SourceArticle } from './article.ts'
import { isJsonObject } from './json.ts'

/** Reads an article from parsed JSON; gives a sentence instead where it is none. */
export function readSourceArticle(value: unknown): SourceArticle | string {
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
