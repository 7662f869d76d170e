import type { SetDates, SourceArticle } from '#model/article.ts'
import type { Extraction } from '#model/extraction.ts'

/** What the page asks of the worker: to read articles, and later to tell them again with other dates of publication. */
export type ParseRequest =
  | { readonly type: 'parse'; readonly articles: readonly SourceArticle[]; readonly setDates: SetDates }
  | { readonly type: 'set dates'; readonly setDates: SetDates }

/** What it answers: once for each article, then the whole. */
export type ParseReply =
  | { readonly type: 'read'; readonly read: number; readonly total: number; readonly events: number }
  | { readonly type: 'finished'; readonly extraction: Extraction }
  | { readonly type: 'failed'; readonly message: string }

/** A worker speaks of itself before it is asked anything: silence means it never started. */
export type WorkerMessage = { readonly type: 'started' } | ParseReply
