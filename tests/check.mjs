// Everything that has to hold, in one command: npm test. Goes on after a failure, so that one run tells all of it.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const reports = 'node_modules/.cache/dateline/reports'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** A pattern is as fast, and a build as light, in one zone as in another; looking takes long. */
const zoneless = ['--exclude', '**/patterns-safe.test.ts', '--exclude', '**/tests/build/**']

const steps = [
  check('format', ['oxfmt', '--check']),
  check('lint', ['oxlint']),
  check('types', ['tsc']),
  check('unused', ['knip']),
  check('build', ['vite', 'build', '--logLevel', 'warn']),
  check('size', ['size-limit']),
  tests('Node', 'node'),
  tests('Node, in Los Angeles', 'node', { TZ: 'America/Los_Angeles' }, zoneless),
  tests('Node, in Kiritimati', 'node', { TZ: 'Pacific/Kiritimati' }, zoneless),
  tests('browser', 'browser', { DATELINE_BUILT: 'yes' }),
]

const results = steps.map((step) => step())
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)

console.log()
for (const { name, seconds, passed: good, failed: bad } of results)
  console.log(
    `${bad ? '✗' : '✓'} ${name.padEnd(22)} ${String(good).padStart(5)} passed ${String(bad).padStart(3)} failed ${seconds.toFixed(1).padStart(6)} s`,
  )
const browser = results.at(-1)
console.log(`\n${browser.passed + browser.failed} browser tests ran in a real Chromium.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0

/** A tool that is content or is not. */
function check(name, command) {
  return () => {
    const { status, seconds } = run(name, command)
    return { name, seconds, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  }
}

/** A project of Vitest, counted test by test. A run without a test is a failure. */
function tests(name, project, env = {}, more = []) {
  return () => {
    const report = join(reports, `${name.replaceAll(/\W+/gu, '-')}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const { status, seconds } = run(name, ['vitest', 'run', '--project', project, ...reporters, ...more], env)
    const { numPassedTests: good = 0, numFailedTests: bad = 0 } = readReport(report)
    const fell = status !== 0 || good === 0
    return { name, seconds, passed: good, failed: fell ? Math.max(bad, 1) : 0 }
  }
}

function run(name, [command, ...args], env = {}) {
  console.log(`\n── ${name} ──`)
  const start = Date.now()
  const { status } = spawnSync(join('node_modules/.bin', command), args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return { status, seconds: (Date.now() - start) / 1000 }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}
