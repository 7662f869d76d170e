import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createTimelineStore, type TimelineState, type TimelineStore } from '#store/timeline-store.ts'
import { TimelineStoreContext } from '#store/use-timeline.ts'
import { bridgeStory } from '../fixtures/bridge-story.ts'

/** A panel on a page of its own, with the story of the bridge in its store. */
export interface RenderedPanel {
  readonly store: TimelineStore
  readonly page: HTMLElement
  /** Does something and waits for React. */
  readonly after: (change: () => void) => void
  /** Presses the first button, link or summary whose text holds these words. */
  readonly press: (words: string, within?: string) => void
  readonly remove: () => void
}

export function renderPanel(panel: ReactNode, state: Partial<TimelineState> = {}): RenderedPanel {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const store = createTimelineStore({ extraction: bridgeStory, progress: { phase: 'ready' }, ...state })
  const page = document.createElement('div')
  document.body.append(page)
  const root = createRoot(page)
  after(() => root.render(<TimelineStoreContext value={store}>{panel}</TimelineStoreContext>))
  return {
    store,
    page,
    after,
    press(words, within = '') {
      const controls = [...page.querySelectorAll<HTMLElement>(`${within} :is(button, a, summary)`)]
      const control = controls.find(({ textContent }) => textContent.includes(words))
      if (!control) throw new Error(`nothing to press with the words «${words}»`)
      after(() => control.click())
    },
    remove() {
      after(() => root.unmount())
      page.remove()
    },
  }
}

function after(change: () => void): void {
  act(change)
}
