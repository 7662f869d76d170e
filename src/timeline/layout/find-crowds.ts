import { DAY, type Instant } from '#calendar/instant.ts'
import type { EventIndex } from './event-index.ts'

/** Crowds are looked for in cells of this width, px. */
const CELL = 32
/** Fewer are no crowd. */
const LEAST = 12
/** So much of a cell's events in so small a part of its time. */
const MOST_OF = 0.5
const SMALL_PART = 0.25
/** A day that has so much of a crowd's middling day belongs to it. */
const BUSY_PART = 0.25
/** A crowd stands out: it has so many times the events of a middling cell. */
const STANDS_OUT = 2
/** One to so many px. */
const PITCH = 160

/**
 * Finds the short times in which much happened, of a stretch with more events than can be told one by one: "159 events
 * in five days" says more of it than any one of them. The largest first; each as its rows, in order.
 */
export function findCrowds(
  rows: readonly number[],
  index: EventIndex,
  positionOf: (at: Instant) => number,
  width: number,
): readonly (readonly number[])[] {
  const cells = cellsOf(rows, index, positionOf)
  const sizes = cells.map(({ count }) => count).sort((a, b) => a - b)
  const least = Math.max(LEAST, STANDS_OUT * (sizes[Math.floor(sizes.length / 2)] ?? 0))
  return cells
    .flatMap(({ from, to, count }) => {
      if (count < least) return []
      const crowd = densestPart(
        rows.slice(from, to).filter((row) => index.isPoint[row]),
        index,
      )
      return crowd && crowd.length >= LEAST ? [crowd] : []
    })
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .slice(0, Math.ceil(width / PITCH))
}

/** How many events of one day are where: a stretch of the rows for each cell. */
function cellsOf(
  rows: readonly number[],
  index: EventIndex,
  positionOf: (at: Instant) => number,
): readonly { readonly from: number; readonly to: number; readonly count: number }[] {
  const cells: { readonly from: number; to: number; count: number }[] = []
  let last = -1
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const at = Math.floor(positionOf(index.starts[row] ?? 0) / CELL)
    if (at !== last) cells.push({ from: i, to: i, count: 0 })
    last = at
    const cell = cells.at(-1)
    if (!cell) continue
    cell.to = i + 1
    cell.count += index.isPoint[row] ?? 0
  }
  return cells
}

/** The shortest time that holds half of a cell's events, by whole days, with the busy days on either side of it. */
function densestPart(cell: readonly number[], { starts }: EventIndex): readonly number[] | undefined {
  const day = (i: number): number => Math.floor((starts[cell[i] ?? -1] ?? NaN) / DAY)
  const half = Math.ceil(cell.length * MOST_OF)
  let from = 0
  for (let i = 1; i + half <= cell.length; i++)
    if (day(i + half - 1) - day(i) < day(from + half - 1) - day(from)) from = i
  let to = from + half
  const days = day(to - 1) - day(from) + 1
  if (days < 2 || days > (day(cell.length - 1) - day(0) + 1) * SMALL_PART) return undefined
  const busy = (half / days) * BUSY_PART
  for (let before = from; before > 0; before--) {
    const isSame = day(before - 1) === day(from)
    if (!isSame && (day(from) - day(before - 1) > 1 || day(before - Math.ceil(busy)) !== day(before - 1))) break
    from = before - 1
  }
  for (let behind = to; behind < cell.length; behind++) {
    const isSame = day(behind) === day(to - 1)
    if (!isSame && (day(behind) - day(to - 1) > 1 || day(behind + Math.ceil(busy) - 1) !== day(behind))) break
    to = behind + 1
  }
  return cell.slice(from, to)
}
