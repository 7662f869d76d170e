import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { readSeeds } from './read-seeds.ts'

/**
 * Puts the articles of `seeds/` into the page as data, reports what is wrong with `seeds/bundle.json`, and at build
 * writes the events into `<noscript>`.
 */
export function bundledSeeds(): Plugin {
  let root = ''
  let isBuild = false
  const folder = (): string => join(root, 'seeds')
  return {
    name: 'dateline:bundled-seeds',
    configResolved(config) {
      root = config.root
      isBuild = config.command === 'build'
    },
    buildStart() {
      for (const problem of readSeeds(folder()).problems) this.warn(problem)
    },
    configureServer({ watcher, ws }) {
      watcher.add(folder()).on('change', (file) => {
        if (file.startsWith(folder())) ws.send({ type: 'full-reload' })
      })
    },
    async transformIndexHtml(html) {
      const { title, articles } = readSeeds(folder())
      const page = html.replace('</body>', () => `  ${writeArticles({ title, articles })}\n  </body>`)
      return isBuild ? page.replace('</noscript>', await listEvents(root)) : page
    },
  }
}

/** Data that no browser runs and no text can end: every `<` is escaped, and every line break is. */
export function writeArticles(bundle: object): string {
  return `<script type="application/json" id="articles">${JSON.stringify(bundle).replaceAll('<', String.raw`\u003c`)}</script>`
}

async function listEvents(root: string): Promise<() => string> {
  // Loaded here and not above: a change of the parser must not restart the development server.
  const { module } = await runnerImport<{ readonly listEventsOf: (seeds: string) => string }>(
    join(root, 'src/build/events-without-script.ts'),
    { root, configFile: false, logLevel: 'warn' },
  )
  const list = module.listEventsOf(join(root, 'seeds'))
  return () => `${list}\n</noscript>`
}
