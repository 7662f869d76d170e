import type { TimelineStore } from '#store/timeline-store.ts'

/** Marks what stands for the hovered and the selected event as these change; React renders nothing for it. */
export function followEvents(panel: HTMLElement, store: TimelineStore): () => void {
  const mark = (attribute: 'data-hovered' | 'data-current' | 'data-moved', ids: Iterable<string | undefined>): void => {
    for (const row of panel.querySelectorAll(`[${attribute}]`)) {
      row.removeAttribute(attribute)
      if (attribute === 'data-current') row.querySelector('button')?.removeAttribute('aria-current')
    }
    for (const id of ids) {
      if (id === undefined) continue
      for (const row of panel.querySelectorAll(`[data-event="${CSS.escape(id)}"]`)) {
        row.setAttribute(attribute, '')
        if (attribute === 'data-current') row.querySelector('button')?.setAttribute('aria-current', 'true')
      }
    }
  }
  const follow = (): void => {
    const { hoveredId, selectedId, movedIds } = store.getState()
    mark('data-hovered', [hoveredId])
    mark('data-current', [selectedId])
    mark('data-moved', movedIds)
  }
  follow()
  return store.subscribe((state, previous) => {
    if (state.hoveredId !== previous.hoveredId) mark('data-hovered', [state.hoveredId])
    if (state.selectedId !== previous.selectedId) mark('data-current', [state.selectedId])
    if (state.movedIds !== previous.movedIds) queueMicrotask(() => mark('data-moved', store.getState().movedIds))
    // Rows that React has just made are marked once they stand.
    if (state.extraction !== previous.extraction || state.filters !== previous.filters) queueMicrotask(follow)
  })
}
