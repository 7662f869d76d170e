import { GLYPH, type LabelContent, type LabelItem, LINE, rowsOf } from './compose-label.ts'
import type { BracketMark, PointMark } from './drawing.ts'
import { CAP, type MarkEnds, type PlacedLabel, type SideName } from './plan.ts'
import { type Area, type Projecting, type StripContents, xAt } from './projecting.ts'

/** Draws the beads of a label on their stem. */
export function projectBeads(
  { side, key, content }: PlacedLabel,
  x: number,
  y: number,
  projecting: Projecting,
  out: StripContents,
): void {
  const single = content.items.length === 1 && content.heading.length > 0 && !content.rest
  const beadY = ({ y: at }: LabelItem): number => y + (single ? LINE / 2 : at)
  for (const item of content.items)
    out.marks.push({ key: item.id, rows: [item.row], x, y: beadY(item), ...pointMarkOf(item.row, 9, projecting) })
  const ys = content.items.map(beadY)
  const far = side === 'above' ? Math.min(...ys) : Math.max(...ys)
  const rows = rowsOf(content.items)
  out.stems.push({ key, x, y0: far, y1: side === 'above' ? projecting.y : projecting.under, rows })
  if (side === 'above') out.taken.push({ x0: x - 6, x1: x + 6 })
}

/** The bead of an event: status is its fill, a ring says "probably", a fork that articles differ. */
export function pointMarkOf(
  row: number,
  size: PointMark['size'],
  { composing: { index } }: Pick<Projecting, 'composing'>,
): PointMark {
  const dated = index.events[row]
  const disputes = dated ? index.disputes.get(dated.event.id) : undefined
  return {
    shape: 'point',
    status: dated?.event.status ?? 'happened',
    size,
    probable: size === 9 && (dated?.time.uncertain ?? false),
    tines: disputes ? versionsOf(disputes) : 0,
  }
}

function versionsOf(
  disputes: readonly { readonly passages: readonly { readonly value?: string; readonly quote: string }[] }[],
): number {
  const counts = disputes.map(({ passages }) => new Set(passages.map(({ value, quote }) => value ?? quote)).size)
  return Math.min(3, Math.max(2, ...counts))
}

/** Draws a band or a bracket over its words, as much of it as is to be seen. */
export function projectSpanMark(
  rows: readonly number[],
  form: PlacedLabel['group']['form'],
  ends: MarkEnds,
  y: number,
  side: SideName,
  flush: 'right' | 'left',
  projecting: Projecting,
  out: StripContents,
): void {
  const { width, composing } = projecting
  const first = rows[0] ?? 0
  const dated = composing.index.events[first]
  const id = dated?.event.id ?? ''
  const left = xAt(ends.left, projecting)
  const right = Math.max(xAt(ends.right, projecting), left + 3)
  // Far beyond the edges nothing needs to be drawn.
  const clipped = (x: number): number => Math.min(Math.max(x, -40), width + 40)
  const [x0, x1] = [clipped(left), clipped(right)]
  const [from, to] = partOfBand(dated?.event.mod, left, right)
  const [b0, b1] = [clipped(from), clipped(to)]
  const middle = y + CAP / 2 - 1
  const key = `span ${id}`
  if (form === 'band')
    out.marks.push({
      key,
      rows,
      x: b0,
      y: middle,
      shape: 'band',
      status: dated?.event.status ?? 'happened',
      width: Math.max(3, b1 - b0),
      about: dated?.time.approximate ?? false,
    })
  else
    out.marks.push({
      key,
      rows,
      x: x0,
      y: middle,
      shape: 'bracket',
      ends: bracketEnds(form),
      width: x1 - x0,
      isSmall: false,
    })
  const stemX = flush === 'right' ? left : right
  if (stemX >= 0 && stemX <= width) {
    out.stems.push({ key, x: stemX, y0: middle, y1: side === 'above' ? projecting.y : projecting.under, rows })
    if (side === 'above') out.taken.push({ x0: stemX - 6, x1: stemX + 6 })
  }
}

export function bracketEnds(form: PlacedLabel['group']['form']): BracketMark['ends'] {
  return form === 'before' || form === 'since' ? form : 'within'
}

/** Early, mid, late: that third of the band. */
function partOfBand(mod: 'START' | 'MID' | 'END' | undefined, x0: number, x1: number): readonly [number, number] {
  const third = (x1 - x0) / 3
  if (mod === 'START') return [x0, x0 + third]
  if (mod === 'MID') return [x0 + third, x1 - third]
  return mod === 'END' ? [x1 - third, x1] : [x0, x1]
}

/** Where a hand finds a band or a bracket without words. */
export function spanArea(ends: MarkEnds, y: number, projecting: Projecting): Area {
  const x0 = Math.max(0, xAt(ends.left, projecting))
  const x1 = Math.min(projecting.width, Math.max(xAt(ends.right, projecting), x0 + 24))
  return { x0: Math.min(x0, x1 - 24), x1, y0: y - 8, y1: y + 16 }
}

/** Draws the status at the head of statements whose mark cannot carry it. */
export function addInlineGlyphs(
  content: LabelContent,
  x: number,
  y: number,
  projecting: Projecting,
  out: StripContents,
): void {
  for (const { glyph, lines, row, id } of content.items) {
    const [line] = lines
    if (!glyph || !line) continue
    const head = glyph.status === 'ongoing' ? 18 : GLYPH
    out.marks.push({
      key: `glyph ${id}`,
      rows: [row],
      x: x + line.x - head + 4.5,
      y: y + line.y,
      ...pointMarkOf(row, 8, projecting),
    })
  }
}
