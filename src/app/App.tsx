import { EmbedPage } from './EmbedPage.tsx'
import { StoryPage } from './StoryPage.tsx'
import type { TimelineStore } from '#store/timeline-store.ts'
import { TimelineStoreContext } from '#store/use-timeline.ts'

/** The page: one story, as a page of its own or as a guest in another. */
export function App({ store, embed }: { readonly store: TimelineStore; readonly embed: boolean }) {
  return <TimelineStoreContext value={store}>{embed ? <EmbedPage /> : <StoryPage />}</TimelineStoreContext>
}
