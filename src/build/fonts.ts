import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const faces = [
  {
    family: 'Source Sans 3',
    weight: '200 900',
    file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  },
  { family: 'Newsreader', weight: '400', file: '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2' },
]

const fileName = 'assets/fonts.css'

/** Most that the fonts may weigh together, as woff2. */
const budget = 60_000

/**
 * Serves the fonts as a stylesheet of `data:` addresses. A font file is always fetched with CORS, which a sandbox and
 * `file://` refuse; a stylesheet is not.
 */
export function fonts(): Plugin {
  return {
    name: 'dateline:fonts',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_, response) => {
        response.setHeader('Content-Type', 'text/css')
        response.end(writeFontFaces())
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: writeFontFaces() })
    },
  }
}

function writeFontFaces(): string {
  const require = createRequire(import.meta.url)
  const files = faces.map(({ file }) => readFileSync(require.resolve(file)))
  const weight = files.reduce((sum, { length }) => sum + length, 0)
  if (weight > budget) throw new Error(`The fonts weigh ${weight} bytes, more than ${budget}`)
  return faces
    .map(
      ({ family, weight: weights }, i) => `@font-face {
  font-family: '${family}';
  font-weight: ${weights};
  font-display: optional;
  src: url(data:font/woff2;base64,${files[i]?.toString('base64')}) format('woff2');
}
`,
    )
    .join('')
}
