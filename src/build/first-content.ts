import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HTMLElement as PageElement, Window as PageWindow } from 'happy-dom'
import type { Plugin } from 'vite'
import { fonts } from '#timeline/layout/wrap-text.ts'
import { readFont, widthInPlainSans } from './plain-sans.ts'

/** A screen that the page is drawn for at build. */
export interface FirstScreen {
  readonly name: 'phone' | 'desk'
  readonly width: number
  readonly height: number
  /** Inner size in px of what hosts a drawing, which nothing lays out at build. */
  readonly host: { readonly width: number; readonly height: number }
}

/** On a phone the list is the timeline, below a strip. */
export const phone: FirstScreen = { name: 'phone', width: 390, height: 844, host: { width: 358, height: 58 } }
/** A page with a pane of 424 px beside its drawing. */
export const desk: FirstScreen = { name: 'desk', width: 1366, height: 900, host: { width: 902, height: 520 } }

/**
 * Shows what stands in the page where its script is late, unless the address asks for something of its own: another
 * story, a guest's frame, a place in the story. Before that nothing of it is laid out, so that the faces are still to
 * be chosen when the script comes in time.
 */
const showIfLate =
  "/[?&](?:data|embed)\\b/.test(location.search)||location.hash[1]||setTimeout(()=>{document.documentElement.dataset.slow=''},300)"

/** The desk's drawing keeps its shape: it stands where it is neither too small to be read nor too large. */
const firstStyles = `
[data-first], [data-screen] { display: none }
[data-slow] [data-first] { display: block }
@media (width <= 480px) { [data-screen='phone'] { display: block } }
@media (768px <= width < 1024px) or (width >= 1184px) { [data-screen='desk'] { display: block } }
@media (width < 1024px) { [data-screen='desk'] aside { display: none } }
[data-screen='desk'] [data-timeline-surface] { height: auto }
[data-screen='phone'] svg.tl-plot { width: 100% }
[data-screen='desk'] svg.tl-plot { display: block; width: 100%; max-width: 1128px; height: auto }
`

/** Turns of 20 ms that the page may wait for itself; a turn in which it reads is as long as the reading. */
const TURNS = 1000

/**
 * Draws the built page once for a phone and once for a desk, and writes what then stands in it into `index.html`: on a
 * slow network the story can be read before its script has come. `main.tsx` takes it away when the page can be drawn.
 */
export function firstContent(): Plugin {
  return {
    name: 'dateline:first-content',
    apply: 'build',
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return
        const file = join(dir, 'index.html')
        const html = readFileSync(file, 'utf8')
        const script = readFileSync(join(dir, 'assets/app.js'), 'utf8')
        const drawn = [await drawOn(phone, html, script), await drawOn(desk, html, script)]
        writeFileSync(file, withFirstContent(html, drawn))
      },
    },
  }
}

/** What stands in the page on one screen, and the rules that its elements brought as styles of their own. */
export interface FirstContent {
  readonly content: string
  readonly styles: string
}

