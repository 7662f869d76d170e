import type { Instant } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { deepestZoom, type TimeScale, viewportOf, windowOf, xOf } from '../layout/time-scale.ts'

/** The window enlarged or reduced around a moment, or around its middle. */
export function zoomBy(
  scale: TimeScale,
  window: Interval | undefined,
  factor: number,
  around?: Instant,
): Interval | undefined {
  const viewport = viewportOf(scale, window)
  const k = Math.min(deepestZoom(scale), Math.max(1, viewport.k * factor))
  const x = around === undefined ? scale.width / 2 : xOf(scale, viewport, around)
  const middle = Math.min(Math.max(x, 0), scale.width)
  return clamped(scale, k, ((viewport.offset + middle) / viewport.k) * k - middle)
}

/** The window moved by a part of its width. */
export function panBy(scale: TimeScale, window: Interval | undefined, part: number): Interval | undefined {
  const { k, offset } = viewportOf(scale, window)
  return clamped(scale, k, offset + part * scale.width)
}

/** The window moved, as wide as it is, until an interval is in its middle. */
export function centreOn(
  scale: TimeScale,
  window: Interval | undefined,
  { start, end }: Interval,
): Interval | undefined {
  const { k } = viewportOf(scale, window)
  return clamped(scale, k, ((scale.base(start) + scale.base(end)) / 2) * k - scale.width / 2)
}

/** The window that shows an interval with some air around it. */
export function windowAround(scale: TimeScale, { start, end }: Interval): Interval | undefined {
  const x0 = scale.base(start)
  const x1 = Math.max(scale.base(end), x0 + scale.width / deepestZoom(scale))
  const k = Math.min(deepestZoom(scale), Math.max(1, (scale.width / (x1 - x0)) * 0.8))
  return clamped(scale, k, ((x0 + x1) / 2) * k - scale.width / 2)
}

function clamped(scale: TimeScale, k: number, offset: number): Interval | undefined {
  return windowOf(scale, { k, offset: Math.min(Math.max(0, offset), scale.width * (k - 1)) })
}
