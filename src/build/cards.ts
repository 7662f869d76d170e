import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { readSeeds } from './read-seeds.ts'
import { heightFor } from '#share/embed/answer-host.ts'
import { writeEmbedCode } from '#share/embed/write-embed-code.ts'

const WIDTH = 600
/** The picture that `npm run card` takes of the built page. */
export const card = { file: 'card.png', width: 1200, height: 630 }

/**
 * What other sites read of a page before they show it: a card with its picture (Open Graph), and how to frame it
 * (oEmbed 1.0). Both need the page's own address; where it is not known they are left out.
 */
export function cards(address: string | undefined): Plugin {
  let root = ''
  const page = pageAt(address)
  const title = (): string => readSeeds(join(root, 'seeds')).title ?? 'Dateline'
  return {
    name: 'dateline:cards',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: () => (page ? tagsOf(page, title()).map((tag) => ({ ...tag, injectTo: 'head' as const })) : []),
    generateBundle() {
      if (page) this.emitFile({ type: 'asset', fileName: 'oembed.json', source: writeOembed(page, title()) })
    },
  }
}

/** The folder that a page lies in, as an address; nothing for what is no address of the web. */
export function pageAt(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\//u.test(address) || !URL.canParse(address)) return undefined
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname.replace(/\/?$/u, '/')}`
}

function tagsOf(page: string, title: string): HtmlTagDescriptor[] {
  return [
    {
      tag: 'link',
      attrs: { rel: 'alternate', type: 'application/json+oembed', href: `${page}oembed.json`, title },
    },
    { tag: 'link', attrs: { rel: 'canonical', href: page } },
    meta('og:type', 'article'),
    meta('og:title', title),
    meta('og:description', 'What happened when, who says so, and in which words.'),
    meta('og:url', page),
    meta('og:image', `${page}${card.file}`),
    meta('og:image:width', String(card.width)),
    meta('og:image:height', String(card.height)),
    meta('og:image:alt', `Timeline: ${title}`),
    meta('twitter:card', 'summary_large_image'),
  ]
}

function meta(property: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { [property.startsWith('twitter') ? 'name' : 'property']: property, content } }
}

/** A `rich` answer for the page as it opens; a static host gives the same one to everybody. */
function writeOembed(page: string, title: string): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Dateline',
    provider_url: page,
    html: writeEmbedCode(`${page}?embed=1`, title),
    width: WIDTH,
    height: heightFor(WIDTH),
    thumbnail_url: `${page}${card.file}`,
    thumbnail_width: card.width,
    thumbnail_height: card.height,
  }
  return `${JSON.stringify(answer, undefined, 2)}\n`
}
