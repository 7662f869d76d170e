/**
 * A rectangle that text or a mark takes. Its sides are known at both ends of a zoom step (`x0`, `x1` at the smallest
 * zoom, `X0`, `X1` at the largest); in between they move evenly, so what is apart at both ends is apart throughout.
 * `d0` and `d1` count from the axis outwards.
 */
export interface Box {
  readonly x0: number
  readonly x1: number
  readonly X0: number
  readonly X1: number
  readonly d0: number
  readonly d1: number
  readonly owner: string
  /** The stem it stands on, which may pass through it. */
  readonly stem?: number
  /** Do stems pass behind it? A wide mark would else bar a stretch of the plot. */
  readonly isPorous?: boolean
}

/** A vertical line from the axis out to `d`. */
export interface Stem {
  readonly owner: string
  readonly x: number
  readonly X: number
  readonly d: number
}

/** One side of an axis, as far as it is taken. */
export interface Side {
  readonly room: number
  boxes: Box[]
  stems: Stem[]
}

/** What asks for a place: a box as high as `height` whose stem reaches `reach` above the box's near edge. */
export interface Candidate {
  readonly x0: number
  readonly x1: number
  readonly X0: number
  readonly X1: number
  readonly height: number
  readonly stem: { readonly x: number; readonly X: number } | undefined
  readonly reach: number
  /** A mark wider than its words, over them: how high, and whether at the far end from the axis. */
  readonly cap?: Cap
}

export interface Cap {
  readonly x0: number
  readonly x1: number
  readonly X0: number
  readonly X1: number
  readonly height: number
  readonly end: 'near' | 'far'
}

export const ROW = 8
const GAP_X = 9
const GAP_Y = 3
const STEM_GAP = 5

/** The nearest free row, as a distance from the axis; nothing where there is none. */
export function findFreeRow(side: Side, candidate: Candidate): number | undefined {
  const taken: { from: number; to: number }[] = []
  const { cap } = candidate
  for (const box of side.boxes) {
    if (!areApart(candidate, box, GAP_X)) taken.push({ from: box.d0 - GAP_Y - candidate.height, to: box.d1 + GAP_Y })
    if (cap && !areApart(cap, box, 2)) {
      const low = cap.end === 'near' ? 0 : candidate.height - cap.height
      taken.push({ from: box.d0 - GAP_Y - low - cap.height, to: box.d1 + GAP_Y - low })
    }
    if (box.isPorous) continue
    if (candidate.stem && !sharesStem(candidate.stem.x, box.stem) && !areApart(lineAt(candidate.stem), box, STEM_GAP))
      taken.push({ from: box.d0 - candidate.reach, to: Infinity })
  }
  for (const stem of side.stems) {
    if (candidate.stem && sharesStem(candidate.stem.x, stem.x)) continue
    if (!areApart(lineAt(stem), candidate, STEM_GAP)) taken.push({ from: -Infinity, to: stem.d + GAP_Y })
  }
  return lowestFree(taken, side.room - candidate.height)
}

function lowestFree(taken: { readonly from: number; readonly to: number }[], highest: number): number | undefined {
  taken.sort((a, b) => a.from - b.from)
  let d = 0
  for (const { from, to } of taken) if (d > from && d < to) d = Math.ceil(to / ROW) * ROW
  return d <= highest ? d : undefined
}

/** Takes a place. */
export function take(side: Side, owner: string, candidate: Candidate, d: number): void {
  const { x0, x1, X0, X1, height, stem, reach, cap } = candidate
  side.boxes.push({ owner, x0, x1, X0, X1, d0: d, d1: d + height, ...(stem && { stem: stem.x }) })
  if (cap) {
    const low = d + (cap.end === 'near' ? 0 : height - cap.height)
    side.boxes.push({
      owner,
      x0: cap.x0,
      x1: cap.x1,
      X0: cap.X0,
      X1: cap.X1,
      d0: low,
      d1: low + cap.height,
      isPorous: true,
    })
  }
  if (stem) side.stems.push({ owner, ...stem, d: d + reach })
}

/** Gives up all that an owner took. */
export function release(side: Side, owner: string): void {
  side.boxes = side.boxes.filter((box) => box.owner !== owner)
  side.stems = side.stems.filter((stem) => stem.owner !== owner)
}

function lineAt({ x, X }: { readonly x: number; readonly X: number }): Pick<Box, 'x0' | 'x1' | 'X0' | 'X1'> {
  return { x0: x, x1: x, X0: X, X1: X }
}

function sharesStem(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < 0.01
}

type Reach = Pick<Box, 'x0' | 'x1' | 'X0' | 'X1'>

/** Is the one clear of the other throughout the zoom step, always on the same side? */
function areApart(a: Reach, b: Reach, gap: number): boolean {
  return (a.x1 + gap <= b.x0 && a.X1 + gap <= b.X0) || (b.x1 + gap <= a.x0 && b.X1 + gap <= a.X0)
}
