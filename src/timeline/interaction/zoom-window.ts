import { type D3ZoomEvent, select, zoom, zoomIdentity, type ZoomTransform } from 'd3'
import type { Interval } from '#calendar/interval.ts'
import { deepestZoom, type TimeScale, type Viewport, viewportOf, windowOf } from '../layout/time-scale.ts'

/** What the hand needs to know, and whom it tells. */
export interface ZoomHost {
  readonly scale: () => TimeScale | undefined
  readonly window: () => Interval | undefined
  readonly onWindow: (window: Interval | undefined) => void
  /** Greedy: wheel and finger are ours. Cooperative: they are the page's, unless Ctrl, ⌘ or a second finger says so. */
  readonly gestures: () => 'greedy' | 'cooperative'
  /** A gesture was left to the page. */
  readonly onRefused: (gesture: 'wheel' | 'touch') => void
}

export interface WindowZoom {
  /** Tells d3 where the window stands now, without being told back. */
  readonly sync: () => void
  readonly remove: () => void
}

// A wheel within this time of one outside goes on scrolling the page.
const SCROLL_GOES_ON = 250

/** Lets wheel, drag and pinch move the window. d3-zoom reports the hand; the window belongs to the store. */
export function zoomWindow(surface: HTMLElement, host: ZoomHost): WindowZoom {
  const selection = select<HTMLElement, unknown>(surface)
  const pageScroll = watchPageScroll(surface)
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: MouseEvent | WheelEvent | TouchEvent) => isOurs(event, host, pageScroll))
    .wheelDelta(deltaOf)
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      // Without a source event it is our own call, in sync().
      if (!sourceEvent) return
      const scale = host.scale()
      if (scale) host.onWindow(windowOf(scale, viewportFrom(transform)))
    })
  selection.call(behaviour).on('dblclick.zoom', null)
  const panByWheel = (event: WheelEvent): void => {
    if (!isSideways(event)) return
    const scale = host.scale()
    const viewport = scale && viewportOf(scale, host.window())
    if (!scale || !viewport || viewport.k === 1) return
    event.preventDefault()
    const offset = Math.min(Math.max(0, viewport.offset + event.deltaX), scale.width * (viewport.k - 1))
    host.onWindow(windowOf(scale, { k: viewport.k, offset }))
  }
  surface.addEventListener('wheel', panByWheel, { passive: false })
  let shown: ZoomTransform | undefined
  return {
    sync() {
      const scale = host.scale()
      if (!scale) return
      surface.style.touchAction = host.gestures() === 'greedy' ? 'none' : 'pan-y'
      behaviour
        .scaleExtent([1, deepestZoom(scale)])
        .extent([
          [0, 0],
          [scale.width, 1],
        ])
        .translateExtent([
          [0, -Infinity],
          [scale.width, Infinity],
        ])
      const { k, offset } = viewportOf(scale, host.window())
      const transform = zoomIdentity.translate(-offset, 0).scale(k)
      if (shown && shown.k === transform.k && shown.x === transform.x) return
      shown = transform
      behaviour.transform(selection, transform)
    },
    remove() {
      selection.on('.zoom', null)
      surface.removeEventListener('wheel', panByWheel)
      pageScroll.remove()
    },
  }
}

function viewportFrom({ k, x }: ZoomTransform): Viewport {
  return { k, offset: -x }
}

/** 1.15 for every 100 px; a pinch on a touchpad, which comes as small steps with Ctrl, goes as far as the fingers. */
function deltaOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const px = deltaMode === 1 ? deltaY * 33 : deltaMode === 2 ? deltaY * 400 : deltaY
  return -px * (ctrlKey && Math.abs(px) < 40 ? 0.01 : 0.002)
}

function isSideways({ deltaX, deltaY, ctrlKey }: WheelEvent): boolean {
  return !ctrlKey && Math.abs(deltaX) > Math.abs(deltaY)
}

function isOurs(event: MouseEvent | WheelEvent | TouchEvent, host: ZoomHost, pageScroll: PageScroll): boolean {
  const greedy = host.gestures() === 'greedy'
  if (event instanceof WheelEvent) {
    if (isSideways(event)) return false
    if (event.ctrlKey || event.metaKey) return true
    if (!greedy) {
      host.onRefused('wheel')
      return false
    }
    const scale = host.scale()
    const isWhole = !scale || viewportOf(scale, host.window()).k === 1
    return !pageScroll.goesOn(event) && !(isWhole && event.deltaY > 0)
  }
  if ('touches' in event) {
    if (greedy || event.touches.length > 1) return true
    if (event.type === 'touchmove') host.onRefused('touch')
    return false
  }
  return event.button === 0 && !event.ctrlKey
}

interface PageScroll {
  /** Does this wheel go on with a scroll that began outside? */
  readonly goesOn: (event: WheelEvent) => boolean
  readonly remove: () => void
}

/** Remembers when the page was last scrolled by a wheel outside of the surface. */
function watchPageScroll(surface: HTMLElement): PageScroll {
  let last = -Infinity
  const watch = ({ target, timeStamp }: WheelEvent): void => {
    if (!(target instanceof Node && surface.contains(target))) last = timeStamp
  }
  const view = surface.ownerDocument.defaultView
  view?.addEventListener('wheel', watch, { passive: true, capture: true })
  return {
    goesOn({ timeStamp }) {
      if (timeStamp - last > SCROLL_GOES_ON) return false
      last = timeStamp
      return true
    },
    remove() {
      view?.removeEventListener('wheel', watch, { capture: true })
    },
  }
}
