// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyLink, closeEvent, linkToView, syncUrl } from '#share/url/sync-url.ts'
import { selectEvent, setAxis, showWindow } from '#store/actions.ts'
import { createTimelineStore, type TimelineStore } from '#store/timeline-store.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'

let store: TimelineStore
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '/?theme=dark')
  store = createTimelineStore({ extraction: bridgeStory, progress: { phase: 'ready' } })
  stop = syncUrl(store)
})

afterEach(() => {
  stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the address', () => {
  test('follows the view at most every 400 ms, in the same entry of the history', () => {
    const replace = vi.spyOn(history, 'replaceState')
    const push = vi.spyOn(history, 'pushState')
    for (let day = 1; day <= 20; day++)
      showWindow(store, { start: Date.UTC(2021, 9, day), end: Date.UTC(2021, 9, day + 2) })
    expect(replace).not.toHaveBeenCalled()
    vi.advanceTimersByTime(400)
    expect(replace).toHaveBeenCalledTimes(1)
    expect(push).not.toHaveBeenCalled()
    expect(location.search + location.hash).toBe('?theme=dark#v=1&t=2021-10-20/2021-10-22')
  })

  test('brings the view back in another page', () => {
    selectEvent(store, 'boats')
    setAxis(store, 'density')
    const { hash } = new URL(linkToView(store, 'page'))
    const other = createTimelineStore({ extraction: bridgeStory })
    applyLink(other, hash)
    expect(other.getState()).toMatchObject({ selectedId: 'boats', axis: 'density', problems: [] })
    expect(other.getState().selectedPassage?.quote).toContain('Fire boats')
  })

  test('gets a new entry when an event opens, and none when another follows', () => {
    const push = vi.spyOn(history, 'pushState')
    selectEvent(store, 'boats')
    selectEvent(store, 'port')
    vi.advanceTimersByTime(400)
    expect(push).toHaveBeenCalledTimes(1)
    expect(location.hash).toContain('event=')
  })

  test('goes back over the entry when the event is closed', () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined)
    selectEvent(store, 'boats')
    closeEvent(store)
    expect(store.getState().selectedId).toBeUndefined()
    expect(back).toHaveBeenCalledTimes(1)
  })

  test('does not go back from an event that the link itself opened', () => {
    stop()
    selectEvent(store, 'boats')
    history.replaceState(null, '', linkToView(store, 'page'))
    stop = syncUrl(store)
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined)
    closeEvent(store)
    expect(back).not.toHaveBeenCalled()
  })

  test('survives a browser that refuses to write it', () => {
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('too many calls', 'SecurityError')
    })
    setAxis(store, 'density')
    expect(() => vi.advanceTimersByTime(400)).not.toThrow()
    expect(store.getState().axis).toBe('density')
  })
})

describe('the back button', () => {
  test('closes the event and leaves the window as it is', () => {
    const window = { start: Date.UTC(2021, 9, 4), end: Date.UTC(2021, 9, 5) }
    selectEvent(store, 'boats')
    showWindow(store, window)
    dispatchEvent(new PopStateEvent('popstate', { state: { dateline: 'view', pushed: false } }))
    expect(store.getState()).toMatchObject({ selectedId: undefined, window })
  })
})

describe('a link', () => {
  test('to an event that is gone says so and shows the whole story', () => {
    applyLink(store, '#v=1&event=abc.abc.2024-05-01.7')
    expect(store.getState()).toMatchObject({
      selectedId: undefined,
      window: undefined,
      problems: ['This link points to an event that is no longer here. The whole story is below.'],
    })
  })

  test.each([
    ['#v=1&t=1800-01-01/1801-01-01&axis=density', 'the window'],
    ['#v=1&t=2100-01-01/2101-01-01&axis=density', 'the window'],
    ['#v=1&axis=density&garbage', '“garbage”'],
  ])('that asks for what is not there says so and shows the rest: %s', (hash, part) => {
    applyLink(store, hash)
    expect(store.getState()).toMatchObject({
      window: undefined,
      axis: 'density',
      problems: [`Part of this link could not be read: ${part}. The rest of it is shown.`],
    })
  })

  test('to a window just beside the story is followed', () => {
    applyLink(store, '#v=1&t=2023-01-01/2024-01-01')
    expect(store.getState()).toMatchObject({
      window: { start: Date.UTC(2023, 0), end: Date.UTC(2024, 0) },
      problems: [],
    })
  })

  test('typed into the address is followed', () => {
    history.replaceState(null, '', '/#v=1&axis=density')
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
    expect(store.getState().axis).toBe('density')
  })

  test('to the full page is the same view without the frame', () => {
    history.replaceState(null, '', '/?embed=1&theme=dark')
    setAxis(store, 'density')
    const url = new URL(linkToView(store, 'page'))
    expect(url.search + url.hash).toBe('?theme=dark#v=1&axis=density')
  })
})
