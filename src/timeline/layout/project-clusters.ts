import { addClusterTarget, addTarget } from './add-targets.ts'
import { CAP, type NamedCluster, type PlacedLabel, SPAN_TEXT_AT, widthOfTally } from './plan.ts'
import { bracketEnds, pointMarkOf } from './project-marks.ts'
import { placeLines } from './project-texts.ts'
import type { Area, Projecting, StripContents } from './projecting.ts'

/** Draws a cluster with its words if all of it is to be seen, else as a tally on the axis. */
export function projectCluster(cluster: NamedCluster, projecting: Projecting, out: StripContents, areas: Area[]): void {
  const { xOf, width, composing } = projecting
  const { label, rows, key, start, end } = cluster
  if (xOf(end) < 0 || xOf(start) > width) return
  const lastStart = composing.index.starts[rows.at(-1) ?? 0] ?? 0
  // Of a crowd nobody counts the few beyond the edge.
  const isWhole = rows.length > CROWDED || (xOf(start) >= 0 && xOf(lastStart) <= width)
  const visible = isWhole ? rows : rows.filter((row) => isRowInView(row, projecting))
  if (visible.length === 0) return
  const x = xOf(cluster.start)
  if (!label || visible.length < rows.length || x < 0) {
    projectTally(key, visible, x, projecting, out)
    return
  }
  const { content, side, flush, d } = label
  const height = content.height + CAP + 2
  const y = side === 'above' ? projecting.over - d - height : projecting.under + d
  const textX = flush === 'right' ? x + SPAN_TEXT_AT : x - SPAN_TEXT_AT - content.width
  if (textX < 0 || textX + content.width > width) {
    projectTally(key, visible, x, projecting, out)
    return
  }
  out.stems.push({ key, x, y0: y + 6, y1: side === 'above' ? projecting.y : projecting.under, rows })
  if (side === 'above') out.taken.push({ x0: x - 6, x1: x + 6 })
  out.marks.push({ key, rows, x: x - 1, y: y + CAP, shape: 'tally', count: rows.length, isSmall: false })
  areas.push({ x0: Math.min(textX, x), x1: textX + content.width, y0: y, y1: y + height })
  out.texts.push({
    key,
    rows,
    x: textX,
    y: y + CAP + 2,
    lines: placeLines(content.lines, composing),
    pips: [],
    sources: undefined,
  })
  addClusterTarget(
    key,
    rows,
    { x0: Math.min(textX, x) - 2, x1: textX + content.width + 2, y0: y, y1: y + height },
    projecting,
    out,
  )
}

const CROWDED = 60

function isRowInView(row: number, { composing: { index }, xOf, width }: Projecting): boolean {
  return xOf(index.ends[row] ?? 0) >= 0 && xOf(index.starts[row] ?? 0) <= width
}

/** Events as a tally that stands on the axis, or as one small mark. */
export function projectTally(
  key: string,
  rows: readonly number[],
  at: number,
  projecting: Projecting,
  out: StripContents,
): void {
  const [only] = rows
  if (only === undefined) return
  if (rows.length === 1) {
    projectLoose(only, projecting, out)
    return
  }
  const { width, y } = projecting
  const wide = widthOfTally(rows.length)
  const x = Math.min(Math.max(at - 1, 2), width - wide - 2)
  out.marks.push({ key, rows, x, y, shape: 'tally', count: rows.length, isSmall: true })
  out.taken.push({ x0: x - 6, x1: x + wide + 6 })
  addClusterTarget(key, rows, { x0: x - 4, x1: x + wide + 4, y0: y - 12, y1: y + 12 }, projecting, out)
}

/** An event without a label: a small mark on the axis. */
export function projectLoose(row: number, projecting: Projecting, out: StripContents): void {
  if (!isRowInView(row, projecting)) return
  const { composing, xOf, width, y } = projecting
  const id = composing.index.events[row]?.event.id ?? ''
  const x = Math.min(Math.max(xOf(composing.index.starts[row] ?? 0), 3), width - 3)
  const form = composing.index.events[row]?.time.form ?? 'point'
  if (form !== 'point') {
    projectLooseSpan(row, id, form, projecting, out)
    return
  }
  out.marks.push({ key: id, rows: [row], x, y, ...pointMarkOf(row, 6, projecting), tines: 0 })
  out.taken.push({ x0: x - 6, x1: x + 6 })
  addTarget(row, { x0: x - 5, x1: x + 5, y0: y - 12, y1: y + 12 }, projecting, out)
}

/** A bead would claim a date: a span without words is a short bracket just over the axis. */
function projectLooseSpan(
  row: number,
  id: string,
  form: PlacedLabel['group']['form'],
  projecting: Projecting,
  out: StripContents,
): void {
  const { composing, xOf, width, y } = projecting
  const from = Math.max(-20, xOf(composing.index.starts[row] ?? 0))
  const to = Math.min(width + 20, xOf(composing.index.ends[row] ?? 0))
  const left = form === 'before' ? to - 16 : from
  const wide = form === 'before' || form === 'since' ? 16 : Math.max(10, to - from)
  out.marks.push({
    key: id,
    rows: [row],
    x: left,
    y,
    shape: 'bracket',
    ends: bracketEnds(form),
    width: wide,
    isSmall: true,
  })
  out.taken.push({ x0: left - 6, x1: left + wide + 6 })
  const middle = Math.min(Math.max(left + wide / 2, 12), width - 12)
  addTarget(row, { x0: middle - 12, x1: middle + 12, y0: y - 12, y1: y + 12 }, projecting, out)
}
