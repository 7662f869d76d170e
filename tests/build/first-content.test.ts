import { expect, test } from 'vitest'
import { toClassicPage } from '../../src/build/classic-page.ts'
import { drawOnPhone, withFirstContent } from '../../src/build/first-content.ts'
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

/** A page whose script draws by itself. */
const drawnBy = (script: string): Promise<string> => drawOnPhone('<div id="page"></div>', script)

test('the page is taken when it has read to its end, without styles of its own', async () => {
  const script = `const page = document.querySelector('#page')
    page.innerHTML = '<p role="progressbar">1 of 2</p>'
    setTimeout(() => { page.innerHTML = '<li data-event="e" style="color: red">It fell</li>' }, 50)`
  expect(await drawnBy(script)).toBe('<li data-event="e">It fell</li>')
})

test('a story without events builds too', async () => {
  expect(await drawnBy(`document.querySelector('#page').innerHTML = '<h1>None</h1>'`)).toBe('<h1>None</h1>')
})

test('a page that breaks stops the build', async () => {
  await expect(drawnBy(`throw new Error('no such thing')`)).rejects.toThrow('no such thing')
})
