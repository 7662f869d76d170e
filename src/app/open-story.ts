import type { Extraction } from '#model/extraction.ts'
import type { Slices } from '#model/slices.ts'
import { groupByPeriod } from '#panels/list/periods.ts'
import { parseInWorker } from '#parser/worker/parse-in-worker.ts'
import { fetchExtraction } from '#share/import/fetch-extraction.ts'
import { takeTurns } from '#share/import/take-turns.ts'
import { applyLink } from '#share/url/sync-url.ts'
import { allowDates, forgetMoved, reportProblem, reportProgress, showExtraction, showMoved } from '#store/actions.ts'
import { getShownEvents, readInSlices } from '#store/selectors.ts'
import type { TimelineStore } from '#store/timeline-store.ts'
import { hasBusyDays } from '#timeline/layout/bent-scale.ts'
import type { BundledArticles } from './bundled-articles.ts'

/** Fills the store with a story: the file that the address names, else the bundled articles, read now. */
export function openStory(
  store: TimelineStore,
  { data, bundled }: { readonly data: string | undefined; readonly bundled: BundledArticles },
): Promise<void> {
  return data === undefined ? readArticles(store, bundled) : showData(store, data)
}

async function showData(store: TimelineStore, data: string): Promise<void> {
  const reply = await fetchExtraction(data, location.href)
  if (reply.type === 'refused') {
    reportProgress(store, { phase: 'failed', message: `${data} could not be shown: ${reply.reason}.` })
    return
  }
  for (const problem of reply.problems) reportProblem(store, problem)
  await takeTurns(readInSlices(reply.extraction))
  await takeTurns(askInSlices(getShownEvents({ ...store.getState(), extraction: reply.extraction })))
  show(store, reply.extraction)
}

/** What the page will ask of all events when it is rendered first, each in a turn of its own. */
function* askInSlices(events: ReturnType<typeof getShownEvents>): Slices<void> {
  hasBusyDays(events)
  yield
  groupByPeriod(events)
}

function readArticles(store: TimelineStore, { title, articles }: BundledArticles): Promise<void> {
  if (articles.length === 0) return Promise.resolve()
  reportProgress(store, { phase: 'reading', read: 0, total: articles.length, events: 0 })
  return new Promise((resolve) => {
    let shown = false
    let moment: ReturnType<typeof setTimeout> | undefined
    const parsing = parseInWorker(articles, (reply) => {
      switch (reply.type) {
        case 'read':
          // A reading that is done again, to move dates, changes nothing until it is finished.
          if (!shown)
            reportProgress(store, { phase: 'reading', read: reply.read, total: reply.total, events: reply.events })
          return
        case 'failed':
          if (shown) reportProblem(store, `The dates could not be moved. ${reply.message}`)
          else reportProgress(store, { phase: 'failed', message: reply.message })
          return resolve()
        case 'finished':
          if (shown) {
            showMoved(store, reply.extraction)
            clearTimeout(moment)
            moment = setTimeout(() => forgetMoved(store), MOMENT)
            return
          }
          shown = true
          performance.mark('dateline:parsed')
          show(store, { ...reply.extraction, ...(title !== undefined && { title }) })
          allowDates(store)
          store.subscribe(({ dates }, previous) => {
            if (dates.set !== previous.dates.set) parsing.setDates(dates.set)
          })
          return resolve()
      }
    })
  })
}

/** So long is shown what moved, ms. */
const MOMENT = 6000

/** The story and the view that the link asks of it, in one step, so that the first drawing is the right one. */
function show(store: TimelineStore, extraction: Extraction): void {
  showExtraction(store, extraction)
  applyLink(store, location.hash)
  reportProgress(store, { phase: 'ready' })
}
