import { DAY } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { reportProblem, selectEvent } from '#store/actions.ts'
import { getEvent, getExtent } from '#store/selectors.ts'
import type { TimelineState, TimelineStore } from '#store/timeline-store.ts'
import { findEvent, nameOfEvent } from './event-name.ts'
import { readViewState, secretIn, type ViewState, writeViewState } from './view-state.ts'

const WRITE_AFTER = 400

/** The view that the store looks at now. */
function viewOf(state: TimelineState): ViewState {
  const { window, selectedId, filters, lanes, axis, clock, listForm } = state
  const event = getEvent(state, selectedId)
  return { window, event: event && nameOfEvent(event), filters, lanes, axis, clock, listForm }
}

/** Brings back the view that a link carries; what the link does not say is as on a first visit. */
export function applyLink(store: TimelineStore, hash: string): void {
  const { view, unread } = readViewState(hash)
  const { event: name, ...rest } = view
  store.setState(rest)
  const lost = isFarFromStory(store.getState(), view.window)
  if (lost) store.setState({ window: undefined })
  const event = name && findEvent(store.getState().extraction.events, name)
  selectEvent(store, event?.id)
  const left = lost ? [...unread, 'the window'] : unread
  if (left.length)
    reportProblem(store, `Part of this link could not be read: ${left.join(', ')}. The rest of it is shown.`)
  if (name && !event)
    reportProblem(store, 'This link points to an event that is no longer here. The whole story is below.')
}

/** Does a window lie outside of the story by more than the story is long? */
export function isFarFromStory(state: TimelineState, window: Interval | undefined): boolean {
  const extent = getExtent(state)
  if (!window || !extent) return false
  const length = Math.max(DAY, extent.end - extent.start)
  return window.end < extent.start - length || window.start > extent.end + length
}

/**
 * Keeps the address and the view in step, at top level: opening an event adds an entry to the history, so that the
 * back button closes it; everything else replaces the entry, at most every 400 ms. Gives back the way to stop.
 */
export function syncUrl(store: TimelineStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = (): void => {
    timer = undefined
    writeEntry(store, { push: false })
  }
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.selectedId !== undefined && previous.selectedId === undefined && !isEventEntry(history.state)) {
      clearTimeout(timer)
      timer = undefined
      writeEntry(store, { push: true })
    } else if (changesView(state, previous)) timer ??= setTimeout(write, WRITE_AFTER)
  })
  const returnTo = ({ state }: PopStateEvent): void => {
    if (isEventEntry(state)) applyLink(store, location.hash)
    // Back from an event: it closes, and the view stays as it is.
    else if (isOurEntry(state)) {
      selectEvent(store, undefined)
      writeEntry(store, { push: false })
    } else applyLink(store, location.hash)
  }
  addEventListener('popstate', returnTo)
  writeEntry(store, { push: false })
  return () => {
    unsubscribe()
    clearTimeout(timer)
    removeEventListener('popstate', returnTo)
  }
}

/** Closes the event that is open, and goes back over the entry that opening it added. */
export function closeEvent(store: TimelineStore): void {
  const pushed = isEventEntry(history.state) && history.state.pushed
  selectEvent(store, undefined)
  if (pushed) history.back()
}

/** The address of this view, as a page of its own or as one for a frame. */
export function linkToView(store: TimelineStore, form: 'page' | 'embed'): string {
  const url = new URL(location.href)
  if (form === 'embed') url.searchParams.set('embed', '1')
  else url.searchParams.delete('embed')
  url.hash = writeViewState(viewOf(store.getState()))
  return url.href
}

interface Entry {
  readonly dateline: 'view' | 'event'
  readonly pushed: boolean
}

function writeEntry(store: TimelineStore, { push }: { readonly push: boolean }): void {
  const view = writeViewState(viewOf(store.getState()))
  const before: unknown = history.state
  const entry: Entry = {
    dateline: store.getState().selectedId === undefined ? 'view' : 'event',
    pushed: push || (isEventEntry(before) && before.pushed),
  }
  const url = `${location.pathname}${location.search}${view === '' ? '' : `#${view}`}${secretIn(location.hash)}`
  try {
    if (push) history.pushState(entry, '', url)
    else history.replaceState(entry, '', url)
  } catch {
    // An opaque origin, or more writes than the browser allows: the view stays, the address lags behind.
  }
}

function changesView(state: TimelineState, previous: TimelineState): boolean {
  return (
    state.window !== previous.window ||
    state.selectedId !== previous.selectedId ||
    state.filters !== previous.filters ||
    state.lanes !== previous.lanes ||
    state.axis !== previous.axis ||
    state.clock !== previous.clock ||
    state.listForm !== previous.listForm
  )
}

function isOurEntry(state: unknown): state is Entry {
  return typeof state === 'object' && state !== null && 'dateline' in state && 'pushed' in state
}

function isEventEntry(state: unknown): state is Entry {
  return isOurEntry(state) && state.dateline === 'event'
}
