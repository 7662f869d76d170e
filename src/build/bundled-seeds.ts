import { join } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import { readSeeds } from './read-seeds.ts'

/** Checks `seeds/bundle.json`, and writes the events of the seeds into the page's `<noscript>`. */
export function bundledSeeds(): Plugin {
  let root = ''
  return {
    name: 'dateline:bundled-seeds',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      for (const problem of readSeeds(join(root, 'seeds')).problems) this.warn(problem)
    },
    async transformIndexHtml(html) {
      // Loaded here and not above: a change of the parser must not restart the development server.
      const { module } = await runnerImport<{ readonly listEventsOf: (seeds: string) => string }>(
        join(root, 'src/build/events-without-script.ts'),
        { root, configFile: false, logLevel: 'warn' },
      )
      return html.replace('</noscript>', () => `${module.listEventsOf(join(root, 'seeds'))}\n</noscript>`)
    },
  }
}
