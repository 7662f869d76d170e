// Starts the command line: bundles it once when its sources have changed, then runs the bundle.
// Node 20 runs no TypeScript, and a process that starts in a fraction of a second may be started for each file.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const cache = join(root, 'node_modules/.cache/dateline')
const rooms = ['calendar', 'model', 'parser', 'share', 'cli']

const bundle = join(cache, `extract-${hashOfSources()}.mjs`)
if (!existsSync(bundle)) await writeBundle()
const { main } = await import(pathToFileURL(bundle).href)
process.exitCode = await main(process.argv.slice(2))

function hashOfSources() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const room of rooms) {
    const folder = join(root, 'src', room)
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
    for (const file of files.filter((name) => /\.m?ts$/u.test(name)).sort(inCodeOrder))
      hash.update(`${room}/${file}\0`).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

function inCodeOrder(a, b) {
  return a < b ? -1 : 1
}

async function writeBundle() {
  const { build } = await import('vite')
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: 'src/cli/extract.ts', write: false, target: 'node20', minify: false, copyPublicDir: false },
  })
  const [{ output }] = [result].flat()
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache).filter((name) => name.startsWith('extract-')))
    rmSync(join(cache, old), { force: true })
  // Whoever starts at the same time must not read half a file.
  const draft = join(cache, `draft-${process.pid}.mjs`)
  writeFileSync(draft, output[0].code)
  renameSync(draft, bundle)
}
