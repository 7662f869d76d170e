import { selectEvent, setFilters, showWindow } from '#store/actions.ts'
import { countSureEvents, getEvent } from '#store/selectors.ts'
import type { TimelineState, TimelineStore } from '#store/timeline-store.ts'
import { isRecord, type OuterRecord, text, wordOf } from '../import/fields.ts'
import { findEvent, nameOfEvent, readEventName, writeEventName } from '../url/event-name.ts'
import { isFarFromStory } from '../url/sync-url.ts'
import { plainView, readViewState, writeViewState } from '../url/view-state.ts'

const VERSION = 1
/** A window that moves is told so often, ms. */
const TELL_AFTER = 100

/** What a frame tells its host. Names, days and numbers, in the words of links; never the text of an article. */
export type FromFrame =
  | { readonly type: 'ready'; readonly version: 1; readonly events: number }
  | { readonly type: 'select'; readonly event: string | null }
  | { readonly type: 'range'; readonly range: string | null }
  | { readonly type: 'error'; readonly message: string }

/**
 * Listens for the hello of the page around a frame, and for nobody else's: `{ type: 'dateline:hello', version: 1 }`
 * with one port, on which both speak from then on. A second hello ends the first conversation.
 */
export function awaitHello(store: TimelineStore, host: MessageEventSource): () => void {
  let close: (() => void) | undefined
  const hear = ({ source, data, ports: [port] }: MessageEvent<unknown>): void => {
    if (source !== host || !port || !isRecord(data) || data['type'] !== 'dateline:hello') return
    close?.()
    close = openPort(store, port, data['version'])
  }
  addEventListener('message', hear)
  return () => {
    removeEventListener('message', hear)
    close?.()
  }
}

function openPort(store: TimelineStore, port: MessagePort, version: unknown): (() => void) | undefined {
  const tell = (message: FromFrame): void => port.postMessage(message)
  if (version !== VERSION) {
    tell({ type: 'error', message: `This page speaks version ${VERSION}.` })
    port.close()
    return undefined
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let told = { event: '', range: '' }
  const tellView = (): void => {
    timer = undefined
    const { event, range } = viewOf(store.getState())
    if (event !== told.event) tell({ type: 'select', event: event === '' ? null : event })
    if (range !== told.range) tell({ type: 'range', range: range === '' ? null : range })
    told = { event, range }
  }
  const begin = (): void => {
    told = viewOf(store.getState())
    tell({ type: 'ready', version: VERSION, events: countSureEvents(store.getState()) })
    // What the host said meanwhile waits in the port.
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const refusal = isRecord(data) ? obey(store, data) : 'it is no message'
      if (refusal !== undefined) tell({ type: 'error', message: `Not understood: ${refusal}.` })
    })
    port.start()
  }
  const tellFailure = ({ progress }: TimelineState): void => {
    if (progress.phase === 'failed') tell({ type: 'error', message: progress.message })
  }
  const unsubscribe = store.subscribe((state, previous) => {
    if (state.progress !== previous.progress) tellFailure(state)
    if (!isReady(state)) return
    if (!isReady(previous)) begin()
    else if (state.selectedId !== previous.selectedId || state.window !== previous.window)
      timer ??= setTimeout(tellView, TELL_AFTER)
  })
  if (isReady(store.getState())) begin()
  tellFailure(store.getState())
  return () => {
    clearTimeout(timer)
    unsubscribe()
    port.close()
  }
}

function isReady({ progress }: TimelineState): boolean {
  return progress.phase === 'ready'
}

/** Does what a message asks, or says why not. */
function obey(store: TimelineStore, message: OuterRecord): string | undefined {
  switch (message['type']) {
    case 'select': {
      const name = message['event'] === null ? undefined : readEventName(text(message['event']) ?? '')
      const event = name && findEvent(store.getState().extraction.events, name)
      if (message['event'] !== null && !event) return 'there is no event of this name'
      selectEvent(store, event?.id)
      return undefined
    }
    case 'range': {
      const { view, unread } = readViewState(`v=1&t=${text(message['range']) ?? ''}`)
      if (message['range'] !== null && unread.length > 0) return 'the range is not of the form 2024-04-30/2024-05-08'
      if (isFarFromStory(store.getState(), view.window)) return 'the range lies outside of the story'
      showWindow(store, view.window)
      return undefined
    }
    case 'filter': {
      const { view, unread } = readViewState(`v=1&${text(message['filter']) ?? ''}`)
      const others = writeViewState({ ...view, filters: plainView.filters })
      if (unread.length > 0 || others !== '' || text(message['filter']) === undefined)
        return 'the filter is not one of a link'
      setFilters(store, view.filters)
      return undefined
    }
    case 'theme': {
      const theme = wordOf(['light', 'dark', 'auto'])(message['theme'])
      if (!theme) return 'a theme is light, dark or auto'
      const { dataset } = document.documentElement
      if (theme === 'auto') delete dataset['theme']
      else dataset['theme'] = theme
      return undefined
    }
    // What a frame says: somebody has given it its own port.
    case 'ready':
    case 'error':
      return undefined
    default:
      return 'its type is none of select, range, filter and theme'
  }
}

function viewOf(state: TimelineState): { readonly event: string; readonly range: string } {
  const event = getEvent(state, state.selectedId)
  return {
    event: event ? writeEventName(nameOfEvent(event)) : '',
    range: writeViewState({ ...plainView, window: state.window }).replace(/^v=1&t=/u, ''),
  }
}
