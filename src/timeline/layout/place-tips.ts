import { composeLabel, type Composing } from './compose-label.ts'
import type { Target, TextBlock, Tip } from './drawing.ts'
import { holdsRow, rowOf } from './event-index.ts'
import type { Scene } from './scene.ts'
import { type Font, fonts } from './wrap-text.ts'

const WIDTH = 200
const GAP = 6

/** The words of a hovered or selected event whose mark has none, over its mark or else under it. */
export function placeTips(
  { hoveredId, selectedId, width, height }: Scene,
  composing: Composing,
  targets: readonly Target[],
  texts: readonly TextBlock[],
): readonly Tip[] {
  const ids = [...new Set([selectedId, hoveredId])].flatMap((id) => id ?? [])
  return ids.flatMap((id): readonly Tip[] => {
    const row = rowOf(composing.index, id)
    const target = targets.find(({ rows }) => holdsRow(rows, row))
    if (!target || texts.some(({ key }) => key === id)) return []
    const content = tipOf(row, id, composing)
    if (!content) return []
    const x = Math.min(Math.max(target.x + target.width / 2 - content.width / 2, GAP), width - content.width - GAP)
    const above = target.y - content.height - GAP
    const y = above >= 0 ? above : Math.min(target.y + target.height + GAP, height - content.height)
    return [{ ...content, key: `tip ${id}`, rows: [row], x, y }]
  })
}

/** Would a tip cover words of this label? Then it steps aside as a whole. */
export function isUnder({ x, y, lines }: TextBlock, tip: Tip): boolean {
  return lines.some(
    (line) =>
      x + line.x < tip.x + tip.width + GAP &&
      x + line.x + line.width > tip.x - GAP &&
      y + line.y - 8 < tip.y + tip.height + GAP / 2 &&
      y + line.y + 8 > tip.y - GAP / 2,
  )
}

function tipOf(row: number, id: string, composing: Composing): Omit<Tip, 'key' | 'rows' | 'x' | 'y'> | undefined {
  const time = composing.index.events[row]?.time
  if (!time) return undefined
  const start = composing.index.starts[row] ?? 0
  const group = { key: id, form: time.form, members: [row], start, end: start, weight: 0 }
  const content = composeLabel(
    group,
    { width: WIDTH, align: 'start', heading: 'date', glyphs: 'marks', most: 1 },
    composing,
  )
  const [item] = content?.items ?? []
  if (!content || !item) return undefined
  const place = (font: Font) => (line: (typeof item.lines)[number]) => ({
    ...line,
    width: composing.measure(line.text, font),
  })
  return {
    width: content.width,
    height: content.height,
    lines: [...content.heading.map(place(fonts.date)), ...item.lines.map(place(fonts.statement))],
    pips: (item.pips?.slots ?? []).map((slot, i) => ({ slot, x: (item.pips?.x ?? 0) + i * 4.5, y: item.pips?.y ?? 0 })),
    sources: undefined,
  }
}
