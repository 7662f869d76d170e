import { spawnSync } from 'node:child_process'

/** Builds the page that the browser tests read, unless the whole check has just done so. */
export default function buildPage(): void {
  if (process.env['DATELINE_BUILT']) return
  // A process of its own: what is built under Vitest is built for testing.
  const { VITEST: _, NODE_ENV: __, ...env } = process.env
  const { status } = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit', env })
  if (status !== 0) throw new Error('The page could not be built')
}
