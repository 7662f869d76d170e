import { addClusterTarget, addTarget } from './add-targets.ts'
import { type Composing, type LabelContent, type LabelItem, LINE, rowsOf, type TextLine } from './compose-label.ts'
import type { PlacedLine, TextBlock } from './drawing.ts'
import { CAP, type PlacedLabel, SPAN_TEXT_AT, TEXT_AT } from './plan.ts'
import type { Projecting, StripContents } from './projecting.ts'
import { type Font, fonts } from './wrap-text.ts'

/** Draws the words of a label and lays the buttons over them. */
export function addTexts(
  { group, key }: PlacedLabel,
  content: LabelContent,
  x: number,
  y: number,
  projecting: Projecting,
  out: StripContents,
): void {
  const { composing } = projecting
  const isSingle = content.items.length === 1 && group.members.length === 1
  if (content.heading.length && !isSingle)
    out.texts.push({
      key: `heading ${key}`,
      rows: rowsOf(content.items),
      x,
      y,
      lines: placeLines(content.heading, composing),
      pips: [],
      sources: undefined,
    })
  for (const item of content.items) {
    const lines = placeLines(isSingle ? [...content.heading, ...item.lines] : item.lines, composing)
    out.texts.push({ key: item.id, rows: [item.row], x, y, lines, ...pipsOf(item) })
    const top = isSingle ? 0 : item.y - LINE / 2
    const bottom = (item.lines.at(-1)?.y ?? 0) + LINE / 2
    const isPoint = group.form === 'point'
    const lead = isPoint ? TEXT_AT + 8 : SPAN_TEXT_AT
    const x0 = x - (content.align === 'start' ? lead : 2)
    const x1 = x + content.width + (content.align === 'end' ? lead : 2)
    addTarget(item.row, { x0, x1, y0: y + top - (isPoint ? 0 : CAP), y1: y + bottom }, projecting, out)
  }
  if (content.rest) {
    out.texts.push({
      key: `rest ${key}`,
      rows: [],
      x,
      y,
      lines: placeLines(content.rest.lines, composing),
      pips: [],
      sources: undefined,
    })
    const top = y + (content.rest.lines[0]?.y ?? 0) - LINE / 2
    addClusterTarget(
      `rest ${key}`,
      content.rest.rows,
      { x0: x, x1: x + content.width, y0: top, y1: y + content.height },
      projecting,
      out,
    )
  }
}

function pipsOf({ pips }: LabelItem): Pick<TextBlock, 'pips' | 'sources'> {
  if (!pips) return { pips: [], sources: undefined }
  if (pips.text !== undefined) return { pips: [], sources: { text: pips.text, x: pips.x, y: pips.y } }
  return { pips: pips.slots.map((slot, i) => ({ slot, x: pips.x + i * 4.5, y: pips.y })), sources: undefined }
}

const fontOf: Readonly<Record<TextLine['role'], Font>> = {
  date: fonts.date,
  statement: fonts.statement,
  note: fonts.note,
  clock: fonts.statement,
}

/** Lines with their widths. */
export function placeLines(lines: readonly TextLine[], { measure }: Composing): readonly PlacedLine[] {
  return lines.map((line) => ({ ...line, width: measure(line.text, fontOf[line.role]) }))
}