/** The page with content in it, its rules, and a script in its head that looks whether the address asks for something else. */
export function withFirstContent(html: string, drawn: readonly FirstContent[]): string {
  const styles = firstStyles + drawn.map((screen) => screen.styles).join('')
  const content = drawn.map((screen) => screen.content).join('')
  return html
    .replace("script-src 'self'", `script-src 'self' '${hashOf(showIfLate)}'`)
    .replace("style-src 'self'", `style-src 'self' '${hashOf(styles)}'`)
    .replace('</title>', () => `</title>\n    <script>${showIfLate}</script>\n    <style>${styles}</style>`)
    .replace('<div id="page"></div>', () => `<div id="page" data-first="">${content}</div>`)
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * What stands in the page once it has read its articles and drawn them; a story without events has its few words too.
 *
 * @throws Where the page breaks, or never comes to an end.
 */
export async function drawOn(screen: FirstScreen, html: string, script: string): Promise<FirstContent> {
  // Loaded here: the development server draws no page.
  const { Window } = await import('happy-dom')
  const errors: unknown[] = []
  const window = new Window({
    url: 'http://localhost/',
    width: screen.width,
    height: screen.height,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableCSSFileLoading: true,
      disableJavaScriptFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  })
  const channels = equip(window, screen)
  window.addEventListener('error', (event) => errors.push(event))
  window.document.write(html.replace(/<script defer[^>]*><\/script>/u, ''))
  try {
    window.eval(script)
    const waitsFor = '[role="progressbar"], [aria-busy="true"]'
    const isDrawn = (): boolean =>
      window.document.querySelector('#page > *') !== null && !window.document.querySelector(waitsFor)
    for (let turn = 0; !isDrawn(); turn++) {
      if (turn > TURNS || errors.length > 0)
        throw new Error(`The built page draws nothing on a ${screen.name}. ${errors.map(String).join(' ')}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const page = window.document.querySelector('#page')
    return page instanceof window.HTMLElement ? writeOut(page, screen) : { content: '', styles: '' }
  } finally {
    for (const { port1, port2 } of channels) [port1, port2].forEach((port) => port.close())
    await window.happyDOM.close()
  }
}

/** Gives the window what it has not of itself: sizes, a measuring tape, faces. Returns the channels to close. */
function equip(window: PageWindow, { host }: FirstScreen): readonly MessageChannel[] {
  // React takes its turns by a channel; an open one would keep the build from ending.
  const channels: MessageChannel[] = []
  class Channel extends MessageChannel {
    constructor() {
      super()
      channels.push(this)
    }
  }
  Object.assign(window, { MessageChannel: Channel, structuredClone })
  Object.assign(window.document, { fonts: { load: () => Promise.resolve([{}]) } })
  const tape = { font: '', measureText: (text: string) => ({ width: widthInPlainSans(text, readFont(tape.font)) }) }
  Object.assign(window.HTMLCanvasElement.prototype, { getContext: () => tape })
  Object.defineProperty(window.HTMLElement.prototype, 'clientWidth', { get: () => host.width })
  Object.defineProperty(window.HTMLElement.prototype, 'clientHeight', { get: () => host.height })
  return channels
}

/**
 * What a page without a script has use for: no dialogs, no leftovers to edit, no buttons over marks. Lines in the drawing
 * are held to the width that they were laid out with, whatever face they get. The policy lets no element bring a style of
 * its own: such styles become rules.
 */
function writeOut(page: PageElement, { name }: FirstScreen): FirstContent {
  const useless = 'dialog, [popover], [role="listbox"], section:has(> #leftovers), [data-timeline-surface] li'
  page.querySelectorAll(useless).forEach((element) => element.remove())
  // Which rows are in sight is not known yet.
  if (name === 'phone')
    page.querySelectorAll('.tl-layer-window, .tl-layer-veil, .tl-layer-words').forEach((layer) => layer.remove())
  page.querySelectorAll('[data-form]').forEach((label) => label.removeAttribute('data-form'))
  // Both screens stand in one page.
  if (name === 'desk') page.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'))
  for (const svg of page.querySelectorAll('.tl-plot')) {
    const [width, height] = [svg.getAttribute('width'), svg.getAttribute('height')]
    if (width !== null && height !== null) svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  }
  for (const [line, font] of linesWithFont)
    for (const text of page.querySelectorAll(`text.tl-line.${line}`)) {
      text.setAttribute('textLength', widthInPlainSans(text.textContent, font).toFixed(1))
      text.setAttribute('lengthAdjust', 'spacingAndGlyphs')
    }
  const rules = new Map<string, string>()
  for (const element of page.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? ''
    const rule = rules.get(style) ?? `first-${name}-${rules.size}`
    rules.set(style, rule)
    element.removeAttribute('style')
    element.classList.add(rule)
  }
  return {
    content: `<div data-screen="${name}">${page.innerHTML}</div>`,
    styles: [...rules].map(([style, rule]) => `.${rule} { ${style} }\n`).join(''),
  }
}

const linesWithFont = [
  ['tl-date', fonts.date],
  ['tl-statement', fonts.statement],
  ['tl-note', fonts.note],
] as const
