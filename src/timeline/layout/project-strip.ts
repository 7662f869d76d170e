import { knownInterval } from '#model/event-time.ts'
import { hangAt } from './compose-callout.ts'
import {
  composeLabel,
  type Composing,
  GLYPH,
  LINE,
  type LabelContent,
  type LabelItem,
  type TextLine,
} from './compose-label.ts'
import type { BracketMark, CalloutFrame, Mark, PlacedLine, PointMark, StemLine, Target, TextBlock } from './drawing.ts'
import { nameOfEvent, rangeInWords } from './event-words.ts'
import { shortFormOf } from './event-words.ts'
import {
  type Anchor,
  CAP,
  type MarkEnds,
  type NamedCluster,
  type PlacedCallout,
  type PlacedLabel,
  type Plan,
  type SideName,
  SPAN_TEXT_AT,
  TEXT_AT,
  widthOfTally,
} from './plan-strip.ts'
import { type Font, fonts } from './wrap-text.ts'

/** Where a strip stands in the plot, and what of time is seen. */
export interface Projecting {
  readonly composing: Composing
  readonly xOf: (at: number) => number
  readonly width: number
  /** The baseline, the strip's upper end, and where labels above and below the axis begin. */
  readonly y: number
  readonly over: number
  readonly top: number
  readonly under: number
  readonly lane: string
}

/** What is drawn of a strip. */
export interface StripContents {
  readonly stems: StemLine[]
  readonly marks: Mark[]
  readonly texts: TextBlock[]
  readonly callouts: CalloutFrame[]
  readonly targets: Target[]
  /** What is taken of the row next to the axis, for gap marks. */
  readonly taken: { x0: number; x1: number }[]
}

