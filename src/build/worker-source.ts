import { build, parseAst, type Plugin } from 'vite'
import { readFileSync } from 'node:fs'

const query = '?worker-source'
const prefix = '\0worker-source:'
const sharedId = '\0worker-source-shared'

/**
 * Gives the code of a worker, bundled as one classic script, as a string and as a function:
 *
 *     import { source, startHere } from './parse.worker.ts?worker-source'
 *
 * A worker made from a blob of the string runs where the page has no origin of its own (a sandbox, `file://`); one made
 * from an address, or as a module, does not. The string is the function's own text: where no worker answers, the page
 * calls the function, and the code stands in the script once. So do, in the built page, those of the worker's modules
 * in `rooms` that the page may use too: both take what they export from one list.
 */
export function workerSource(entry: string, rooms: RegExp): Plugin {
  let root = ''
  let mode = ''
  let builds = false
  let shared: Promise<Shared> | undefined
  const share = async (): Promise<Shared> => {
    const { files } = await bundleWorker(entry, { root, mode })
    return bundleShared(
      files.filter((file) => rooms.test(file)),
      { root, mode },
    )
  }
  return {
    name: 'dateline:worker-source',
    enforce: 'pre',
    configResolved(config) {
      root = config.root
      mode = config.mode
      builds = config.command === 'build'
    },
    async resolveId(id, importer) {
      if (id === sharedId) return id
      if (!id.endsWith(query)) return undefined
      const resolved = await this.resolve(id.slice(0, -query.length), importer)
      return resolved ? prefix + resolved.id : undefined
    },
    async load(id) {
      const isWorker = id.startsWith(prefix)
      if (!builds && !isWorker) return undefined
      const { code: ofBoth, lists } = builds ? await (shared ??= share()) : nothing
      if (id === sharedId) return writeSharedModule(ofBoth)
      if (!isWorker) {
        const list = lists.get(id)
        return list && `import { shared } from ${JSON.stringify(sharedId)}\n${list}`
      }
      const { code, files } = await bundleWorker(id.slice(prefix.length), { root, mode, lists })
      for (const file of files) this.addWatchFile(file)
      return writeWorkerModule(code)
    },
  }
}

interface Shared {
  /** A script that names its list `shared`. */
  readonly code: string
  /** By file: a module that exports what the file does, out of the list. */
  readonly lists: ReadonlyMap<string, string>
}

const nothing: Shared = { code: 'var shared = []', lists: new Map() }

/** What the page and the worker share: as a list, and as the function that makes it, whose text the worker gets. */
export function writeSharedModule(code: string): string {
  return `export function listShared() {${code}\nreturn shared}\nexport const shared = listShared()`
}

/** The code of a worker as a function, and as a string. */
export function writeWorkerModule(code: string): string {
  return `import { listShared, shared } from ${JSON.stringify(sharedId)}
function start(self, shared) {${code}}
export const startHere = (self) => start(self, shared)
export const source = \`(\${start})(self,(\${listShared})())\``
}

interface Place {
  readonly root: string
  readonly mode: string
}

/** Bundles a worker as one classic script, and names the files that it came from; some it takes out of the list `shared`. */
export async function bundleWorker(
  entry: string,
  { root, mode, lists = nothing.lists }: Place & Partial<Pick<Shared, 'lists'>>,
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  return bundle(entry, 'worker', { root, mode }, (id) => lists.get(id))
}

/** Bundles modules as one classic script that lists what they export. */
export async function bundleShared(files: readonly string[], place: Place): Promise<Shared> {
  const modules = files
    .map((file) => ({ file, names: exportsOf(readFileSync(file, 'utf8')) }))
    .filter(({ names }) => names.length > 0)
  const all = modules.flatMap(({ file, names }) => names.map((name) => ({ file, name })))
  const entry = [
    ...all.map(({ file, name }, i) => `import { ${name} as shared${i} } from ${JSON.stringify(file)}`),
    `export default [${all.map((_, i) => `shared${i}`).join(', ')}]`,
  ].join('\n')
  const { code } = await bundle(sharedId, 'shared', place, (id) => (id === sharedId ? entry : undefined))
  let next = 0
  const lists = modules.map(
    ({ file, names }) => [file, names.map((name) => `export const ${name} = shared[${next++}]`).join('\n')] as const,
  )
  return { code, lists: new Map(lists) }
}

/** The values that a module declares and exports; types are none. */
function exportsOf(source: string): readonly string[] {
  return parseAst(source, { lang: 'ts' }).body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return []
    const { declaration } = statement
    if (declaration?.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
    const isValue = declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration'
    return isValue && declaration.id ? [declaration.id.name] : []
  })
}

async function bundle(
  entry: string,
  name: string,
  { root, mode }: Place,
  load: (id: string) => string | undefined,
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  const result = await build({
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    plugins: [
      {
        name: 'dateline:given',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith(sharedId) ? sharedId : undefined),
        load,
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name },
      copyPublicDir: false,
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error(`Nothing to bundle in ${entry}`)
  return { code: chunk.code, files: chunk.moduleIds.filter((file) => file.startsWith(root)) }
}
