import { scaleUtc, type ScaleTime } from 'd3'
import { DAY, HOUR, type Instant, MINUTE } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { columnsOf } from '#model/event-columns.ts'
import type { SceneEvent } from './scene.ts'

/**
 * The whole story laid out once: `base` maps time to px across the plot's width, linear or bent. A window is a stretch
 * of that range, enlarged. All layout happens in base px times a zoom factor, so a bent axis costs nothing extra.
 */
export interface TimeScale {
  readonly base: ScaleTime<number, number>
  readonly width: number
  /** What the base shows: the extent and a little air. */
  readonly whole: Interval
  /** Stretches that are given more room than their time. */
  readonly bends: readonly Bend[]
  /** The length of the shortest window. */
  readonly least: number
}

export interface Bend extends Interval {
  /** In base px. */
  readonly x0: number
  readonly x1: number
}

/** What of the base is seen: `x = base(t) · k − offset`. */
export interface Viewport {
  readonly k: number
  readonly offset: number
}

// Air around the data, as a part of its length: a mark stands clear of the edge, and the last one has room for words.
const AIR_BEFORE = 0.02
const AIR_AFTER = 0.06

/** The extent and a little air: what the first view shows. */
export function fitWindow({ start, end }: Interval): Interval {
  const length = end - start
  const least = length >= DAY / 24 ? length : DAY
  const middle = (start + end) / 2
  return { start: middle - least * (0.5 + AIR_BEFORE), end: middle + least * (0.5 + AIR_AFTER) }
}

export function linearScale(extent: Interval, width: number, events: readonly SceneEvent[]): TimeScale {
  const whole = fitWindow(extent)
  const least = columnsOf(events).haveClocks ? (Math.max(1, width) / 100) * MINUTE : 6 * HOUR
  return { base: scaleUtc().domain([whole.start, whole.end]).range([0, width]), width, whole, bends: [], least }
}

/** Where moments lie at zoom 1: what `base` says, by plain arithmetic where the axis is straight. */
export function positionIn({ base, bends, whole, width }: TimeScale): (at: Instant) => number {
  if (bends.length > 0) return (at) => base(at)
  const perMs = width / (whole.end - whole.start)
  return (at) => (at - whole.start) * perMs
}

/** The deepest zoom: a minute is about a hundred px wide, or, where no event has a clock time, a quarter of a day fills all. */
export function deepestZoom({ whole, least }: TimeScale): number {
  return Math.max(1, (whole.end - whole.start) / least)
}

/** The viewport that shows a window; nothing is the whole. A window outside of the whole is moved into it. */
export function viewportOf(scale: TimeScale, window: Interval | undefined): Viewport {
  if (!window) return { k: 1, offset: 0 }
  const x0 = scale.base(clampTo(scale.whole, window.start))
  const x1 = scale.base(clampTo(scale.whole, window.end))
  const k = Math.min(deepestZoom(scale), Math.max(1, scale.width / Math.max(x1 - x0, 1e-9)))
  const offset = Math.min(Math.max(0, ((x0 + x1) / 2) * k - scale.width / 2), scale.width * (k - 1))
  return { k, offset }
}

/** The window that a viewport shows; nothing where it shows the whole. */
export function windowOf(scale: TimeScale, { k, offset }: Viewport): Interval | undefined {
  if (k <= 1.0005) return undefined
  return {
    start: scale.base.invert(offset / k).getTime(),
    end: scale.base.invert((offset + scale.width) / k).getTime(),
  }
}

/** Time to px on screen. */
export function xOf(scale: TimeScale, { k, offset }: Viewport, at: Instant): number {
  return scale.base(at) * k - offset
}

/** A d3 scale of what is seen, for axes. */
export function visibleScale({ base }: TimeScale, { k, offset }: Viewport): ScaleTime<number, number> {
  return base.copy().range(base.range().map((x) => x * k - offset))
}

function clampTo({ start, end }: Interval, at: Instant): Instant {
  return Math.min(end, Math.max(start, at))
}

/** Zooms that share a layout: nothing in it moves to another row under a pan or within the step. */
export interface ZoomStep {
  readonly key: string
  /** The smallest zoom factor, and how many times that the largest is: 1 where nothing can move. */
  readonly zoom: number
  readonly growth: number
}

/** The whole extent is a step of its own. */
const WHOLE: ZoomStep = { key: 'whole', zoom: 1, growth: 1 }

/** The step of a zoom factor: quarters of an octave, or, where fewer are to be planned, octaves. */
export function zoomStepOf(k: number, perOctave: 1 | 4 = 4): ZoomStep {
  if (k <= 1) return WHOLE
  const step = Math.floor(Math.log2(k) * perOctave + 1e-6)
  return { key: `${step}/${perOctave}`, zoom: 2 ** (step / perOctave), growth: 2 ** (1 / perOctave) }
}
