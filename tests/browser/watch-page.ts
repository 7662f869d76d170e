import type { BrowserContext, Page } from 'playwright-core'

/** What a page did that it should not: errors, violations of its policy, requests after it had loaded. */
export interface Watched {
  readonly errors: readonly string[]
  readonly violations: readonly string[]
  readonly lateRequests: readonly string[]
  readonly workers: readonly string[]
}

/** Opens a page and writes down what goes wrong in it and in its frames. */
export async function watchPage(context: BrowserContext): Promise<{ readonly page: Page; readonly watched: Watched }> {
  const errors: string[] = []
  const violations: string[] = []
  const lateRequests: string[] = []
  const workers: string[] = []
  let loaded = false
  const page = await context.newPage()
  await page.exposeBinding('reportViolation', (_, violation: unknown) => violations.push(String(violation)))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const report: unknown = Reflect.get(globalThis, 'reportViolation')
      if (typeof report === 'function') report(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('worker', (worker) => workers.push(worker.url()))
  page.on('load', () => {
    loaded = true
  })
  page.on('request', (request) => {
    if (loaded && !/^(?:data|blob):/u.test(request.url())) lateRequests.push(request.url())
  })
  return { page, watched: { errors, violations, lateRequests, workers } }
}
