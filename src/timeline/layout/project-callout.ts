import { addClusterTarget, addTarget } from './add-targets.ts'
import { hangAt } from './compose-callout.ts'
import { type Composing, rowsOf } from './compose-label.ts'
import type { PlacedLine } from './drawing.ts'
import type { PlacedCallout } from './plan.ts'
import { projectLoose, projectTally } from './project-clusters.ts'
import { pointMarkOf } from './project-marks.ts'
import { placeLines } from './project-texts.ts'
import type { Area, Projecting, StripContents } from './projecting.ts'
import { fonts } from './wrap-text.ts'

/** Hangs a list on its line; a tally where the window leaves it no room. */
export function projectCallout(
  callout: PlacedCallout,
  projecting: Projecting,
  out: StripContents,
  areas: Area[],
): void {
  const { content, burst, at, key } = callout
  const { xOf, width, y, top, composing } = projecting
  const line = xOf(at)
  const rows = burst.days.flatMap(({ members }) => members)
  if (line < 0 || line > width) {
    for (const row of rows) projectLoose(row, projecting, out)
    return
  }
  const x0 = hangAt(content, line, width)
  if (x0 === undefined) {
    projectTally(key, rows, line, projecting, out)
    return
  }
  const from = xOf(burst.start)
  const to = Math.max(xOf(burst.end), from + 3)
  out.callouts.push({
    key,
    x0: Math.min(x0, line),
    x1: Math.max(x0 + content.width, line),
    top,
    line,
    foot: y,
    from,
    to,
  })
  out.taken.push({ x0: from - 8, x1: to + 8 })
  areas.push({ x0, x1: x0 + content.width, y0: top, y1: top + content.height })
  out.texts.push({
    key: `headline ${key}`,
    rows,
    x: x0,
    y: top,
    lines: placeHeadline(callout, x0, line, composing),
    pips: [],
    sources: undefined,
  })
  for (const [i, column] of content.columns.entries()) {
    const heading = [column.heading, column.note].flatMap((part) => part ?? [])
    out.texts.push({
      key: `day ${i} ${key}`,
      rows: rowsOf(column.items),
      x: x0,
      y: top,
      lines: placeLines(heading, composing),
      pips: [],
      sources: undefined,
    })
    for (const item of column.items) {
      out.marks.push({
        key: item.id,
        rows: [item.row],
        x: x0 + column.x + 5,
        y: top + item.y,
        ...pointMarkOf(item.row, 9, projecting),
      })
      out.texts.push({
        key: item.id,
        rows: [item.row],
        x: x0,
        y: top,
        lines: placeLines(item.lines, composing),
        pips: [],
        sources: undefined,
      })
      const last = item.lines.at(-1)
      addTarget(
        item.row,
        {
          x0: x0 + column.x - 4,
          x1: x0 + column.x + item.width + 4,
          y0: top + item.y - 9,
          y1: top + (last?.y ?? 0) + 9,
        },
        projecting,
        out,
      )
    }
  }
  if (content.hidden.length) {
    const heading = content.columns[0]
    addClusterTarget(
      `rest ${key}`,
      content.hidden,
      { x0: x0 + (heading?.x ?? 0), x1: x0 + (heading?.x ?? 0) + (heading?.width ?? 100), y0: top, y1: top + 24 },
      projecting,
      out,
    )
  }
}

/** Where the line parts the list, the count stands with the columns on its right. */
function placeHeadline(
  { content }: PlacedCallout,
  x0: number,
  line: number,
  { measure }: Composing,
): readonly PlacedLine[] {
  return content.headline.map((words) => {
    const width = measure(words.text, words.role === 'date' ? fonts.strong : fonts.statement)
    const isParted = x0 + words.x < line && line < x0 + words.x + width + 6
    const column = isParted ? content.columns.find(({ x }) => x0 + x > line) : undefined
    return { ...words, x: column?.x ?? words.x, width }
  })
}
