import './styles/tokens.css'
import './styles/base.css'
// The page's own calendar stands in the script right before the parser, which holds one too: gzip looks 32 kB back, and
// what it finds there costs nothing.
import { syncUrl } from '#share/url/sync-url.ts'
import '#calendar/in-words.ts'
import '#calendar/duration-in-words.ts'
import { openStory } from '#app/open-story.ts'
import { getBundledArticles } from '#app/bundled-articles.ts'
import { loadFonts } from '#app/load-fonts.ts'
import { setUpPage } from '#app/set-up-page.ts'
import { answerHost } from '#share/embed/answer-host.ts'
import { awaitHello } from '#share/embed/open-port.ts'
import { readConfiguration } from '#share/url/configuration.ts'
import { createTimelineStore } from '#store/timeline-store.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#app/App.tsx'
import { ErrorScreen } from '#app/ErrorScreen.tsx'

const configuration = readConfiguration(location.search)
const store = createTimelineStore()
const page = document.querySelector<HTMLElement>('#page')
if (!page) throw new Error('no element #page to show the story in')

setUpPage(configuration)
const isGuest = configuration.embed && parent !== self
if (isGuest) awaitHello(store, parent)
const opened = openStory(store, { data: configuration.data, bundled: getBundledArticles() }).then(() => {
  // A page in a frame must not write into the history of its host.
  if (!configuration.embed && self === top) syncUrl(store)
  if (isGuest) answerHost(parent)
})
const root = createRoot(page, {
  // What could not be drawn is gone from the page by now; its place is taken by the reason.
  onUncaughtError: (error) => {
    root.render(<ErrorScreen message={error instanceof Error ? error.message : String(error)} />)
    reportError(error)
  },
})
// The story may stand there already, as the build drew it: it stays until it can be drawn anew.
const stands = page.offsetHeight > 0
if (!stands) {
  page.replaceChildren()
  delete page.dataset['first']
}
void Promise.all([loadFonts(), stands && opened]).then(() => {
  delete page.dataset['first']
  root.render(
    <StrictMode>
      <App store={store} embed={configuration.embed} />
    </StrictMode>,
  )
})
