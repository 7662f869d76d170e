import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Shows what stands in the page where its script is late, unless the address asks for something of its own: another
 * story, a guest's frame, a place in the story. Before that nothing of it is laid out, so that the faces are still to
 * be chosen when the script comes in time.
 */
const showIfLate =
  "/[?&](?:data|embed)\\b/.test(location.search)||location.hash[1]||setTimeout(()=>{document.documentElement.dataset.slow=''},300)"

const phone = { width: 390, height: 844 }
/** Turns of 20 ms that the page may wait for itself; a turn in which it reads is as long as the reading. */
const TURNS = 1000

/**
 * Draws the built page once, as a phone would, and writes what then stands in it into `index.html`: on a slow network
 * the story can be read before its script has come. `main.tsx` takes it away when the page can be drawn.
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
        const content = await drawOnPhone(html, readFileSync(join(dir, 'assets/app.js'), 'utf8'))
        writeFileSync(file, withFirstContent(html, content))
      },
    },
  }
}

/** The page with content in it, and a script in its head that looks whether the address asks for something else. */
export function withFirstContent(html: string, content: string): string {
  const hash = createHash('sha256').update(showIfLate).digest('base64')
  return html
    .replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`)
    .replace('</title>', () => `</title>\n    <script>${showIfLate}</script>`)
    .replace('<div id="page"></div>', () => `<div id="page" data-first="">${content}</div>`)
}

/**
 * What stands in the page once it has read its articles; a story without events has its few words too.
 *
 * @throws Where the page breaks, or never comes to an end.
 */
export async function drawOnPhone(html: string, script: string): Promise<string> {
  // Loaded here: the development server draws no page.
  const { Window } = await import('happy-dom')
  const errors: unknown[] = []
  const window = new Window({
    url: 'http://localhost/',
    ...phone,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableCSSFileLoading: true,
      disableJavaScriptFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
    },
  })
  // React takes its turns by a channel; an open one would keep the build from ending.
  const channels: MessageChannel[] = []
  class Channel extends MessageChannel {
    constructor() {
      super()
      channels.push(this)
    }
  }
  Object.assign(window, { MessageChannel: Channel, structuredClone })
  Object.assign(window.document, { fonts: { load: () => Promise.resolve([]) } })
  window.addEventListener('error', (event) => errors.push(event))
  window.document.write(html.replace(/<script defer[^>]*><\/script>/u, ''))
  try {
    window.eval(script)
    const isDrawn = (): boolean =>
      window.document.querySelector('#page > *') !== null && !window.document.querySelector('[role="progressbar"]')
    for (let turn = 0; !isDrawn(); turn++) {
      if (turn > TURNS || errors.length > 0)
        throw new Error(`The built page draws nothing on a phone. ${errors.map(String).join(' ')}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const page = window.document.querySelector('#page')
    // The policy lets no element bring a style of its own.
    for (const element of page?.querySelectorAll('[style]') ?? []) element.removeAttribute('style')
    return page?.innerHTML ?? ''
  } finally {
    for (const { port1, port2 } of channels) [port1, port2].forEach((port) => port.close())
    await window.happyDOM.close()
  }
}