interface Area {
  /** The label it belongs to, which it does not bar. */
  readonly owner?: string
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

const EDGE = 4

/**
 * Sets a strip's plan into the window. Rows stay; at the window's edges a label changes side where that is free, slides
 * along its bracket, or loses its words.
 */
export function projectStrip(plan: Plan, projecting: Projecting): StripContents {
  const out: StripContents = { stems: [], marks: [], texts: [], callouts: [], targets: [], taken: [] }
  const areas: Area[] = []
  for (const callout of plan.callouts) projectCallout(callout, projecting, out, areas)
  const seen = plan.labels.filter((label) => isInView(label, projecting))
  for (const label of seen) projectMark(label, projecting, out, areas)
  for (const cluster of plan.clusters) projectCluster(cluster, projecting, out, areas)
  for (const { group, ends, side, d } of plan.bare) {
    const y = side === 'above' ? projecting.over - d - CAP : projecting.under + d
    projectSpanMark(group.members, group.form, ends, y, side, 'right', projecting, out)
    for (const row of group.members) addTarget(row, spanArea(ends, y, projecting), projecting, out)
  }
  const postponed = seen.filter((label) => !projectWords(label, label, 'home', projecting, out, areas))
  for (const label of postponed) projectAtEdge(label, projecting, out, areas)
  for (const row of plan.loose) projectLoose(row, projecting, out)
  return out
}

/** Draws what stands at the date itself, with its stem. */
function projectMark(label: PlacedLabel, projecting: Projecting, out: StripContents, areas: Area[]): void {
  const { group, ends, side, content, key, flush } = label
  const left = xAt(ends.left, projecting)
  const y0 = topOf(label, projecting)
  if (group.form === 'point') {
    projectBeads(label, left, y0, projecting, out)
    areas.push({ owner: key, x0: left - 8, x1: left + 8, y0, y1: y0 + content.height })
    return
  }
  projectSpanMark(group.members, group.form, ends, y0, side, flush, projecting, out)
  const x1 = Math.max(xAt(ends.right, projecting), left + 3)
  areas.push({ owner: key, x0: left, x1, y0, y1: y0 + CAP })
}

function topOf({ group, side, d, content }: PlacedLabel, { over, under }: Projecting): number {
  const height = content.height + (group.form === 'point' ? 0 : CAP)
  return side === 'above' ? over - d - height : under + d
}

/**
 * Draws a label's words where they are whole within the window; says no where they are not. Away from their home they
 * must find their place free.
 */
function projectWords(
  label: PlacedLabel,
  { flush, content }: Pick<PlacedLabel, 'flush' | 'content'>,
  place: 'home' | 'edge',
  projecting: Projecting,
  out: StripContents,
  areas: Area[],
): boolean {
  const { group, ends, key } = label
  const { width } = projecting
  const isPoint = group.form === 'point'
  const y0 = topOf(label, projecting)
  const left = xAt(ends.left, projecting)
  const right = Math.max(xAt(ends.right, projecting), left + 3)
  const home = isPoint ? pointTextX(left, flush, content) : spanTextX(left, right, flush, content)
  const x = isPoint || place === 'home' ? home : slideInto(home, left, right, content, width)
  // A heading over several beads stands out to the left of its statements.
  const lead = content.heading.reduce((least, line) => Math.min(least, line.x), 0)
  const textY = isPoint ? y0 : y0 + CAP
  const area = { owner: key, x0: x + lead, x1: x + content.width, y0: textY, y1: textY + content.height }
  if (area.x0 < 0 || area.x1 > width || (place === 'edge' && !isFree(area, areas, out))) return false
  areas.push(area)
  addTexts(label, content, x, textY, projecting, out)
  if (!isPoint) addInlineGlyphs(content, x, textY, projecting, out)
  return true
}

function isInView({ group, ends }: Pick<PlacedLabel, 'group' | 'ends'>, projecting: Projecting): boolean {
  const { xOf, width } = projecting
  if (group.form === 'point') return xOf(group.start) >= 0 && xOf(group.start) <= width
  return xAt(ends.right, projecting) >= 0 && xAt(ends.left, projecting) <= width
}

function xAt({ at, off }: Anchor, { xOf }: Projecting): number {
  return xOf(at) + off
}

function pointTextX(x: number, flush: 'right' | 'left', { width }: LabelContent): number {
  return flush === 'right' ? x + TEXT_AT : x - TEXT_AT - width
}

function spanTextX(left: number, right: number, flush: 'right' | 'left', { width }: LabelContent): number {
  return flush === 'right' ? left + SPAN_TEXT_AT : right - SPAN_TEXT_AT - width
}

/** Words slide along their bracket to stay in sight, and never beyond its ends. */
function slideInto(home: number, left: number, right: number, content: LabelContent, width: number): number {
  const inSight = Math.min(Math.max(home, EDGE), width - EDGE - content.width)
  return Math.min(Math.max(inSight, left + SPAN_TEXT_AT), right - SPAN_TEXT_AT - content.width)
}

function isFree(area: Area, areas: readonly Area[], { stems }: StripContents): boolean {
  const { owner } = area
  return (
    !areas.some((other) => other.owner !== owner && touches(area, other)) &&
    !stems.some((stem) => stem.key !== owner && crosses(stem, area))
  )
}

/** At the window's edge: the other side of the stem, or along the bracket, if that is free; else no words. */
function projectAtEdge(label: PlacedLabel, projecting: Projecting, out: StripContents, areas: Area[]): void {
  const { group, content, ends } = label
  const turned = turn(label, projecting)
  if (turned && projectWords(label, turned, 'edge', projecting, out, areas)) return
  const y0 = topOf(label, projecting)
  const x = xAt(ends.left, projecting)
  const area = (y: number): Area => ({ x0: x - 12, x1: x + 12, y0: y - 12, y1: y + 12 })
  const bracket = spanArea(ends, y0, projecting)
  for (const { row, y } of content.items)
    addTarget(row, group.form === 'point' ? area(y0 + y) : bracket, projecting, out)
  if (content.rest)
    addRestTarget(
      label.key,
      content.rest.rows,
      group.form === 'point' ? area(y0 + content.height) : bracket,
      projecting,
      out,
    )
}

/** The same words for the other side of a bead's stem; under a bracket they only slide. */
function turn(
  { group, content, flush }: PlacedLabel,
  { composing }: Projecting,
): Pick<PlacedLabel, 'flush' | 'content'> | undefined {
  if (group.form !== 'point') return { flush, content }
  if (group.members.length > 1) return undefined
  const align = content.align === 'start' ? 'end' : 'start'
  const heading = content.heading.length ? 'date' : 'none'
  const turned = composeLabel(group, { width: content.width + 1, align, heading, glyphs: 'marks', most: 1 }, composing)
  if (!turned || turned.height !== content.height) return undefined
  return { flush: flush === 'right' ? 'left' : 'right', content: turned }
}

function touches(a: Area, b: Area): boolean {
  return a.x0 < b.x1 + 9 && b.x0 < a.x1 + 9 && a.y0 < b.y1 + 3 && b.y0 < a.y1 + 3
}

function crosses({ x, y0, y1 }: StemLine, area: Area): boolean {
  return x > area.x0 - 5 && x < area.x1 + 5 && Math.min(y0, y1) < area.y1 && area.y0 < Math.max(y0, y1)
}

function projectBeads(
  { side, key, content }: PlacedLabel,
  x: number,
  y: number,
  projecting: Projecting,
  out: StripContents,
): void {
  const single = content.items.length === 1 && content.heading.length > 0 && !content.rest
  const beadY = ({ y: at }: LabelItem): number => y + (single ? LINE / 2 : at)
  for (const item of content.items)
    out.marks.push({ key: item.id, ids: [item.id], x, y: beadY(item), ...pointMarkOf(item.row, 9, projecting) })
  const ys = content.items.map(beadY)
  const far = side === 'above' ? Math.min(...ys) : Math.max(...ys)
  const ids = content.items.map(({ id }) => id)
  out.stems.push({ key, x, y0: far, y1: side === 'above' ? projecting.y : projecting.under, ids })
  if (side === 'above') out.taken.push({ x0: x - 6, x1: x + 6 })
}

/** The bead of an event: status is its fill, a ring says "probably", a fork that articles differ. */
function pointMarkOf(
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

function projectSpanMark(
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
  const ids = rows.flatMap((row) => composing.index.events[row]?.event.id ?? [])
  const left = xAt(ends.left, projecting)
  const right = Math.max(xAt(ends.right, projecting), left + 3)
  // Far beyond the edges nothing needs to be drawn.
  const x0 = Math.max(left, -40)
  const x1 = Math.min(right, width + 40)
  const [b0, b1] = partOfBand(dated?.event.mod, x0, x1)
  const middle = y + CAP / 2 - 1
  const key = `span ${id}`
  if (form === 'band')
    out.marks.push({
      key,
      ids,
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
      ids,
      x: x0,
      y: middle,
      shape: 'bracket',
      ends: bracketEnds(form),
      width: x1 - x0,
      isSmall: false,
    })
  const stemX = flush === 'right' ? left : right
  if (stemX >= 0 && stemX <= width) {
    out.stems.push({ key, x: stemX, y0: middle, y1: side === 'above' ? projecting.y : projecting.under, ids })
    if (side === 'above') out.taken.push({ x0: stemX - 6, x1: stemX + 6 })
  }
}

function bracketEnds(form: PlacedLabel['group']['form']): BracketMark['ends'] {
  return form === 'before' || form === 'since' ? form : 'within'
}

/** Early, mid, late: that third of the band. */
function partOfBand(mod: 'START' | 'MID' | 'END' | undefined, x0: number, x1: number): readonly [number, number] {
  const third = (x1 - x0) / 3
  if (mod === 'START') return [x0, x0 + third]
  if (mod === 'MID') return [x0 + third, x1 - third]
  return mod === 'END' ? [x1 - third, x1] : [x0, x1]
}

function spanArea(ends: MarkEnds, y: number, projecting: Projecting): Area {
  const x0 = Math.max(0, xAt(ends.left, projecting))
  const x1 = Math.min(projecting.width, Math.max(xAt(ends.right, projecting), x0 + 24))
  return { x0: Math.min(x0, x1 - 24), x1, y0: y - 8, y1: y + 16 }
}

function addInlineGlyphs(
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
      ids: [id],
      x: x + line.x - head + 4.5,
      y: y + line.y,
      ...pointMarkOf(row, 8, projecting),
    })
  }
}

