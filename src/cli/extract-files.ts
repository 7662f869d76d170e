import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Writable } from 'node:stream'
import type { SourceArticle } from '#model/article.ts'
import { parseArticles } from '#parser/parse-articles.ts'
import { write } from './write.ts'

/** Prints one extraction of all files, ids being file names without their ending. Gives the exit status. */
export async function extractFiles(paths: readonly string[], output: Writable, problems: Writable): Promise<number> {
  const articles: SourceArticle[] = []
  for (const path of paths) {
    const article = await readArticle(path)
    if (typeof article === 'string') await write(problems, `${article}\n`)
    else if (articles.some(({ id }) => id === article.id))
      await write(problems, `${path}: another file is called ${article.id} too\n`)
    else articles.push(article)
  }
  if (articles.length < paths.length) return 1
  await write(output, `${JSON.stringify(parseArticles(articles), undefined, 2)}\n`)
  return 0
}

/** An article, or what is wrong with its file. */
async function readArticle(path: string): Promise<SourceArticle | string> {
  try {
    const bytes = await readFile(path)
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (text.trim() === '') return `${path}: the file is empty`
    return { id: basename(path, extname(path)), text }
  } catch (error) {
    return `${path}: ${reasonOf(error)}`
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'no such file'
    case 'EISDIR':
      return 'this is a folder, not a file'
    case 'EACCES':
      return 'the file may not be read'
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return 'the file is not UTF-8 text'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
