import { expect, test } from 'vitest'
import { toClassicPage } from '../../src/build/classic-page.ts'
import { desk, drawOn, phone, withFirstContent } from '../../src/build/first-content.ts'
import { toSingleFile } from '../../src/build/single-file.ts'

const built = toClassicPage(
  '<html><head><title>A</title><script type="module" src="./assets/app.js"></script></head><body><div id="page"></div></body></html>',
)

test('the story stands in the page, and the one line of script in it is known to the policy', () => {
  const page = withFirstContent(built, [
    { content: '<h1>$& Bridge</h1>', styles: '.a { width: 1px }' },
    { content: '<h1>Bridge</h1>', styles: '.b { width: 2px }' },
  ])
  expect(page).toContain('<div id="page" data-first=""><h1>$& Bridge</h1><h1>Bridge</h1></div>')
  expect(page).toContain('.a { width: 1px }.b { width: 2px }</style>')
  const script = /<script>(.*?)<\/script>/u.exec(page)?.[1] ?? ''
  expect(script).toContain('data|embed')
  expect(page).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self' 'sha256-[\w+/]{43}='/u)
})

test('the page in one file lets its line run beside its script, and its rules beside its styles', () => {
  const page = withFirstContent(built, [])
  const single = toSingleFile({ html: page, script: 'go()', styles: '', fonts: '' })
  expect(single.match(/<script>/gu)).toHaveLength(2)
  expect(single).toMatch(
    /script-src 'sha256-[\w+/]{43}=' 'sha256-[\w+/]{43}='; style-src(?: 'sha256-[\w+/]{43}='){3};/u,
  )
})

/** A page whose script draws by itself. */
const drawnBy = (script: string, screen = phone): Promise<{ content: string; styles: string }> =>
  drawOn(screen, '<div id="page"></div>', script)

test('the page is taken when it has read to its end; styles of its elements become rules', async () => {
  const script = `const page = document.querySelector('#page')
    page.innerHTML = '<p role="progressbar">1 of 2</p>'
    setTimeout(() => { page.innerHTML = '<li data-event="e" style="color: red">It fell</li>' }, 50)`
  const { content, styles } = await drawnBy(script)
  expect(content).toBe('<div data-screen="phone"><li data-event="e" class="first-phone-0">It fell</li></div>')
  expect(styles).toBe('.first-phone-0 { color: red }\n')
})

test('it is taken when it has drawn, in the size of its host and with every line as wide as it was measured', async () => {
  const script = `const page = document.querySelector('#page')
    page.innerHTML = '<div data-timeline-surface aria-busy="true"><svg class="tl-plot"></svg></div>'
    setTimeout(() => {
      const context = document.createElement('canvas').getContext('2d')
      context.font = '640 12px sans'
      const surface = page.firstChild
      surface.removeAttribute('aria-busy')
      surface.innerHTML = '<svg class="tl-plot" width="' + surface.clientWidth + '" height="520">' +
        '<text class="tl-line tl-date" data-width="' + context.measureText('May').width.toFixed(1) + '">May</text></svg>'
    }, 50)`
  const { content } = await drawnBy(script, desk)
  expect(content).toContain('viewBox="0 0 902 520"')
  const [, measured, drawn] = /data-width="([\d.]+)".* textLength="([\d.]+)"/u.exec(content) ?? []
  expect(Number(measured)).toBeGreaterThan(20)
  expect(drawn).toBe(measured)
})

test('no name stands twice in the page with both screens', async () => {
  const script = `document.querySelector('#page').innerHTML = '<section id="list"></section>'`
  expect((await drawnBy(script, phone)).content).toContain('id="list"')
  expect((await drawnBy(script, desk)).content).not.toContain('id=')
})

test('a story without events builds too', async () => {
  const { content } = await drawnBy(`document.querySelector('#page').innerHTML = '<h1>None</h1>'`)
  expect(content).toContain('<h1>None</h1>')
})

test('a page that breaks stops the build', async () => {
  await expect(drawnBy(`throw new Error('no such thing')`)).rejects.toThrow('no such thing')
})
