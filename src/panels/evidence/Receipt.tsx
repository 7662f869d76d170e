import type { Passage } from '#model/passage.ts'
import type { Receipt as Steps, ReceiptStep } from '#model/receipt.ts'
import { showPassage } from '#store/actions.ts'
import { getArticle, getArticleSlots } from '#store/selectors.ts'
import { useTimeline, useTimelineStore } from '#store/use-timeline.ts'
import { articleStyle } from '../parts/article-color.ts'
import { classes } from '../parts/classes.ts'
import { quotationMarks } from '../parts/quotation-marks.ts'
import parts from '../parts/parts.module.css'
import styles from './receipt.module.css'
import { type WeekCount, readWeekCount } from './week-count.ts'
import { WeekDrawing } from './WeekDrawing.tsx'

const keys: Readonly<Record<ReceiptStep['step'], string>> = {
  words: 'The words',
  anchor: 'Counted from',
  rule: 'Rule',
  assumption: 'Assumed',
  result: 'Result',
  alternative: 'Not taken',
}

/** "Why this date?": each step from the words to the date, its passage one click away; weekday rules with their week. */
export function Receipt({
  receipt,
  title,
  note,
}: {
  readonly receipt: Steps
  readonly title: string
  readonly note?: string | undefined
}) {
  const rows = groupSteps(receipt)
  const week = readWeekCount(receipt)
  // The week stands between the rule and what came of it.
  const cut = rows.findIndex(({ step }) => step === 'result' || step === 'alternative')
  const head = cut < 0 ? rows : rows.slice(0, cut)
  const tail = cut < 0 ? [] : rows.slice(cut)
  return (
    <section className={styles.receipt} aria-label={title}>
      <div className={styles.heading}>
        <h3>{title}</h3>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      <Ledger rows={head} />
      {week && <Week week={week} receipt={receipt} />}
      <Ledger rows={tail} />
    </section>
  )
}

interface Row {
  readonly step: ReceiptStep['step']
  readonly steps: readonly ReceiptStep[]
}

/** Steps of one kind that follow one another share their key. */
function groupSteps(receipt: Steps): readonly Row[] {
  const rows: { readonly step: ReceiptStep['step']; readonly steps: ReceiptStep[] }[] = []
  for (const step of receipt) {
    const last = rows.at(-1)
    if (last?.step === step.step) last.steps.push(step)
    else rows.push({ step: step.step, steps: [step] })
  }
  return rows
}

function Ledger({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return undefined
  return (
    <dl>
      {rows.map(({ step, steps }, i) => (
        // A receipt never changes its order while it is shown.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className={styles.row}>
          <dt>{keys[step]}</dt>
          {steps.map((each, j) => (
            // oxlint-disable-next-line react/no-array-index-key
            <dd key={j} className={classes(styles.step, styles[step])}>
              <Step step={each} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function Step({ step: { step, text, passage } }: { readonly step: ReceiptStep }) {
  const store = useTimelineStore()
  if (!passage) return text
  return (
    <button type="button" className={styles.show} onClick={() => showPassage(store, passage)}>
      {step === 'words' ? <WordsInPlace passage={passage} /> : text}
    </button>
  )
}

/** The words of the date, tinted, behind the end of the sentence that they stand in. */
function WordsInPlace({ passage }: { readonly passage: Passage }) {
  const text = useTimeline((state) => getArticle(state, passage.articleId)?.text)
  const slot = useTimeline((state) => getArticleSlots(state).get(passage.articleId)) ?? 0
  const [open, close] = quotationMarks(passage.quote)
  return (
    <span className={styles.quote}>
      {open}
      {text === undefined ? '' : before(text, passage.start)}
      <span className={parts.passage} style={articleStyle(slot)}>
        {passage.quote}
      </span>
      {close}
    </span>
  )
}

/** The last words before an offset, not beyond the sentence: «…nine people from the water » */
function before(text: string, end: number): string {
  const sentence = text.slice(Math.max(0, end - 160), end).split(/[\n.!?“”]/u)
  const line = (sentence.at(-1) ?? '').trimStart()
  if (line.length <= 48) return line
  const short = line.slice(-44)
  return `…${short.slice(short.indexOf(' ') + 1)}`
}

function Week({ week, receipt }: { readonly week: WeekCount; readonly receipt: Steps }) {
  const articleId = receipt.find(({ step, passage }) => step === 'words' && passage)?.passage?.articleId
  const slot = useTimeline((state) => (articleId === undefined ? undefined : getArticleSlots(state).get(articleId)))
  const given = useTimeline((state) => {
    const basis = articleId === undefined ? undefined : getArticle(state, articleId)?.publicationDate.basis
    return basis === 'given' || basis === 'set'
  })
  return <WeekDrawing week={week} flag={slot === undefined ? undefined : { slot, given }} />
}
