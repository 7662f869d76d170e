// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { writeEmbedCode } from '#share/embed/write-embed-code.ts'

afterEach(() => document.body.replaceChildren())

function frameOf(code: string): HTMLIFrameElement {
  document.body.innerHTML = code
  const frame = document.querySelector('iframe')
  if (!frame) throw new Error('no frame')
  return frame
}

test('the code is one frame, with a name for readers and no more rights than it needs', () => {
  const frame = frameOf(writeEmbedCode('https://example.org/?embed=1&theme=dark#v=1&axis=density', 'The bridge'))
  expect(document.body.children).toHaveLength(1)
  expect(frame.getAttribute('src')).toBe('https://example.org/?embed=1&theme=dark#v=1&axis=density')
  expect(frame.title).toBe('Timeline: The bridge')
  expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox')
  expect(frame.getAttribute('loading')).toBe('lazy')
  expect(frame.getAttribute('height')).toBe('520')
})

test('no title breaks out of its attribute', () => {
  const title = '"><script>alert(1)</script> & “more”'
  const frame = frameOf(writeEmbedCode('https://example.org/?embed=1', title))
  expect(frame.title).toBe(`Timeline: ${title}`)
  expect(document.querySelector('script')).toBeNull()
})

test('where a script may be, it comes first, and the story stands in a few lines until the frame speaks', () => {
  const lines = ['1 May 2024: “A & B” <met>', '2 May 2024: They left']
  const code = writeEmbedCode('https://example.org/?embed=1', 'The bridge', {
    script: 'https://example.org/embed.js',
    page: 'https://example.org/#v=1&t=2024-05-01/2024-05-03',
    lines,
  })
  const frame = frameOf(code)
  expect([...document.body.children].map(({ tagName }) => tagName)).toEqual(['SCRIPT', 'BLOCKQUOTE', 'IFRAME'])
  const quote = frame.previousElementSibling
  expect(quote?.matches('blockquote.dateline')).toBe(true)
  expect([...(quote?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual(lines)
  expect(quote?.querySelector('a')?.href).toBe('https://example.org/#v=1&t=2024-05-01/2024-05-03')
})
