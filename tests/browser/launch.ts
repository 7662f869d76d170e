import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** Launches the Chromium of the browser tests. */
export function launch(): Promise<Browser> {
  const { executablePath, env } = findChromium('node_modules/.cache/dateline')
  return chromium.launch({ executablePath, env: { ...process.env, ...env } })
}
