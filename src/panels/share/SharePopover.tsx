import { useId, useRef, useState } from 'react'
import { nameOfArticle } from '#model/article.ts'
import { heightFor } from '#share/embed/answer-host.ts'
import { writeEmbedCode } from '#share/embed/write-embed-code.ts'
import { download } from '#share/export/download.ts'
import { extractionToJson } from '#share/export/extraction-to-json.ts'
import { type Imprint, svgToFile } from '#share/export/svg-to-file.ts'
import { svgToPng } from '#share/export/svg-to-png.ts'
import { linkToView } from '#share/url/sync-url.ts'
import { reportProblem } from '#store/actions.ts'
import { getDisputedIds, getShownEvents, letterOfSlot } from '#store/selectors.ts'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimelineStore } from '#store/use-timeline.ts'
import { nameOfEvent } from '#timeline/layout/event-words.ts'
import { fonts } from '#timeline/layout/wrap-text.ts'
import { colorOfSlot, SLOTS_WITH_COLOR } from '../parts/article-color.ts'
import { counted } from '../parts/count-words.ts'
import { publicationInWords } from '../parts/date-words.ts'
import { createMeasure } from '../parts/measure-text.ts'
import { Popover } from '../parts/Popover.tsx'
import parts from '../parts/parts.module.css'
import styles from './share.module.css'

/** The link to what is seen, the story as a frame for another page, and files to keep. */
export function SharePopover() {
  return (
    <Popover id="share" label="Share">
      <ShareForm />
    </Popover>
  )
}

function ShareForm() {
  const store = useTimelineStore()
  const { extraction } = store.getState()
  const title = extraction.title ?? 'Dateline'
  // On a phone the list is the drawing.
  const svg = document.querySelector<SVGSVGElement>('[data-timeline-surface] svg:not(.tl-overview)')
  // The bundled story lies beside the page as one file; a page that is that file has itself.
  const isWhole = location.protocol.startsWith('http') && !/[?&]data=/u.test(location.search)
  const saveDrawing = async (form: 'svg' | 'png'): Promise<void> => {
    const file = svg && svgToFile(svg, imprintOf(store.getState(), svg))
    const content = file && form === 'png' ? await svgToPng(file) : file
    if (content) {
      download(`timeline.${form}`, content, form === 'png' ? 'image/png' : 'image/svg+xml')
      return
    }
    const reason = file
      ? 'the browser made no picture of it'
      : 'the browser keeps a page that was opened as a file from its own styles'
    reportProblem(store, `The drawing could not be saved: ${reason}.`)
  }
  return (
    <>
      <Copied name="Link to this view" text={linkToView(store, 'page')} />
      <FrameCode title={title} />
      <p className={styles.files}>
        Save{' '}
        {svg &&
          forms.map((form) => (
            <button key={form} type="button" className={parts.linkWord} onClick={() => void saveDrawing(form)}>
              the drawing ({form.toUpperCase()})
            </button>
          ))}
        <button
          type="button"
          className={parts.linkWord}
          onClick={() => download('dateline.json', extractionToJson(extraction), 'application/json')}
        >
          the reading (JSON)
        </button>
        {isWhole && (
          <a className={parts.linkWord} href="dateline.html" download="">
            the page (HTML)
          </a>
        )}
      </p>
    </>
  )
}

/** The story as a frame: its code, a look at it in a width, and what goes with it where scripts may. */
function FrameCode({ title }: { readonly title: string }) {
  const store = useTimelineStore()
  const [width, setWidth] = useState(600)
  const [hasCompany, setHasCompany] = useState(false)
  const address = linkToView(store, 'embed')
  const company = {
    script: new URL('embed.js', location.href).href,
    page: linkToView(store, 'page'),
    lines: hasCompany ? linesOf(store.getState()) : [],
  }
  const preview = (): void => {
    open(address, '_blank', `popup,noopener,width=${width},height=${heightFor(width)}`)
  }
  return (
    <>
      <Copied name="Frame for another page" text={writeEmbedCode(address, title, hasCompany ? company : undefined)} />
      <p className={styles.options}>
        <label>
          <input type="checkbox" checked={hasCompany} onChange={() => setHasCompany(!hasCompany)} /> Height by a script,
          words without frames
        </label>
        <label>
          Width{' '}
          <input
            type="number"
            min={320}
            max={2000}
            value={width}
            onChange={({ target }) => setWidth(Number(target.value))}
          />
        </label>
        <button type="button" className={parts.linkWord} onClick={preview}>
          Preview
        </button>
      </p>
    </>
  )
}

const LINES = 5

/** The events that most articles tell, in time order, each with its status: a plan or a denial is none that happened. */
function linesOf(state: TimelineState): readonly string[] {
  const disputed = getDisputedIds(state)
  const told = getShownEvents(state).map((dated, at) => {
    const articles = new Set(dated.event.passages?.map(({ articleId }) => articleId)).size
    return { dated, at, articles }
  })
  return told
    .sort((a, b) => b.articles - a.articles || a.at - b.at)
    .slice(0, LINES)
    .sort((a, b) => a.at - b.at)
    .map(({ dated }) => nameOfEvent(dated, disputed.has(dated.event.id)))
}

const forms = ['svg', 'png'] as const

/** What the drawing says of itself outside of the page: its marks and its articles. */
function imprintOf({ extraction }: TimelineState, svg: SVGSVGElement): Imprint {
  const legend = svg.closest('section')?.querySelectorAll('[aria-label="Statuses shown"] [aria-pressed]') ?? []
  const left = extraction.articles.length - SLOTS_WITH_COLOR
  const measure = createMeasure(getComputedStyle(svg).fontFamily)
  return {
    title: extraction.title ?? 'Dateline',
    credit: `${left > 0 ? `${counted(left, 'more article')}. ` : ''}Dates were read by rules and may be wrong. Read by ${extraction.generator}.`,
    measure: (words) => measure(words, fonts.note),
    legend: [...legend].flatMap((entry) => {
      const glyph = entry.querySelector('svg')
      const off = entry.getAttribute('aria-pressed') === 'false' && !entry.hasAttribute('data-only')
      return glyph && !off ? [{ glyph, words: entry.textContent }] : []
    }),
    sources: extraction.articles.slice(0, SLOTS_WITH_COLOR).map((article, slot) => ({
      color: colorOfSlot(slot),
      letter: letterOfSlot(slot),
      words: `${nameOfArticle(article).replace(/\.$/u, '')}, ${publicationInWords(article.publicationDate)}`,
    })),
  }
}

/** A text to copy: by the button, and by hand where the browser keeps the clipboard to itself. */
function Copied({ name, text }: { readonly name: string; readonly text: string }) {
  const id = useId()
  const [said, setSaid] = useState('Copy')
  const field = useRef<HTMLInputElement>(null)
  const copy = async (): Promise<void> => {
    field.current?.select()
    try {
      // In a frame, or without TLS, there may be no clipboard to write to: then what is selected can be copied by hand.
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      setSaid('Copy it by hand')
    }
  }
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{name}</label>
      <input ref={field} id={id} type="text" readOnly value={text} onFocus={({ target }) => target.select()} />
      <button type="button" className={parts.word} aria-live="polite" onClick={() => void copy()}>
        {said}
      </button>
    </div>
  )
}
