// npm run bench: how fast, beside a peer, in one run. Installs the peers by itself. Compare the ratios: machines differ.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
if (!existsSync(`${here}/node_modules/@knight-lab`))
  execFileSync('npm', ['ci', '--silent'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] })

const server = await createServer({
  configFile: false,
  server: { middlewareMode: true },
  logLevel: 'error',
  appType: 'custom',
})
try {
  const { benchTimeExpressions } = await server.ssrLoadModule('/tests/bench/time-expressions.ts')
  await benchTimeExpressions()
  const { benchParser } = await server.ssrLoadModule('/tests/bench/parser.ts')
  benchParser()
  const { benchPage } = await server.ssrLoadModule('/tests/bench/page.ts')
  await benchPage()
} finally {
  await server.close()
}
