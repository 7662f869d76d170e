import type { Receipt } from './receipt.ts'
import type { Span } from './span.ts'

/** What stands in a stretch of an article. Nothing is ever deleted: furniture, slogans and repeats are marked. */
export type SegmentKind =
  | 'title'
  | 'heading'
  | 'body'
  | 'caption'
  | 'credit'
  | 'furniture'
  | 'slogan'
  | 'duplicate'
  | 'teaser'
  | 'link'

export interface Segment extends Span {
  readonly kind: SegmentKind
}

/** When an article was published, as far as it can be known. Without `edtf`: not known at all. */
export interface PublicationDate {
  readonly edtf?: string
  readonly basis: 'given' | 'inferred' | 'set' | 'unknown'
  /** 0 to 1: how likely the true day lies within `edtf`. */
  readonly confidence: number
  readonly receipt: Receipt
}

/** Publication dates that a reader has set, EDTF by article. */
export type SetDates = ReadonlyMap<string, string>

/** A news text, raw. Its `text` is never edited; an archive too large to ship may leave it out. */
export interface Article {
  readonly id: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly text?: string
  readonly publicationDate: PublicationDate
  readonly segments?: readonly Segment[]
}

/** An article as it comes in: raw text and what its bundle knows of it. */
export interface SourceArticle {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  /** The day of publication, EDTF, where the bundle knows it. */
  readonly published?: string
}

/** What to call an article: its outlet, else its title, else its first eight words. */
export function nameOfArticle(article: Pick<Article, 'outlet' | 'title' | 'text' | 'id'>): string {
  return article.outlet ?? titleOfArticle(article)
}

export function titleOfArticle({ title, text, id }: Pick<Article, 'title' | 'text' | 'id'>): string {
  if (title) return title
  const words = (text ?? '').trim().split(/\s+/u, 9)
  return words[0] ? words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '') : id
}
