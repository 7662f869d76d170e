import type { Article } from '#model/article.ts'
import type { Passage } from '#model/passage.ts'
import { touches } from '#model/span.ts'
import { getArticle } from '#store/selectors.ts'
import { useTimeline } from '#store/use-timeline.ts'
import styles from './parts.module.css'
import { quotationMarks } from './quotation-marks.ts'

/** A passage's words, in quotation marks unless told plainly. A slogan pasted into them is shown as one, never cut out. */
export function QuoteText({ passage, plain = false }: { readonly passage: Passage; readonly plain?: boolean }) {
  const article = useTimeline((state) => getArticle(state, passage.articleId))
  return <QuoteFrom article={article} passage={passage} plain={plain} />
}

/** The same, where the article is at hand. */
export function QuoteFrom({
  article,
  passage,
  plain = false,
}: {
  readonly article: Article | undefined
  readonly passage: Passage
  readonly plain?: boolean
}) {
  const inserts =
    article?.segments?.filter(({ kind, start, end }) => kind === 'slogan' && touches({ start, end }, passage)) ?? []
  const [open, close] = plain ? ['', ''] : quotationMarks(passage.quote)
  return (
    <>
      {open}
      {piecesOf(passage, inserts).map(({ text, slogan, at }) =>
        slogan ? (
          <span key={at} className={styles.slogan} title="A line inserted into the article’s text">
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {close}
    </>
  )
}

function piecesOf(
  { quote, start, end }: Passage,
  inserts: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly text: string; readonly slogan: boolean; readonly at: number }[] {
  const pieces: { readonly text: string; readonly slogan: boolean; readonly at: number }[] = []
  let from = start
  const add = (until: number, slogan: boolean): void => {
    if (until > from) pieces.push({ text: quote.slice(from - start, until - start), slogan, at: from })
    from = Math.max(from, until)
  }
  for (const insert of inserts) {
    add(Math.min(insert.start, end), false)
    add(Math.min(insert.end, end), true)
  }
  add(end, false)
  return pieces
}
