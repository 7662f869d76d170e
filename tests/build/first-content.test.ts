import { expect, test } from 'vitest'
import { toClassicPage } from '../../src/build/classic-page.ts'
import { withFirstContent } from '../../src/build/first-content.ts'
import { toSingleFile } from '../../src/build/single-file.ts'

const built = toClassicPage(
  '<html><head><title>A</title><script type="module" src="./assets/app.js"></script></head><body><div id="page"></div></body></html>',
)

test('the story stands in the page, and the one line of script in it is known to the policy', () => {
  const page = withFirstContent(built, '<h1>$& Bridge</h1>')
  expect(page).toContain('<div id="page" data-first=""><h1>$& Bridge</h1></div>')
  const script = /<script>(.*?)<\/script>/u.exec(page)?.[1] ?? ''
  expect(script).toContain('data|embed')
  expect(page).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/u)
})

test('the page in one file lets its line run beside its script', () => {
  const page = withFirstContent(built, '')
  const single = toSingleFile({ html: page, script: 'go()', styles: '', fonts: '' })
  expect(single.match(/<script>/gu)).toHaveLength(2)
  expect(single).toMatch(/script-src 'sha256-[\w+/]{43}=' 'sha256-[\w+/]{43}='/u)
})
