import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'

/** The element that takes wheel and drag, once the first complete view is drawn. */
const drawnSurface = '[data-timeline-surface][aria-busy="false"]'

/** Waits until a page has drawn its events. */
export async function waitUntilDrawn(frame: Frame | Page, timeout = 10_000): Promise<void> {
  await frame.waitForSelector(drawnSurface, { state: 'attached', timeout })
}

export type Theme = 'light' | 'dark'

/** How a reader's screen is set: its size, its theme, nothing that moves. */
export function screenOf(width: number, height: number, theme: Theme = 'light'): BrowserContextOptions {
  return { viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce' }
}

/** Opens an address and waits for its drawing. */
export async function openDrawn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await waitUntilDrawn(page)
  return page
}
