import { isJsonObject, type JsonObject } from './json.ts'

/** What a bundle of articles knows of itself beside the texts: `seeds/bundle.json`. */
export interface Bundle {
  readonly title?: string
  /** By article id, the file's name without its ending. */
  readonly articles: Readonly<Record<string, AboutArticle>>
}

/** What a bundle knows of an article; `published` is EDTF. */
export interface AboutArticle {
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly published?: string
}

const articleKeys = ['title', 'outlet', 'url', 'published'] as const

/** Reads a parsed `bundle.json`. What it cannot read it leaves out and names among the problems. */
export function readBundle(
  value: unknown,
  ids: readonly string[],
): { readonly bundle: Bundle; readonly problems: readonly string[] } {
  const problems: string[] = []
  const articles: Record<string, AboutArticle> = {}
  if (!isJsonObject(value)) return { bundle: { articles }, problems: ['bundle.json is not a JSON object'] }
  for (const key of Object.keys(value)) {
    if (key !== 'title' && key !== 'articles') problems.push(`bundle.json: unknown key "${key}"`)
  }
  const title = readText(value, 'title', 'bundle.json', problems)
  const listed = value['articles'] ?? {}
  if (!isJsonObject(listed)) problems.push('bundle.json: "articles" is not an object')
  else {
    for (const [id, about] of Object.entries(listed)) {
      if (!ids.includes(id)) problems.push(`bundle.json: no article "${id}"`)
      else articles[id] = readAbout(about, `bundle.json: ${id}`, problems)
    }
  }
  return { bundle: { ...(title !== undefined && { title }), articles }, problems }
}

function readAbout(value: unknown, where: string, problems: string[]): AboutArticle {
  if (!isJsonObject(value)) {
    problems.push(`${where} is not an object`)
    return {}
  }
  for (const key of Object.keys(value)) {
    if (!articleKeys.some((known) => known === key)) problems.push(`${where}: unknown key "${key}"`)
  }
  const known = articleKeys.map((key) => [key, readText(value, key, where, problems)] as const)
  return Object.fromEntries(known.filter(([, text]) => text !== undefined))
}

function readText(value: JsonObject, key: string, where: string, problems: string[]): string | undefined {
  const text = value[key]
  if (text === undefined || typeof text === 'string') return text
  problems.push(`${where}: "${key}" is not a text`)
  return undefined
}
