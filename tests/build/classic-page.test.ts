import { expect, test } from 'vitest'
import { faultsOf, toClassicPage } from '../../src/build/classic-page.ts'

const built = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./assets/app.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/app.css">
  </head>
  <body></body>
</html>`

test('a built page becomes a classic one, its policy first in the head', () => {
  const page = toClassicPage(built)
  expect(page).toContain('<script defer src="./assets/app.js"></script>')
  expect(page).toContain('<link rel="stylesheet" href="./assets/app.css">')
  expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none';/u)
  expect(page).not.toContain("'unsafe-")
  expect(faultsOf('index.html', page)).toEqual([])
})

test.each([
  ['index.html', built, 'a module script'],
  ['index.html', '<link rel="stylesheet" crossorigin href="./a.css">', 'a request with CORS'],
  ['index.html', '<script defer src="/assets/app.js"></script>', 'an absolute address'],
  ['assets/app.css', '.a { background: url(/a.png) }', 'an absolute address'],
  ['assets/app.css', '@import "b.css";', 'an import'],
  ['assets/app.js', 'new Worker(new URL("w.js", import.meta.url))', 'import.meta'],
  ['assets/app.js', 'import("./later.js")', 'a dynamic import'],
])('%s that holds %s is refused', (fileName, code, fault) => {
  expect(faultsOf(fileName, code).join('\n')).toContain(fault)
})

test('a page that links to other pages and holds data addresses is let through', () => {
  expect(faultsOf('index.html', '<a href="https://a.example/">a</a><img src="data:image/png;base64,/9j/">')).toEqual([])
  expect(faultsOf('assets/fonts.css', 'src: url(data:font/woff2;base64,/9j/)')).toEqual([])
})
