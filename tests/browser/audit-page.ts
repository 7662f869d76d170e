import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong, a line for each element. */
export async function auditPage(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const findings: unknown = await page.evaluate(async () => {
    const run: unknown = Reflect.get(Object(Reflect.get(globalThis, 'axe')), 'run')
    if (typeof run !== 'function') return ['axe did not load']
    const { violations, passes } = await run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    if (passes.length === 0) return ['axe looked at nothing']
    return violations.flatMap(({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/gu, ' ')}`,
      ),
    )
  })
  return Array.isArray(findings) ? findings.map(String) : ['axe gave no answer']
}