function addTexts(
  { group, key }: PlacedLabel,
  content: LabelContent,
  x: number,
  y: number,
  projecting: Projecting,
  out: StripContents,
): void {
  const { composing } = projecting
  const isSingle = content.items.length === 1 && group.members.length === 1
  const all = content.items.map(({ id }) => id)
  if (content.heading.length && !isSingle)
    out.texts.push({
      key: `heading ${key}`,
      ids: all,
      x,
      y,
      lines: placeLines(content.heading, composing),
      pips: [],
      sources: undefined,
    })
  for (const item of content.items) {
    const lines = placeLines(isSingle ? [...content.heading, ...item.lines] : item.lines, composing)
    out.texts.push({ key: item.id, ids: [item.id], x, y, lines, ...pipsOf(item) })
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
      ids: [],
      x,
      y,
      lines: placeLines(content.rest.lines, composing),
      pips: [],
      sources: undefined,
    })
    const top = y + (content.rest.lines[0]?.y ?? 0) - LINE / 2
    addRestTarget(
      key,
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

function placeLines(lines: readonly TextLine[], { measure }: Composing): readonly PlacedLine[] {
  return lines.map((line) => ({ ...line, width: measure(line.text, fontOf[line.role]) }))
}

function projectCallout(callout: PlacedCallout, projecting: Projecting, out: StripContents, areas: Area[]): void {
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
    ids: rows.flatMap((row) => composing.index.events[row]?.event.id ?? []),
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
      ids: column.items.map(({ id }) => id),
      x: x0,
      y: top,
      lines: placeLines(heading, composing),
      pips: [],
      sources: undefined,
    })
    for (const item of column.items) {
      out.marks.push({
        key: item.id,
        ids: [item.id],
        x: x0 + column.x + 5,
        y: top + item.y,
        ...pointMarkOf(item.row, 9, projecting),
      })
      out.texts.push({
        key: item.id,
        ids: [item.id],
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
    addRestTarget(
      key,
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

function projectCluster(cluster: NamedCluster, projecting: Projecting, out: StripContents, areas: Area[]): void {
  const { xOf, width, composing } = projecting
  const { label, rows, key } = cluster
  const visible = rows.filter((row) => isRowInView(row, projecting))
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
  const ids = rows.flatMap((row) => composing.index.events[row]?.event.id ?? [])
  out.stems.push({ key, x, y0: y + 6, y1: side === 'above' ? projecting.y : projecting.under, ids })
  if (side === 'above') out.taken.push({ x0: x - 6, x1: x + 6 })
  out.marks.push({ key, ids, x: x - 1, y: y + CAP, shape: 'tally', count: rows.length, isSmall: false })
  areas.push({ x0: Math.min(textX, x), x1: textX + content.width, y0: y, y1: y + height })
  out.texts.push({
    key,
    ids,
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

function isRowInView(row: number, { composing: { index }, xOf, width }: Projecting): boolean {
  return xOf(index.ends[row] ?? 0) >= 0 && xOf(index.starts[row] ?? 0) <= width
}

/** Events as a tally that stands on the axis, or as one small mark. */
function projectTally(
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
  const { width, y, composing } = projecting
  const wide = widthOfTally(rows.length)
  const x = Math.min(Math.max(at - 1, 2), width - wide - 2)
  const ids = rows.flatMap((row) => composing.index.events[row]?.event.id ?? [])
  out.marks.push({ key, ids, x, y, shape: 'tally', count: rows.length, isSmall: true })
  out.taken.push({ x0: x - 6, x1: x + wide + 6 })
  addClusterTarget(key, rows, { x0: x - 4, x1: x + wide + 4, y0: y - 12, y1: y + 12 }, projecting, out)
}

/** An event without a label: a small mark on the axis. */
function projectLoose(row: number, projecting: Projecting, out: StripContents): void {
  if (!isRowInView(row, projecting)) return
  const { composing, xOf, width, y } = projecting
  const id = composing.index.events[row]?.event.id ?? ''
  const x = Math.min(Math.max(xOf(composing.index.starts[row] ?? 0), 3), width - 3)
  const form = composing.index.events[row]?.time.form ?? 'point'
  if (form !== 'point') {
    projectLooseSpan(row, id, form, projecting, out)
    return
  }
  out.marks.push({ key: id, ids: [id], x, y, ...pointMarkOf(row, 6, projecting), tines: 0 })
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
    ids: [id],
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

const LEAST_TARGET = 24

function addTarget(row: number, area: Area, projecting: Projecting, out: StripContents): void {
  const { index } = projecting.composing
  const dated = index.events[row]
  if (!dated) return
  const { id } = dated.event
  const known = knownInterval(dated.time)
  out.targets.push({
    key: id,
    kind: 'event',
    rows: [row],
    ids: [id],
    name: nameOfEvent(dated, index.disputes.has(id)),
    lane: projecting.lane,
    ...boxOf(area, projecting.width),
    at: known.start,
    start: known.start,
    end: known.end,
  })
}

function addRestTarget(
  key: string,
  rows: readonly number[],
  area: Area,
  projecting: Projecting,
  out: StripContents,
): void {
  addClusterTarget(`rest ${key}`, rows, area, projecting, out)
}

function addClusterTarget(
  key: string,
  rows: readonly number[],
  area: Area,
  projecting: Projecting,
  out: StripContents,
): void {
  const { index } = projecting.composing
  const start = rows.reduce((first, row) => Math.min(first, index.starts[row] ?? 0), Infinity)
  const end = rows.reduce((last, row) => Math.max(last, index.ends[row] ?? 0), -Infinity)
  const heaviest = [...rows].sort((a, b) => (index.weights[b] ?? 0) - (index.weights[a] ?? 0) || a - b)
  const titles = heaviest.slice(0, 3).flatMap((row) => {
    const event = index.events[row]?.event
    return event ? [shortFormOf(event)] : []
  })
  out.targets.push({
    key,
    kind: 'cluster',
    rows,
    ids: rows.flatMap((row) => index.events[row]?.event.id ?? []),
    name: `${rangeInWords({ start, end: Math.max(end, start + 1) })}, ${rows.length} events: ${titles.join(', ')}${rows.length > titles.length ? ' …' : ''}`,
    lane: projecting.lane,
    ...boxOf(area, projecting.width),
    at: start,
    start,
    end,
  })
}

/** At least 24 px each way, within the plot's width. */
function boxOf({ x0, x1, y0, y1 }: Area, width: number): Pick<Target, 'x' | 'y' | 'width' | 'height' | 'isTight'> {
  const wide = Math.max(LEAST_TARGET, x1 - x0)
  const high = Math.max(LEAST_TARGET, y1 - y0)
  const x = Math.min(Math.max((x0 + x1 - wide) / 2, 0), Math.max(0, width - wide))
  return {
    x: Math.round(x),
    y: Math.round((y0 + y1 - high) / 2),
    width: Math.round(wide),
    height: Math.round(high),
    isTight: y1 - y0 < LEAST_TARGET,
  }
}
