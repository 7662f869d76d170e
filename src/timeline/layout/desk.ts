import { DAY, type Instant } from '#calendar/instant.ts'
import type { Composing } from './compose-label.ts'
import { type Candidate, type Cap, putStem, type Side, WALL } from './fit-boxes.ts'
import type { Group } from './group-events.ts'
import {
  type Anchor,
  type BareSpan,
  CAP,
  type MarkEnds,
  type NamedCluster,
  type PlacedCallout,
  type PlacedLabel,
  type PositionOf,
  type SideName,
  type StripRoom,
} from './plan.ts'

/** The open side of a bracket is drawn this long. */
const STUB = 56

/** From this width of a day on its events are a column of labels. */
export const DAY_COLUMN = 150

/** No label crosses from a busy day into a quiet stretch: there the axis is cut. */
export function raiseWall({ positionOf, sides, room }: Desk, at: Instant): void {
  const x = positionOf(at)
  for (const side of [sides.above, sides.below]) putStem(side, { owner: WALL, x, X: x * room.growth, d: side.room })
}

/** A strip while it is being laid out. */
export interface Desk {
  /** Where the axis is cut, in px. */
  readonly walls: readonly number[]
  readonly positionOf: PositionOf
  readonly worldWidth: number
  readonly room: StripRoom
  readonly composing: Composing
  readonly sides: Readonly<Record<SideName, Side>>
  readonly moves: { left: number }
  /** Where words may stand beside their stems. */
  readonly flushes: readonly ('right' | 'left')[]
  readonly plan: {
    readonly labels: PlacedLabel[]
    readonly callouts: PlacedCallout[]
    readonly clusters: NamedCluster[]
    readonly bare: BareSpan[]
    readonly loose: number[]
  }
}

/** How wide the day that begins there is. */
export function widthOfDay({ positionOf }: Desk, at: Instant): number {
  return positionOf(at + DAY) - positionOf(at)
}

export const bothFlushes = ['right', 'left'] as const

export const rightOnly = ['right'] as const

export const bothSides = ['above', 'below'] as const

/** A day has no length here: its bead stands where it begins. The open side of a bracket is a stub. */
export function endsOf({ positionOf, worldWidth, walls }: Desk, { form, start, end }: Group): MarkEnds {
  switch (form) {
    case 'point':
      return { left: { at: start, off: 0 }, right: { at: start, off: 0 } }
    case 'before':
      return {
        left: {
          at: end,
          off: -stubWithin(positionOf(end) - Math.max(0, ...walls.filter((x) => x < positionOf(end) - 1))),
        },
        right: { at: end, off: 0 },
      }
    case 'since':
      return {
        left: { at: start, off: 0 },
        right: {
          at: start,
          off: stubWithin(Math.min(worldWidth, ...walls.filter((x) => x > positionOf(start) + 1)) - positionOf(start)),
        },
      }
    case 'band':
    case 'within':
      return { left: { at: start, off: 0 }, right: { at: end, off: 0 } }
  }
}

/** A stub is shorter where the world ends, or a cut. */
function stubWithin(free: number): number {
  return Math.min(STUB, Math.max(12, free - 2))
}

/** From this width on a mark does not bar its stretch of the plot: stems pass behind it. */
export const WIDE = 96

/** How wide a mark is at the smallest zoom of the step. */
export function widthOfEnds({ positionOf }: Desk, { left, right }: MarkEnds): number {
  return positionOf(right.at) + right.off - positionOf(left.at) - left.off
}

/** What a wide mark takes over its words. */
export function capOf(desk: Desk, { left, right }: MarkEnds, side: SideName): Cap {
  const { x0, x1, X0, X1 } = candidateOf(desk, { left: [left], right: [right], stem: left, height: CAP, reach: 0 })
  return { x0, x1, X0, X1, height: CAP, end: side === 'above' ? 'far' : 'near' }
}

interface Extents {
  readonly left: readonly Anchor[]
  readonly right: readonly Anchor[]
  readonly stem: Anchor
  readonly height: number
  readonly reach: number
}

/** A place to ask for, at both ends of the zoom step. */
export function candidateOf({ positionOf, room }: Desk, { left, right, stem, height, reach }: Extents): Candidate {
  const at = (anchor: Anchor): number => positionOf(anchor.at) + anchor.off
  const AT = (anchor: Anchor): number => positionOf(anchor.at) * room.growth + anchor.off
  return {
    x0: Math.min(...left.map(at)),
    x1: Math.max(...right.map(at)),
    X0: Math.min(...left.map(AT)),
    X1: Math.max(...right.map(AT)),
    height,
    stem: { x: at(stem), X: AT(stem) },
    reach,
  }
}

/** Does it lie within what can be shown at all? */
export function isWithinWorld({ worldWidth }: Desk, { x0, x1 }: Candidate): boolean {
  // At larger zooms of the step the world's ends only move away.
  return x0 >= 0 && x1 <= worldWidth
}
