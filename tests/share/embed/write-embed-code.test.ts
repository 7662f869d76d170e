// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { writeEmbedCode } from '#share/embed/write-embed-code.ts'

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
