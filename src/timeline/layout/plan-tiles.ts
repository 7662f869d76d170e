import { DAY, type Instant } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { Composing } from './compose-label.ts'
import type { EventIndex } from './event-index.ts'
import { findCrowds } from './find-crowds.ts'
import { planStrip } from './plan-strip.ts'
import type { Plan, StripRoom } from './plan.ts'
import { positionIn, type TimeScale, type Viewport } from './time-scale.ts'

/** From so many events on a strip is planned in tiles, and only those that are seen. */
const LARGE = 240
/** The width of a tile at the smallest zoom of its step, px. */
const TILE = 1024

/** How a strip is cut into tiles, and what planning one needs. */
export interface Tiling {
  readonly scale: TimeScale
  /** The smallest zoom of the step. */
  readonly zoom: number
  readonly room: StripRoom
  readonly composing: Composing
  readonly walls: readonly Instant[]
}

/** Is a strip of so many events planned in tiles? */
export function isTiled(rows: readonly number[]): boolean {
  return rows.length > LARGE
}

/**
 * The plan of a strip as far as it is seen. A story of a few hundred events is planned as a whole; a larger one in
 * tiles that begin with a day and depend on the events and the zoom step only, so that nothing moves under a pan. No
 * label leaves its tile. What is made is kept in `known`.
 */
export function planTiles(
  rows: readonly number[],
  viewport: Viewport,
  tiling: Tiling,
  known: Map<string, Plan>,
  key: string,
): Plan {
  if (!isTiled(rows)) return remember(known, key, () => planPart(rows, tiling.scale.whole, tiling))
  const parts = partsSeen(viewport, tiling)
  return remember(known, `${key} of ${parts.join(' ')}`, () =>
    join(parts.map((part) => remember(known, `${key} ${part}`, () => planSeen(rows, part, tiling)))),
  )
}

/** Plans the first part that is seen and not planned yet; false where there is none. */
export function planNext(
  rows: readonly number[],
  viewport: Viewport,
  tiling: Tiling,
  known: Map<string, Plan>,
  key: string,
): boolean {
  if (!isTiled(rows)) return false
  const next = partsSeen(viewport, tiling).find((part) => !known.has(`${key} ${part}`))
  if (next !== undefined) known.set(`${key} ${next}`, planSeen(rows, next, tiling))
  return next !== undefined
}

/** A tile by its number, or what is longer than any. */
type Part = number | 'long'

/** From the tile before the window on, whose events may reach into it. */
function partsSeen({ k, offset }: Viewport, { scale, zoom }: Tiling): readonly Part[] {
  const tileAt = (x: number): number => Math.floor((x * zoom) / TILE)
  const first = Math.max(0, tileAt(offset / k) - 1)
  const last = Math.min(tileAt(scale.width), tileAt((offset + scale.width) / k))
  return ['long', ...Array.from({ length: last - first + 1 }, (_, i) => first + i)]
}

function planSeen(rows: readonly number[], part: Part, tiling: Tiling): Plan {
  return part === 'long' ? { ...nothing, loose: rows.filter(isLongIn(tiling)) } : planTile(rows, part, tiling)
}

function planTile(rows: readonly number[], tile: number, tiling: Tiling): Plan {
  const span = { start: beginningOf(tile, tiling), end: beginningOf(tile + 1, tiling) }
  const isLong = isLongIn(tiling)
  // Hanging lists lean into the window, over the edge of a tile.
  const room = { ...tiling.room, callouts: false }
  const inside = rowsIn(rows, tiling.composing.index, span).filter((row) => !isLong(row))
  return planPart(inside, span, { ...tiling, room })
}

/** What is longer than a tile may be seen where its own tile is not: it stands on the axis, wherever it begins. */
function isLongIn({ scale, zoom, composing: { index } }: Tiling): (row: number) => boolean {
  const { starts, ends } = index
  if (scale.bends.length > 0) {
    const positionOf = positionIn(scale)
    return (row) => (positionOf(ends[row] ?? 0) - positionOf(starts[row] ?? 0)) * zoom > TILE
  }
  const longest = ((TILE / zoom) * (scale.whole.end - scale.whole.start)) / scale.width
  return (row) => (ends[row] ?? 0) - (starts[row] ?? 0) > longest
}

