/**
 * A rectangle that text or a mark takes. Its sides are known at both ends of a zoom step (`x0`, `x1` at the smallest
 * zoom, `X0`, `X1` at the largest); in between they move evenly, so what is apart at both ends is apart throughout.
 * `d0` and `d1` count from the axis outwards.
 */
export interface Box extends Reach {
  readonly owner: string
  readonly d0: number
  readonly d1: number
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

interface Reach {
  readonly x0: number
  readonly x1: number
  readonly X0: number
  readonly X1: number
}

/** One side of an axis, as far as it is taken. Boxes and stems lie in cells, so that only neighbours are asked. */
export interface Side {
  readonly room: number
  readonly boxes: Map<number, Box[]>
  readonly stems: Map<number, Stem[]>
}

/** What asks for a place: a box as high as `height` whose stem reaches `reach` above the box's near edge. */
export interface Candidate extends Reach {
  readonly height: number
  readonly stem: { readonly x: number; readonly X: number } | undefined
  readonly reach: number
  /** A mark wider than its words, over them: how high, and whether at the far end from the axis. */
  readonly cap?: Cap
}

export interface Cap extends Reach {
  readonly height: number
  readonly end: 'near' | 'far'
}

/** Who owns the lines that no label crosses. */
export const WALL = 'wall'
const ROW = 8
const GAP_X = 9
const GAP_Y = 3
const STEM_GAP = 5
const CELL = 128
/** What is wider than so many cells lies in a cell of its own that everyone asks. */
const MOST_CELLS = 40
const EVERYWHERE = -1e9

export function emptySide(room: number): Side {
  return { room, boxes: new Map(), stems: new Map() }
}

/** The nearest free row, as a distance from the axis; nothing where there is none. */
export function findFreeRow(side: Side, candidate: Candidate): number | undefined {
  const highest = side.room - candidate.height
  if (highest < 0) return undefined
  // Pairs of bounds between which a row is taken, open at both ends.
  const taken: number[] = []
  const { cap, stem, height, reach } = candidate
  const line = stem && lineAt(stem)
  forEachNear(side.boxes, around(candidate, cap), (box) => {
    if (!areApart(candidate, box, GAP_X)) taken.push(box.d0 - GAP_Y - height, box.d1 + GAP_Y)
    if (cap && !areApart(cap, box, 2)) {
      const low = cap.end === 'near' ? 0 : height - cap.height
      taken.push(box.d0 - GAP_Y - low - cap.height, box.d1 + GAP_Y - low)
    }
    if (!box.isPorous && line && !sharesStem(line.x0, box.stem) && !areApart(line, box, STEM_GAP))
      taken.push(box.d0 - reach, Infinity)
  })
  forEachNear(side.stems, candidate, (other) => {
    if (line && sharesStem(line.x0, other.x)) return
    if (!areApart(lineAt(other), candidate, other.owner === WALL ? 0 : STEM_GAP)) taken.push(-Infinity, other.d + GAP_Y)
  })
  return lowestFree(taken, highest)
}

/** Rows are few: each is tried in turn. */
function lowestFree(taken: readonly number[], highest: number): number | undefined {
  let d = 0
  while (d <= highest) {
    let next = d
    for (let i = 0; i < taken.length; i += 2) {
      const to = taken[i + 1] ?? 0
      if (d > (taken[i] ?? 0) && d < to) next = Math.max(next, to)
    }
    if (next === d) return d
    d = Math.ceil(next / ROW) * ROW
  }
  return undefined
}

/** Takes a place. */
export function take(side: Side, owner: string, candidate: Candidate, d: number): void {
  const { x0, x1, X0, X1, height, stem, reach, cap } = candidate
  putBox(side, { owner, x0, x1, X0, X1, d0: d, d1: d + height, ...(stem && { stem: stem.x }) })
  if (cap) {
    const low = d + (cap.end === 'near' ? 0 : height - cap.height)
    putBox(side, {
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
  if (stem) putStem(side, { owner, ...stem, d: d + reach })
}

function putBox({ boxes }: Side, box: Box): void {
  for (const cell of cellsOf(box)) put(boxes, cell, box)
}

export function putStem({ stems }: Side, stem: Stem): void {
  for (const cell of cellsOf(lineAt(stem))) put(stems, cell, stem)
}

/** Gives up all that an owner took. */
export function release({ boxes, stems }: Side, owner: string): void {
  for (const [cell, there] of boxes)
    boxes.set(
      cell,
      there.filter((box) => box.owner !== owner),
    )
  for (const [cell, there] of stems)
    stems.set(
      cell,
      there.filter((stem) => stem.owner !== owner),
    )
}

/** Is anything there? */
export function isTaken(side: Side, reach: Reach, fromD: number): boolean {
  let found = false
  forEachNear(side.boxes, reach, (box) => {
    found ||= box.d1 > fromD && !areApart(box, reach, 0)
  })
  return found
}

function put<T>(cells: Map<number, T[]>, cell: number, value: T): void {
  const there = cells.get(cell)
  if (there) there.push(value)
  else cells.set(cell, [value])
}

function cellsOf({ x0, x1, X0, X1 }: Reach): readonly number[] {
  const from = Math.floor(Math.min(x0, X0) / CELL)
  const to = Math.floor(Math.max(x1, X1) / CELL)
  return to - from > MOST_CELLS ? [EVERYWHERE] : Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

/** Visits everything that may lie near, once or more. */
function forEachNear<T>(
  cells: ReadonlyMap<number, readonly T[]>,
  { x0, x1, X0, X1 }: Reach,
  visit: (value: T) => void,
): void {
  const from = Math.floor((Math.min(x0, X0) - GAP_X) / CELL)
  const to = Math.floor((Math.max(x1, X1) + GAP_X) / CELL)
  if (to - from > cells.size) {
    for (const there of cells.values()) for (const value of there) visit(value)
    return
  }
  for (const value of cells.get(EVERYWHERE) ?? []) visit(value)
  for (let cell = from; cell <= to; cell++) for (const value of cells.get(cell) ?? []) visit(value)
}

function around(candidate: Candidate, cap: Cap | undefined): Reach {
  if (!cap) return candidate
  return {
    x0: Math.min(candidate.x0, cap.x0),
    x1: Math.max(candidate.x1, cap.x1),
    X0: Math.min(candidate.X0, cap.X0),
    X1: Math.max(candidate.X1, cap.X1),
  }
}

function lineAt({ x, X }: { readonly x: number; readonly X: number }): Reach {
  return { x0: x, x1: x, X0: X, X1: X }
}

function sharesStem(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < 0.01
}

/** Is the one clear of the other throughout the zoom step, always on the same side? */
function areApart(a: Reach, b: Reach, gap: number): boolean {
  return (a.x1 + gap <= b.x0 && a.X1 + gap <= b.X0) || (b.x1 + gap <= a.x0 && b.X1 + gap <= a.X0)
}
