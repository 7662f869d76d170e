import { dayFrom } from '#calendar/day.ts'
import { edtfOfDays, writeEdtf } from '#calendar/edtf.ts'
import type { Interval } from '#calendar/interval.ts'
import type { Extraction } from '#model/extraction.ts'
import { hoverEvent, selectEvent, setPublicationDate, showArticle, showPassage, showWindow } from '#store/actions.ts'
import { getEvent } from '#store/selectors.ts'
import type { TimelineState, TimelineStore } from '#store/timeline-store.ts'
import { dragFlags } from '#timeline/interaction/drag-flags.ts'
import { isWalkKey, walk } from '#timeline/interaction/walk-events.ts'
import { centreOn, panBy, windowAround, zoomBy } from '#timeline/interaction/move-window.ts'
import { zoomWindow } from '#timeline/interaction/zoom-window.ts'
import type { Drawing, Target } from '#timeline/layout/drawing.ts'
import { holdsRow, indexEvents, rowOf } from '#timeline/layout/event-index.ts'
import type { Scene } from '#timeline/layout/scene.ts'
import { viewportOf } from '#timeline/layout/time-scale.ts'
import type { Measure } from '#timeline/layout/wrap-text.ts'
import { createTimelineView } from '#timeline/timeline-view.ts'
import { glideTo } from './animate-window.ts'
import { followZoom } from './follow-zoom.ts'
import { isLarge, sceneOf } from '../parts/scene-of.ts'
import { markDrawn, tellViewChange } from '../parts/tell-host.ts'

/** The elements that React owns and the view fills. */
export interface TimelineElements {
  readonly surface: HTMLElement
  readonly svg: SVGSVGElement
  readonly list: HTMLOListElement
}

export interface TimelineHostOptions {
  readonly store: TimelineStore
  readonly measure: Measure
  readonly embed: boolean
  readonly cooperative: () => boolean
  readonly onRefused: (gesture: 'wheel' | 'touch') => void
}

/** What the tools around the drawing may ask of it. */
export interface TimelineHost {
  readonly zoom: (factor: number) => void
  readonly pan: (part: number) => void
  readonly fit: () => void
  readonly remove: () => void
}

/** What a drawing may take, in ms, for its frame to have time to spare. */
const SPARE = 8

