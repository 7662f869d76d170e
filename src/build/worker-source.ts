import { build, type Plugin } from 'vite'

const query = '?worker-source'
const prefix = '\0worker-source:'

/**
 * Gives the code of a worker, bundled as one classic script, as a string and as a function:
 *
 *     import { source, startHere } from './parse.worker.ts?worker-source'
 *
 * A worker made from a blob of the string runs where the page has no origin of its own (a sandbox, `file://`); one made
 * from an address, or as a module, does not. The string is the function's own text: where no worker answers, the page
 * calls the function, and the code stands in the script once.
 */
export function workerSource(): Plugin {
  let root = ''
  let mode = ''
  return {
    name: 'dateline:worker-source',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
      mode = config.mode
    },
    async resolveId(id, importer) {
      if (!id.endsWith(query)) return undefined
      const resolved = await this.resolve(id.slice(0, -query.length), importer)
      return resolved ? prefix + resolved.id : undefined
    },
    async load(id) {
      if (!id.startsWith(prefix)) return undefined
      const { code, files } = await bundleWorker(id.slice(prefix.length), root, mode)
      for (const file of files) this.addWatchFile(file)
      return writeWorkerModule(code)
    },
  }
}

/** The code of a worker as a function, and the function's text as a string. */
export function writeWorkerModule(code: string): string {
  return `export function startHere(self) {${code}}\nexport const source = \`(\${startHere})(self)\``
}

/** Bundles a worker as one classic script, and names the files that it came from. */
export async function bundleWorker(
  entry: string,
  root: string,
  mode: string,
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  const result = await build({
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'worker' },
      copyPublicDir: false,
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`No worker in ${entry}`)
  return { code: chunk.code, files: chunk.moduleIds.filter((file) => file.startsWith(root)) }
}
