// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { getBundledArticles } from '#app/bundled-articles.ts'
import { writeArticles } from '../../src/build/bundled-seeds.ts'

afterEach(() => document.body.replaceChildren())

function putIntoPage(html: string): void {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html')
  document.body.append(...parsed.body.childNodes)
}

test('articles come out of the page as they went in, whatever stands in them', () => {
  const articles = [
    { id: 'a', text: 'One.\r\nTwo.\u2028Three </script><script>alert(1)</script> <!-- \0 “four”' },
    { id: 'b', text: '', title: 'T', outlet: 'O', url: 'https://o.example/', published: '2024-05-01' },
  ]
  putIntoPage(writeArticles({ title: 'A story', articles }))
  expect(document.querySelectorAll('script')).toHaveLength(1)
  expect(getBundledArticles()).toEqual({ title: 'A story', articles })
})

test.each(['', writeArticles({}), '<script type="application/json" id="articles">{</script>'])(
  'a page without articles has none: %s',
  (html) => {
    putIntoPage(html)
    expect(getBundledArticles()).toEqual({ articles: [] })
  },
)

test('what is no article is left out', () => {
  putIntoPage(writeArticles({ articles: [{ id: 'a' }, { id: 'b', text: 'Two.' }, null] }))
  expect(getBundledArticles()).toEqual({ articles: [{ id: 'b', text: 'Two.' }] })
})
