// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cards, pageAt } from '../../src/build/cards.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'cards-'))
  mkdirSync(join(root, 'seeds'))
  writeFileSync(join(root, 'seeds/bundle.json'), JSON.stringify({ title: 'Ida & the "bridge" <1>' }))
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head><title>Page</title></head><body></body></html>')
})
afterAll(() => rmSync(root, { recursive: true }))

async function builtAt(
  address: string | undefined,
): Promise<{ readonly page: Document; readonly files: readonly string[]; readonly oembed: string }> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [cards(address)],
    build: { write: false },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const files = output && 'output' in output ? output.output : []
  const textOf = (name: string): string => {
    const file = files.find(({ fileName }) => fileName === name)
    return file?.type === 'asset' ? String(file.source) : ''
  }
  const page = new DOMParser().parseFromString(textOf('index.html'), 'text/html')
  return { page, files: files.map(({ fileName }) => fileName), oembed: textOf('oembed.json') }
}

test.each([
  ['https://you.github.io/dateline', 'https://you.github.io/dateline/'],
  ['https://you.github.io/dateline/?x#y', 'https://you.github.io/dateline/'],
  ['https://news.example', 'https://news.example/'],
  ['', undefined],
  ['/', undefined],
  ['javascript:alert(1)', undefined],
  [undefined, undefined],
])('a page at %j has its files below %j', (address, page) => {
  expect(pageAt(address)).toBe(page)
})

test('a page that knows its address says how it is framed and pictured, whatever its title holds', async () => {
  const { page, oembed } = await builtAt('https://you.github.io/dateline')
  const content = (name: string): string | undefined =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? undefined
  expect(content('og:title')).toBe('Ida & the "bridge" <1>')
  expect(content('og:image')).toBe('https://you.github.io/dateline/card.png')
  expect(content('twitter:card')).toBe('summary_large_image')
  const link = page.querySelector('link[type="application/json+oembed"]')
  expect(link?.getAttribute('href')).toBe('https://you.github.io/dateline/oembed.json')

  const answer: Readonly<Record<string, string | number>> = JSON.parse(oembed)
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    width: 600,
    height: 520,
    title: 'Ida & the "bridge" <1>',
  })
  const frame = new DOMParser().parseFromString(String(answer['html']), 'text/html').querySelector('iframe')
  expect(frame?.getAttribute('src')).toBe('https://you.github.io/dateline/?embed=1')
  expect(frame?.title).toBe('Timeline: Ida & the "bridge" <1>')
})

test('a page that does not know its address says nothing of it', async () => {
  const { page, files } = await builtAt(undefined)
  expect(files).not.toContain('oembed.json')
  expect(page.querySelectorAll('meta[property], link')).toHaveLength(0)
})
