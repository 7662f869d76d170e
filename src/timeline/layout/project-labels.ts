import { addClusterTarget, addTarget } from './add-targets.ts'
import { composeLabel, type LabelContent } from './compose-label.ts'
import type { StemLine } from './drawing.ts'
import { CAP, type PlacedLabel, SPAN_TEXT_AT, TEXT_AT } from './plan.ts'
import { addInlineGlyphs, projectBeads, projectSpanMark, spanArea } from './project-marks.ts'
import { addTexts } from './project-texts.ts'
import { type Area, type Projecting, type StripContents, xAt } from './projecting.ts'

const EDGE = 4

/** Draws what stands at the date itself, with its stem. */
export function projectMark(label: PlacedLabel, projecting: Projecting, out: StripContents, areas: Area[]): void {
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
export function projectWords(
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

/** Is the mark of a label to be seen? */
export function isInView({ group, ends }: Pick<PlacedLabel, 'group' | 'ends'>, projecting: Projecting): boolean {
  const { xOf, width } = projecting
  if (group.form === 'point') return xOf(group.start) >= 0 && xOf(group.start) <= width
  return xAt(ends.right, projecting) >= 0 && xAt(ends.left, projecting) <= width
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
export function projectAtEdge(label: PlacedLabel, projecting: Projecting, out: StripContents, areas: Area[]): void {
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
    addClusterTarget(
      `rest ${label.key}`,
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
