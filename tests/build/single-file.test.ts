import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toClassicPage } from '../../src/build/classic-page.ts'
import { toSingleFile } from '../../src/build/single-file.ts'

const html = toClassicPage(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./assets/app.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/app.css">
  </head>
  <body>
    <div id="page"></div>
    <script type="application/json" id="articles">{"articles":["$& costs $1"]}</script>
  </body>
</html>`)

const parts = {
  html,
  script: 'const end = "</script>"; const pattern = "$& $1"',
  styles: '.a { color: red }',
  fonts: '@font-face { font-family: F }',
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

test('the page in one file names nothing outside of itself, and lets nothing but its own parts run', () => {
  const page = toSingleFile(parts)
  expect(page).not.toMatch(/\b(?:src|href)="/u)
  const script = /<script>(?<code>[\s\S]*?)<\/script>/u.exec(page)?.groups?.['code'] ?? ''
  const policy = /content="(?<policy>[^"]+)"/u.exec(page)?.groups?.['policy'] ?? ''
  expect(policy).toContain(`script-src 'sha256-${hashOf(script)}'`)
  expect(policy).toContain(`style-src 'sha256-${hashOf(parts.styles)}' 'sha256-${hashOf(parts.fonts)}'`)
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toContain("'self'")
})

test('text that looks like the end of a script, or like a pattern, stays what it was', () => {
  const page = toSingleFile(parts)
  expect(page).toContain(String.raw`const end = "<\/script>"; const pattern = "$& $1"`)
  expect(page).toContain('{"articles":["$& costs $1"]}')
  expect(page.indexOf('id="page"')).toBeLessThan(page.indexOf('const end'))
})
