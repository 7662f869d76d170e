import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const fileName = 'dateline.html'

/** What the built page consists of. */
export interface PageParts {
  readonly html: string
  readonly script: string
  readonly styles: string
  readonly fonts: string
}

/** Writes the page once more as one file with its articles in it: for a disk, an archive, a letter. */
export function singleFile(): Plugin {
  return {
    name: 'dateline:single-file',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir }) {
        if (dir === undefined) return
        const read = (name: string): string => readFileSync(join(dir, name), 'utf8')
        const parts: PageParts = {
          html: read('index.html'),
          script: read('assets/app.js'),
          styles: read('assets/app.css'),
          fonts: read('assets/fonts.css'),
        }
        writeFileSync(join(dir, fileName), toSingleFile(parts))
      },
    },
  }
}

/** Puts script, styles and faces into the page; its policy lets just these run, and nothing be fetched. */
export function toSingleFile({ html, script, styles, fonts }: PageParts): string {
  // The end of a script inside a script would end it.
  const code = script.replaceAll('</script', String.raw`<\/script`)
  const policy = (text: string): string =>
    text
      .replace("script-src 'self'", `script-src '${hashOf(code)}'`)
      .replace("style-src 'self'", `style-src '${hashOf(styles)}' '${hashOf(fonts)}'`)
      .replace("connect-src 'self'", "connect-src 'none'")
      .replace("img-src 'self' ", 'img-src ')
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, policy)
    .replace(/\s*<script defer src="[^"]*"><\/script>/u, '')
    .replace(/<link rel="stylesheet"[^>]*>/u, () => `<style>${styles}</style>\n    <style id="fonts">${fonts}</style>`)
    .replace('</body>', () => `<script>${code}</script>\n  </body>`)
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
