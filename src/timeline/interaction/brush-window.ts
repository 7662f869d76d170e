import { brushX, type D3BrushEvent, select } from 'd3'
import type { Interval } from '#calendar/interval.ts'
import type { TimeScale } from '../layout/time-scale.ts'

export interface BrushHost {
  readonly scale: () => TimeScale | undefined
  readonly window: () => Interval | undefined
  readonly onWindow: (window: Interval | undefined) => void
}

export interface WindowBrush {
  /** Tells d3 where the window stands now, without being told back. */
  readonly sync: (height: number) => void
  readonly remove: () => void
}

const LEAST = 4

/** Lets a hand draw the window on the strip, move it, and pull its ends. */
export function brushWindow(layer: SVGGElement, host: BrushHost): WindowBrush {
  const selection = select<SVGGElement, unknown>(layer)
  const behaviour = brushX<unknown>()
    .handleSize(24)
    .on('brush end', ({ selection: range, sourceEvent, type }: D3BrushEvent<unknown>) => {
      const scale = host.scale()
      // Without a source event it is our own call, in sync().
      if (!sourceEvent || !scale) return
      const [x0, x1] = readRange(range)
      if (x0 !== undefined && x1 !== undefined && x1 - x0 >= LEAST) host.onWindow(windowFrom(scale, x0, x1))
      else if (type === 'end') host.onWindow(centred(scale, host.window(), sourceEvent, layer))
    })
  return {
    sync(height) {
      const scale = host.scale()
      if (!scale) return
      behaviour.extent([
        [0, 0],
        [scale.width, height],
      ])
      selection.call(behaviour)
      const window = host.window()
      // Over the whole story nothing is selected, so that a drag begins a window.
      behaviour.move(selection, window ? [scale.base(window.start), scale.base(window.end)] : null)
    },
    remove() {
      selection.on('.brush', null)
    },
  }
}

function readRange(range: D3BrushEvent<unknown>['selection']): readonly [number, number] | readonly [] {
  if (!range) return []
  const [x0, x1] = range
  return typeof x0 === 'number' && typeof x1 === 'number' ? [x0, x1] : []
}

function windowFrom({ base, width }: TimeScale, x0: number, x1: number): Interval | undefined {
  if (x0 <= 0.5 && x1 >= width - 0.5) return undefined
  return { start: base.invert(x0).getTime(), end: base.invert(x1).getTime() }
}

/** A press without a drag moves the window there, as wide as it is. */
function centred(
  scale: TimeScale,
  window: Interval | undefined,
  event: unknown,
  layer: SVGGElement,
): Interval | undefined {
  if (!window || !(event instanceof MouseEvent)) return window
  const x = event.clientX - layer.getBoundingClientRect().left
  const wide = scale.base(window.end) - scale.base(window.start)
  const x0 = Math.min(Math.max(0, x - wide / 2), scale.width - wide)
  return windowFrom(scale, x0, x0 + wide)
}
