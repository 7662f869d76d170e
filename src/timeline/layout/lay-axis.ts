import { dayInWords } from './event-words.ts'
import type { AxisDrawing, DayColumn, Flag, Tick } from './drawing.ts'
import { FLAG_PITCH } from './place-flags.ts'
import { type Occupied, ticksOf } from './ticks.ts'
import { type Bend, type TimeScale, type Viewport, xOf } from './time-scale.ts'
import type { Measure } from './wrap-text.ts'

/** The axis of what is seen: one run of ticks, or one for each even stretch of a bent scale. */
export function layAxis(
  scale: TimeScale,
  viewport: Viewport,
  y: number,
  flags: readonly Flag[],
  measure: Measure,
): AxisDrawing {
  const { width } = scale
  const position = (at: number): number => xOf(scale, viewport, at)
  const window = {
    start: scale.base.invert(viewport.offset / viewport.k).getTime(),
    end: scale.base.invert((viewport.offset + width) / viewport.k).getTime(),
  }
  const occupied = occupiedBy(flags)
  if (scale.bends.length === 0) {
    const { ticks, sticky } = ticksOf(window, position, occupied, measure)
    return { y, ticks, sticky, cuts: [], columns: [] }
  }
  const ticks: Tick[] = []
  for (const stretch of quietStretches(scale, window)) {
    const run = ticksOf(stretch, position, occupied, measure)
    ticks.push(...run.ticks)
  }
  const columns = scale.bends.flatMap((bend) => columnsOf(bend, position, width))
  return { y, ticks, sticky: undefined, cuts: cutsOf(scale.bends, position, width), columns }
}

function occupiedBy(flags: readonly Flag[]): Occupied {
  return flags.map(({ x, isCrowded }) => ({ x0: x - 3, x1: x + (isCrowded ? FLAG_PITCH : 24) }))
}

/** What lies between the bends. */
function quietStretches(
  { bends }: TimeScale,
  window: { readonly start: number; readonly end: number },
): readonly { readonly start: number; readonly end: number }[] {
  const edges = [window.start, ...bends.flatMap(({ start, end }) => [start, end]), window.end]
  const stretches: { start: number; end: number }[] = []
  for (let i = 0; i < edges.length; i += 2) {
    const start = Math.max(window.start, edges[i] ?? 0)
    const end = Math.min(window.end, edges[i + 1] ?? 0)
    if (end > start) stretches.push({ start, end })
  }
  return stretches
}

/** A bend is cut off from its neighbours, unless another bend follows at once. */
function cutsOf(bends: readonly Bend[], position: (at: number) => number, width: number): readonly number[] {
  const starts = new Set(bends.map(({ start }) => start))
  const ends = new Set(bends.map(({ end }) => end))
  return bends
    .flatMap(({ start, end }) => [...(ends.has(start) ? [] : [start]), ...(starts.has(end) ? [] : [end])])
    .map(position)
    .filter((x) => x > 4 && x < width - 4)
}

function columnsOf({ start, end }: Bend, position: (at: number) => number, width: number): readonly DayColumn[] {
  const x0 = position(start)
  const x1 = position(end)
  if (x1 < 0 || x0 > width) return []
  return [{ key: String(start), x0, x1, label: dayInWords(start, { omit: 'year', long: true }) }]
}