/** Ties store, view and hand together: what changes is drawn once a frame; React renders nothing meanwhile. */
export function hostTimeline({ surface, svg, list }: TimelineElements, options: TimelineHostOptions): TimelineHost {
  const { store, measure, embed, cooperative, onRefused } = options
  let size = { width: surface.clientWidth, height: surface.clientHeight }
  let frame = 0
  let drawn: { readonly extraction: Extraction; readonly view: Interval } | undefined
  let wanted: string | undefined
  let stopGlide = nothingToStop
  let idle = 0
  const zoom = followZoom(schedule)

  const view = createTimelineView({ svg, list }, { onHover: (id) => hoverEvent(store, id), onChoose: choose })
  const hand = zoomWindow(surface, {
    scale: view.scale,
    window: () => store.getState().window,
    onWindow: (window) => showWindow(store, window),
    gestures: () => (cooperative() ? 'cooperative' : 'greedy'),
    onRefused,
  })

  const armFlags = dragFlags(svg, {
    scale: view.scale,
    window: () => store.getState().window,
    isMovable: () => !embed && store.getState().dates.possible,
    onDrop: (articleId, at) => {
      const day = dayFrom(at)
      setPublicationDate(store, articleId, writeEdtf(edtfOfDays(day, day)))
      showArticle(store, articleId)
    },
  })

  function hasRoom(): boolean {
    return size.width >= 40 && size.height >= 40
  }

  function draw(): void {
    frame = 0
    const state = store.getState()
    if (!hasRoom()) return
    const asked = scene()
    const whole = view.scale()?.whole
    const isZooming = whole !== undefined && zoom.follow(state.window ?? whole)
    const began = performance.now()
    const drawing = view.draw({ ...asked, isZooming })
    if (!isZooming) prepareWhenIdle({ ...asked, isZooming: true })
    else if (performance.now() - began < SPARE) view.prepare({ ...asked, isZooming, window: zoom.ahead() })
    hand.sync()
    armFlags()
    focusWanted()
    tell(state, drawing)
  }

  /** What the first step of a zoom needs. */
  function prepareWhenIdle(next: Scene): void {
    cancelIdle(idle)
    idle = whenIdle(() => {
      if (view.prepare(next)) prepareWhenIdle(next)
    })
  }

  /** The first drawing of a large story is made ready a part per frame. */
  function drawInTurns(): void {
    frame = requestAnimationFrame(() => {
      if (hasRoom() && view.prepare(scene())) drawInTurns()
      else draw()
    })
  }

  function scene(): Scene {
    return sceneOf(store.getState(), { ...size, measure, form: embed ? 'embed' : 'page' })
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }

  function tell({ extraction, window }: TimelineState, drawing: Drawing): void {
    const scale = view.scale()
    if (!scale) return
    const seen = window ?? scale.whole
    if (drawn && (drawn.view.start !== seen.start || drawn.view.end !== seen.end)) tellViewChange(surface, seen)
    if (drawn?.extraction !== extraction) {
      surface.setAttribute('aria-busy', 'true')
      markDrawn(surface, { events: drawing.counts.total, marks: drawing.marks.length })
    }
    drawn = { extraction, view: seen }
  }

  function glide(window: Interval | undefined): void {
    const scale = view.scale()
    stopGlide()
    if (scale) stopGlide = glideTo(store, window, scale.whole)
  }

  /** An event is selected; a cluster opens to the window that parts it, or to its first event where none does. */
  function choose(target: Target): void {
    const scale = view.scale()
    const first = scene().events[target.rows[0] ?? -1]?.event.id
    if (target.kind === 'event' || !scale) {
      selectEvent(store, first)
      return
    }
    const { window } = store.getState()
    const closer = windowAround(scale, target)
    if (viewportOf(scale, closer).k > viewportOf(scale, window).k * 1.2) glide(closer)
    else selectEvent(store, first)
  }

  function focusWanted(): void {
    if (wanted === undefined) return
    const id = wanted
    const { events, disputes } = scene()
    const row = rowOf(indexEvents(events, disputes), id)
    const target = view.drawing()?.targets.find(({ rows }) => holdsRow(rows, row))
    wanted = undefined
    if (target) focusTarget(target.key)
  }

  function focusTarget(key: string): void {
    const button = list.querySelector(`button[data-key="${CSS.escape(key)}"]`)
    if (button instanceof HTMLButtonElement) button.focus({ preventScroll: true })
  }

  function press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (ctrlKey || metaKey || altKey) return
    const scale = view.scale()
    const drawing = view.drawing()
    if (!scale || !drawing) return
    const { window } = store.getState()
    if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight'))
      glide(panBy(scale, window, key === 'ArrowLeft' ? -0.25 : 0.25))
    else if (isWalkKey(key) && !shiftKey) step(key, event, drawing)
    else if (key === '+' || key === '=') glide(zoomBy(scale, window, 1.6, focusedMoment()))
    else if (key === '-' || key === '−') glide(zoomBy(scale, window, 1 / 1.6, focusedMoment()))
    else if (key === '0') glide(undefined)
    else if (key === 'Escape' && store.getState().selectedId !== undefined) selectEvent(store, undefined)
    else if (key === '.') showNextPassage(store)
    else return
    event.preventDefault()
  }

  function focusedKey(): string | undefined {
    const { activeElement } = document
    return activeElement instanceof HTMLElement && list.contains(activeElement)
      ? activeElement.dataset['key']
      : undefined
  }

  function focusedMoment(): number | undefined {
    const key = focusedKey()
    return view.drawing()?.targets.find((target) => target.key === key)?.at
  }

  function step(key: Parameters<typeof walk>[0], event: KeyboardEvent, drawing: Drawing): void {
    const scale = view.scale()
    const state = store.getState()
    const to = walk(key, focusedKey(), drawing, scene().events)
    if (!to || !scale) return
    event.preventDefault()
    if (to.type === 'target') {
      focusTarget(to.target.key)
      return
    }
    wanted = to.id
    showWindow(store, centreOn(scale, state.window, to.at))
    schedule()
  }

  const observer = new ResizeObserver(() => {
    size = { width: surface.clientWidth, height: surface.clientHeight }
    schedule()
  })
  observer.observe(surface)
  list.addEventListener('keydown', press)
  const unsubscribe = store.subscribe(schedule)
  if (isLarge(store.getState())) drawInTurns()
  else draw()

  return {
    zoom(factor) {
      const scale = view.scale()
      if (scale) glide(zoomBy(scale, store.getState().window, factor))
    },
    pan(part) {
      const scale = view.scale()
      if (scale) glide(panBy(scale, store.getState().window, part))
    },
    fit: () => glide(undefined),
    remove() {
      cancelAnimationFrame(frame)
      stopGlide()
      zoom.remove()
      cancelIdle(idle)
      observer.disconnect()
      list.removeEventListener('keydown', press)
      unsubscribe()
      hand.remove()
      view.remove()
    },
  }
}

function nothingToStop(): void {}

/** Safari has no idle time to give. */
const [whenIdle, cancelIdle] =
  'requestIdleCallback' in globalThis
    ? [requestIdleCallback, cancelIdleCallback]
    : [(then: () => void): number => Number(setTimeout(then, 50)), clearTimeout]

/** The next passage of the selected event; after the last one the first. */
function showNextPassage(store: TimelineStore): void {
  const state = store.getState()
  const passages = getEvent(state, state.selectedId)?.passages ?? []
  const at = passages.findIndex(
    ({ articleId, start }) => articleId === state.selectedPassage?.articleId && start === state.selectedPassage.start,
  )
  const next = passages[(at + 1) % Math.max(1, passages.length)]
  if (next) showPassage(store, next)
}
