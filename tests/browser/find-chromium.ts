import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'

/** A browser to launch, and what its process needs to know. */
export interface FoundChromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  /** Where it was found, to be told to whoever runs the tests. */
  readonly source: string
}

const variables = ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

/**
 * Finds a Chromium: the one that a variable names, Playwright's own, an installed one, else the one that came with
 * `npm ci`. Throws when there is none: a browser test that does not run must not look like one that passed.
 */
export function findChromium(cache: string): FoundChromium {
  return named() ?? playwrights() ?? installed() ?? packaged(cache) ?? fail()
}

function named(): FoundChromium | undefined {
  for (const variable of variables) {
    const executablePath = process.env[variable]
    if (!executablePath) continue
    if (!runs(executablePath)) throw new Error(`${variable} names ${executablePath}, which does not run`)
    return { executablePath, env: {}, source: variable }
  }
  return undefined
}

function playwrights(): FoundChromium | undefined {
  const executablePath = chromium.executablePath()
  return runs(executablePath) ? { executablePath, env: {}, source: 'Playwright' } : undefined
}

function installed(): FoundChromium | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...applications]
  const executablePath = candidates.find((candidate) => runs(candidate))
  return executablePath === undefined ? undefined : { executablePath, env: {}, source: 'installed' }
}

/**
 * The headless Chromium of `@sparticuz/chromium`, for Linux on x64: three archives in an npm package, no install
 * script. Only its files are used; its default arguments would switch off the web security that is tested here.
 */
function packaged(cache: string): FoundChromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const bin = findArchives()
  if (bin === undefined) return undefined
  const folder = unpack(bin, cache)
  const executablePath = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const env = [fonts, withLibraries].find((candidate) => runs(executablePath, candidate))
  return env && { executablePath, env, source: '@sparticuz/chromium' }
}

function findArchives(): string | undefined {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
    while (!existsSync(join(folder, 'bin'))) {
      if (folder === dirname(folder)) return undefined
      folder = dirname(folder)
    }
    return join(folder, 'bin')
  } catch {
    return undefined
  }
}

/** Unpacks once; whoever comes at the same time unpacks too, and the first to finish wins. */
function unpack(bin: string, cache: string): string {
  const folder = join(cache, `chromium-${versionOf(dirname(bin))}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))))
  chmodSync(join(draft, 'chromium'), 0o755)
  for (const archive of ['al2023', 'fonts']) {
    mkdirSync(join(draft, archive))
    const input = brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`)))
    const { status, stderr } = spawnSync('tar', ['-x', '-C', join(draft, archive)], { input })
    if (status !== 0) throw new Error(`Could not unpack ${archive}: ${String(stderr)}`)
  }
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : ''
}

function runs(executablePath: string, env: Readonly<Record<string, string>> = {}): boolean {
  if (!existsSync(executablePath)) return false
  const { status, stdout } = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return status === 0 && /\d+\.\d+/u.test(stdout)
}

function fail(): never {
  throw new Error(`No Chromium to run the browser tests with. Any of these helps:
  CHROMIUM_PATH=/path/to/chromium npm test
  npx playwright-core install chromium
  install Chromium, Chrome, Edge or Brave where PATH finds it
(On Linux on x64 \`npm ci\` brings one along: is @sparticuz/chromium in node_modules?)`)
}
