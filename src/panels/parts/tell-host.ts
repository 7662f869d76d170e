import type { Interval } from '#calendar/interval.ts'

/** Tells whoever listens on the surface, or above it, which stretch of time is seen now. */
export function tellViewChange(surface: HTMLElement, { start, end }: Interval): void {
  surface.dispatchEvent(new CustomEvent('dateline:viewchange', { bubbles: true, detail: { start, end } }))
}

/** Marks the second animation frame after this one: what was drawn is on the screen by then. */
export function markDrawn(surface: HTMLElement, detail: { readonly events: number; readonly marks: number }): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      performance.mark('dateline:drawn', { detail })
      if (performance.getEntriesByName('dateline:data', 'mark').length > 0)
        performance.measure('dateline:draw', 'dateline:data', 'dateline:drawn')
      surface.setAttribute('aria-busy', 'false')
    })
  })
}
