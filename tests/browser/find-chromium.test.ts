import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from './find-chromium.ts'

const cache = 'node_modules/.cache/dateline'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function hideBrowsers(): void {
  for (const variable of [
    'CHROMIUM_PATH',
    'CHROME_PATH',
    'PUPPETEER_EXECUTABLE_PATH',
    'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH',
  ])
    vi.stubEnv(variable, '')
  vi.spyOn(chromium, 'executablePath').mockReturnValue('/nowhere/chromium')
}

test('a variable that names no browser is an error, not a reason to look on', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  expect(() => findChromium(cache)).toThrow('CHROMIUM_PATH names /nowhere/chromium, which does not run')
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'with no browser installed, the one that came with npm ci runs',
  async () => {
    hideBrowsers()
    const bin = mkdtempSync(join(tmpdir(), 'dateline-'))
    symlinkSync('/bin/tar', join(bin, 'tar'))
    vi.stubEnv('PATH', bin)
    const { source, executablePath, env } = findChromium(cache)
    expect(source).toBe('@sparticuz/chromium')
    const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } })
    expect(browser.version()).toMatch(/^\d+\./u)
    await browser.close()
  },
)

test('with no browser at all it throws and says what helps', () => {
  hideBrowsers()
  vi.stubEnv('PATH', '')
  vi.spyOn(process, 'platform', 'get').mockReturnValue('freebsd')
  expect(() => findChromium(mkdtempSync(join(tmpdir(), 'dateline-')))).toThrow(
    /No Chromium[^]*CHROMIUM_PATH=[^]*playwright-core install/u,
  )
})