function remember(known: Map<string, Plan>, key: string, make: () => Plan): Plan {
  const plan = known.get(key) ?? make()
  known.set(key, plan)
  return plan
}

/** Tiles part between days: a day's events stand together. */
function beginningOf(tile: number, { scale, zoom }: Tiling): Instant {
  const x = (tile * TILE) / zoom
  if (x <= 0) return scale.whole.start
  if (x >= scale.width) return scale.whole.end
  return Math.floor(scale.base.invert(x).getTime() / DAY) * DAY
}

function planPart(rows: readonly number[], { start, end }: Interval, tiling: Tiling): Plan {
  const { scale, zoom, room, composing, walls } = tiling
  const inWorld = positionIn(scale)
  const origin = inWorld(start) * zoom
  const positionOf = (at: Instant): number => inWorld(at) * zoom - origin
  const width = positionOf(end)
  const inside = walls.filter((at) => at >= start && at < end)
  if (rows.length <= CROWDED) return planStrip(rows, positionOf, width, room, composing, inside)
  const crowds = findCrowds(rows, composing.index, positionOf, width)
  const { chosen, others } = chooseRows(without(rows, crowds), composing.index, positionOf)
  return planStrip(chosen, positionOf, width, room, composing, inside, { crowds, others })
}

function without(rows: readonly number[], crowds: readonly (readonly number[])[]): readonly number[] {
  const gone = new Set(crowds.flat())
  return gone.size === 0 ? rows : rows.filter((row) => !gone.has(row))
}

function rowsIn(rows: readonly number[], { starts }: EventIndex, { start, end }: Interval): readonly number[] {
  const from = firstAt(rows, starts, start)
  return rows.slice(from, Math.max(from, firstAt(rows, starts, end)))
}

function firstAt(rows: readonly number[], starts: Float64Array, at: Instant): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[rows[middle] ?? 0] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** A tile with more is thinned before anything is set. */
const CROWDED = 600
const CELL = 24
const MOST_PER_CELL = 4

/** Of a crowd the heaviest few of every stretch are thought of; the rest stands on the axis as tallies. Both in order. */
function chooseRows(
  rows: readonly number[],
  { starts, weights }: EventIndex,
  positionOf: (at: Instant) => number,
): { readonly chosen: readonly number[]; readonly others: readonly number[] } {
  const chosen: number[] = []
  const others: number[] = []
  const weightOf = (row: number): number => weights[row] ?? 0
  for (let from = 0; from < rows.length;) {
    const cell = Math.floor(positionOf(starts[rows[from] ?? 0] ?? 0) / CELL)
    const heaviest: number[] = []
    let lightest = -Infinity
    let to = from
    for (; to < rows.length; to++) {
      const row = rows[to] ?? 0
      if (Math.floor(positionOf(starts[row] ?? 0) / CELL) !== cell) break
      if (weightOf(row) <= lightest) continue
      if (heaviest.length === MOST_PER_CELL)
        heaviest.splice(
          heaviest.findIndex((each) => weightOf(each) === lightest),
          1,
        )
      heaviest.push(row)
      if (heaviest.length === MOST_PER_CELL) lightest = Math.min(...heaviest.map(weightOf))
    }
    for (; from < to; from++) {
      const row = rows[from] ?? 0
      ;(heaviest.includes(row) ? chosen : others).push(row)
    }
  }
  return { chosen, others }
}

const nothing: Plan = { labels: [], callouts: [], clusters: [], bare: [], loose: [] }

function join(plans: readonly Plan[]): Plan {
  return {
    labels: plans.flatMap(({ labels }) => labels),
    callouts: plans.flatMap(({ callouts }) => callouts),
    clusters: plans.flatMap(({ clusters }) => clusters),
    bare: plans.flatMap(({ bare }) => bare),
    loose: plans.flatMap(({ loose }) => loose),
  }
}
