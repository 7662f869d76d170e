import { useId, useRef, useState } from 'react'
import { writeEmbedCode } from '#share/embed/write-embed-code.ts'
import { download } from '#share/export/download.ts'
import { extractionToJson } from '#share/export/extraction-to-json.ts'
import { svgToFile } from '#share/export/svg-to-file.ts'
import { linkToView } from '#share/url/sync-url.ts'
import { reportProblem } from '#store/actions.ts'
import { useTimelineStore } from '#store/use-timeline.ts'
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
  const saveDrawing = (): void => {
    const credit = `Read by ${extraction.generator}`
    const file = svg && svgToFile(svg, { title, credit })
    if (file) download('timeline.svg', file, 'image/svg+xml')
    else
      reportProblem(
        store,
        'The drawing could not be saved: the browser keeps a page that was opened as a file from its own styles.',
      )
  }
  return (
    <>
      <Copied name="Link to this view" text={linkToView(store, 'page')} />
      <Copied name="Frame for another page" text={writeEmbedCode(linkToView(store, 'embed'), title)} />
      <p className={styles.files}>
        Save{' '}
        {svg && (
          <button type="button" className={parts.linkWord} onClick={saveDrawing}>
            the drawing (SVG)
          </button>
        )}
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
