import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { type Served, serveFolder, serveHost } from './serve-folder.ts'

/** Where the built page stands: as a page of its own or in a frame of another site. */
export const places = [
  'at top level',
  'below a sub-path',
  'in a frame of its own site',
  'in a frame of another site',
  'in a sandbox',
  'in a sandbox, from a host without CORS',
  'as a file',
  'as one file with everything in it',
] as const

export type Place = (typeof places)[number]

/** Hosts that serve the built page as the world does. */
export interface Hosts {
  readonly open: (page: Page, place: Place, suffix?: string) => Promise<Frame>
  readonly addressOf: (place: Place, suffix?: string) => string
  readonly close: () => Promise<void>
}

/** Starts a host with CORS at the root, one below a sub-path, one without CORS, and a newspaper that frames them. */
export async function startHosts(dist = 'dist'): Promise<Hosts> {
  const [pages, project, bare, newspaper] = await Promise.all([
    serveFolder(dist, { cors: true }),
    serveFolder(dist, { cors: true, below: '/people/dateline/' }),
    serveFolder(dist, { cors: false }),
    serveHost(),
  ])

  function addressOf(place: Place, suffix = ''): string {
    switch (place) {
      case 'at top level':
        return `http://localhost:${pages.port}/${suffix}`
      case 'below a sub-path':
        return `http://localhost:${project.port}/people/dateline/${suffix}`
      case 'in a frame of its own site':
        return framed(newspaper, pages, suffix, undefined, 'localhost')
      case 'in a frame of another site':
        return framed(newspaper, pages, suffix)
      case 'in a sandbox':
        return framed(newspaper, pages, suffix, 'allow-scripts')
      case 'in a sandbox, from a host without CORS':
        return framed(newspaper, bare, suffix, 'allow-scripts')
      case 'as a file':
        return pathToFileURL(resolve(dist, 'index.html')).href + suffix
      case 'as one file with everything in it':
        return pathToFileURL(resolve(dist, 'dateline.html')).href + suffix
    }
  }

  return {
    addressOf,
    async open(page, place, suffix = '') {
      await page.goto(addressOf(place, suffix), { waitUntil: 'load' })
      return page.frames().at(-1) ?? page.mainFrame()
    },
    async close() {
      await Promise.all([pages, project, bare, newspaper].map((served) => served.close()))
    },
  }
}

// localhost and 127.0.0.1 are two sites: the frame is a stranger to its host.
function framed(newspaper: Served, host: Served, suffix: string, sandbox?: string, site = '127.0.0.1'): string {
  const query = new URLSearchParams({
    frame: `http://${site}:${host.port}/${suffix}`,
    width: '1200',
    height: '800',
    ...(sandbox && { sandbox }),
  })
  return `http://localhost:${newspaper.port}/?${query}`
}
