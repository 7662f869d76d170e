import { DAY, type Instant } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { type CalloutContent, composeCallout } from './compose-callout.ts'
import {
  composeLabel,
  type Composing,
  fillWithShortForms,
  LINE,
  type LabelContent,
  type TextLine,
} from './compose-label.ts'
import { rangeInWords } from './event-words.ts'
import { type Candidate, findFreeRow, type Side, take } from './fit-boxes.ts'
import { type Burst, findBursts, type Group, groupEvents } from './group-events.ts'
import { STEP } from './time-scale.ts'
import { type Font, fonts, wrapText } from './wrap-text.ts'

export type SideName = 'above' | 'below'

/** A stretch of the plot with a baseline of its own: the whole story, or one lane. */
export interface StripRoom {
  readonly above: number
  readonly below: number
  readonly callouts: boolean
  /** Label widths to try, the best first. */
  readonly widths: readonly number[]
  /** How wide the plot is, whatever the zoom: no hanging list is wider. */
  readonly viewWidth: number
  readonly total: number
  readonly embed: boolean
}

/** A group with its label in its row. `d` is the label's distance from the baseline. */
export interface PlacedLabel {
  readonly key: string
  readonly group: Group
  readonly content: LabelContent
  readonly ends: MarkEnds
  readonly side: SideName
  readonly flush: 'right' | 'left'
  readonly d: number
}

/** A place that moves with its moment, and stays so many px off it at every zoom. */
export interface Anchor {
  readonly at: Instant
  readonly off: number
}

/** Where a mark begins and ends. */
export interface MarkEnds {
  readonly left: Anchor
  readonly right: Anchor
}

export interface PlacedCallout {
  readonly key: string
  readonly burst: Burst
  readonly content: CalloutContent
  /** Where its line stands. */
  readonly at: Instant
}

/** Events drawn as one tally. With a label where there was room for one. */
export interface NamedCluster {
  readonly key: string
  readonly rows: readonly number[]
  readonly start: Instant
  readonly end: Instant
  readonly label:
    | { readonly content: ClusterLabel; readonly side: SideName; readonly flush: 'right' | 'left'; readonly d: number }
    | undefined
}

export interface ClusterLabel {
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
}

export interface BareSpan {
  readonly group: Group
  readonly ends: MarkEnds
  readonly side: SideName
  readonly d: number
}

/** A strip laid out for a zoom step, wherever the window stands. */
export interface Plan {
  readonly labels: readonly PlacedLabel[]
  readonly callouts: readonly PlacedCallout[]
  readonly clusters: readonly NamedCluster[]
  /** Spans that kept their mark and lost their words. */
  readonly bare: readonly BareSpan[]
  /** Events without a label: small marks on the axis. */
  readonly loose: readonly number[]
}

/** The open side of a bracket is drawn this long. */
export const STUB = 56
/** Room that a mark takes over its label, for marks that stand over it. */
export const CAP = 10
/** From the stem to the text, for beads and for marks that stand over their text. */
export const TEXT_AT = 16
export const SPAN_TEXT_AT = 6
const BEAD_ROOM = 8
const DAY_COLUMN = 150

/** Positions in base px at the smallest zoom of the step. */
export type PositionOf = (at: Instant) => number

/**
 * Lays out a strip for one zoom step. Everything depends on the events and the step only, so nothing moves to another
 * row under a pan: first the hanging lists of bursts, then labels by weight in the nearest free row, then wide spans,
 * and what found no room joins its neighbours in named clusters.
 */
export function planStrip(
  rows: readonly number[],
  positionOf: PositionOf,
  worldWidth: number,
  room: StripRoom,
  composing: Composing,
): Plan {
  const desk: Desk = {
    positionOf,
    worldWidth,
    room,
    composing,
    sides: {
      above: { room: room.above, boxes: [], stems: [] },
      below: { room: room.below, boxes: [], stems: [] },
    },
    plan: { labels: [], callouts: [], clusters: [], bare: [], loose: [] },
  }
  const groups = groupEvents(composing.index, rows, (at) => widthOfDay(desk, at))
  const bursts = room.callouts ? findBursts(groups, (at) => widthOfDay(desk, at) < DAY_COLUMN) : []
  const hung = new Set<Group>()
  for (const burst of [...bursts].sort((a, b) => b.count - a.count || a.start - b.start))
    if (placeCallout(desk, burst)) for (const day of burst.days) hung.add(day)
  const failed: Group[] = []
  const rest = groups.filter((group) => !hung.has(group))
  for (const group of inOrderOfPlacing(rest, positionOf)) if (!placeLabel(desk, group)) failed.push(group)
  placeClusters(
    desk,
    failed.sort((a, b) => a.start - b.start || a.end - b.end),
  )
  return desk.plan
}

/** A strip while it is being laid out. */
interface Desk {
  readonly positionOf: PositionOf
  readonly worldWidth: number
  readonly room: StripRoom
  readonly composing: Composing
  readonly sides: Readonly<Record<SideName, Side>>
  readonly plan: {
    readonly labels: PlacedLabel[]
    readonly callouts: PlacedCallout[]
    readonly clusters: NamedCluster[]
    readonly bare: BareSpan[]
    readonly loose: number[]
  }
}

function widthOfDay({ positionOf }: Desk, at: Instant): number {
  return positionOf(at + DAY) - positionOf(at)
}

/** Points before spans, because a stem must not cross a bracket; the heavy before the light, the narrow before the wide. */
function inOrderOfPlacing(groups: readonly Group[], positionOf: PositionOf): readonly Group[] {
  const isWide = ({ form, start, end }: Group): boolean => form !== 'point' && positionOf(end) - positionOf(start) > 160
  return [...groups].sort(
    (a, b) =>
      Number(isWide(a)) - Number(isWide(b)) ||
      b.weight - a.weight ||
      b.members.length - a.members.length ||
      a.start - b.start,
  )
}

function placeCallout(desk: Desk, burst: Burst): boolean {
  const { above, viewWidth, total, embed } = desk.room
  const content = composeCallout(
    burst,
    { maxWidth: viewWidth - 24, maxHeight: above * (embed ? 0.56 : 0.6), headline: !embed, total },
    desk.composing,
  )
  if (!content) return false
  const at = (burst.start + burst.end) / 2
  // The list may slide along its line, so that it stays within the window: all that reach is kept free.
  const reach = content.width + 12
  const candidate = candidateOf(desk, {
    left: [{ at, off: -reach }],
    right: [{ at, off: reach }],
    stem: { at, off: 0 },
    height: content.height,
    reach: content.height,
  })
  const side = desk.sides.above
  const d = above - content.height
  if (side.boxes.some((box) => box.d1 > d && box.x0 < candidate.x1 && candidate.x0 < box.x1)) return false
  take(side, candidate, d)
  desk.plan.callouts.push({ key: `burst ${burst.days[0]?.key ?? ''}`, burst, content, at })
  return true
}

/** Tries all members, then a day on both sides of the axis, then fewer members. */
function placeLabel(desk: Desk, group: Group): boolean {
  const whole = findPlace(desk, group, group.members.length)
  if (whole) return settle(desk, group, whole)
  for (let most = group.members.length - 1; most > 0; most--) {
    if (splitAcrossAxis(desk, group, most)) return true
    const fewer = findPlace(desk, group, most)
    if (fewer) return settle(desk, group, fewer)
  }
  return false
}

interface Place {
  readonly cost: number
  readonly content: LabelContent
  readonly ends: MarkEnds
  readonly side: SideName
  readonly flush: 'right' | 'left'
  readonly d: number
  readonly candidate: Candidate
}

function settle({ sides, plan }: Desk, group: Group, { content, ends, side, flush, d, candidate }: Place): boolean {
  take(sides[side], candidate, d)
  plan.labels.push({ key: group.key, group, content, ends, side, flush, d })
  return true
}

/** A long day goes on below the axis, in reading order. */
function splitAcrossAxis(desk: Desk, group: Group, most: number): boolean {
  if (group.form !== 'point' || desk.room.below < 3 * LINE || group.members.length < 3) return false
  const { index } = desk.composing
  const upper = { ...group, members: group.members.slice(0, most) }
  const key = index.events[group.members[most] ?? 0]?.event.id ?? ''
  const lower = { ...group, key, members: group.members.slice(most) }
  const first = findPlace(desk, upper, most, 'above')
  const second = first && findPlace(desk, lower, lower.members.length, 'below')
  return first !== undefined && second !== undefined && settle(desk, upper, first) && settle(desk, lower, second)
}

/** The cheapest free place: near the axis, at the right of its stem, in the best width. */
function findPlace(desk: Desk, group: Group, most: number, only?: SideName): Place | undefined {
  const { room, composing, sides } = desk
  const isDay = group.form === 'point' && group.members.length > 1
  const dayWidth = widthOfDay(desk, group.start)
  const isColumn = isDay && dayWidth >= DAY_COLUMN
  const ends = endsOf(desk, group)
  let best: Place | undefined
  for (const [i, wanted] of room.widths.entries())
    for (const flush of isDay ? rightOnly : bothFlushes) {
      const content = composeLabel(
        group,
        {
          width: isColumn ? Math.min(wanted, dayWidth - 2 * TEXT_AT) : wanted,
          align: flush === 'right' ? 'start' : 'end',
          heading: isColumn ? 'none' : 'date',
          glyphs: group.form === 'point' ? 'marks' : 'inline',
          most,
        },
        composing,
      )
      if (!content) continue
      for (const side of only ? [only] : bothSides) {
        const candidate = candidateFor(desk, group, ends, content, side, flush)
        if (!isWithinWorld(desk, candidate)) continue
        const d = findFreeRow(sides[side], candidate)
        if (d === undefined) continue
        const cost = d + (flush === 'left' ? 30 : 0) + i * 5 + (content.isCut ? 40 : 0) + (side === 'below' ? 9 : 0)
        if (!best || cost < best.cost) best = { cost, content, ends, side, flush, d, candidate }
      }
    }
  return best
}

const bothFlushes = ['right', 'left'] as const
const rightOnly = ['right'] as const
const bothSides = ['above', 'below'] as const

/** A day has no length here: its bead stands where it begins. The open side of a bracket is a stub. */
function endsOf({ positionOf, worldWidth }: Desk, { form, start, end }: Group): MarkEnds {
  const room = (free: number): number => Math.min(STUB, Math.max(12, free - 2))
  switch (form) {
    case 'point':
      return { left: { at: start, off: 0 }, right: { at: start, off: 0 } }
    case 'before':
      return { left: { at: end, off: -room(positionOf(end)) }, right: { at: end, off: 0 } }
    case 'since':
      return { left: { at: start, off: 0 }, right: { at: start, off: room(worldWidth - positionOf(start)) } }
    case 'band':
    case 'within':
      return { left: { at: start, off: 0 }, right: { at: end, off: 0 } }
  }
}

function candidateFor(
  desk: Desk,
  { form }: Group,
  { left, right }: MarkEnds,
  { width, height, items, heading }: LabelContent,
  side: SideName,
  flush: 'right' | 'left',
): Candidate {
  if (form !== 'point') {
    const stem = flush === 'right' ? left : right
    const text = flush === 'right' ? SPAN_TEXT_AT + width : -SPAN_TEXT_AT - width
    const label = { at: stem.at, off: stem.off + text }
    const total = height + CAP
    return candidateOf(desk, {
      left: flush === 'right' ? [left] : [left, label],
      right: flush === 'right' ? [right, label, { at: left.at, off: left.off + 3 }] : [right],
      stem,
      height: total,
      reach: side === 'above' ? total - 4 : 4,
    })
  }
  const { at } = left
  const first = items.length > 1 ? (items[0]?.y ?? 0) : LINE / 2
  const last = items.length > 1 ? (items.at(-1)?.y ?? 0) : LINE / 2
  const text = TEXT_AT + width
  return candidateOf(desk, {
    left: [{ at, off: flush === 'right' ? -BEAD_ROOM : -text }],
    right: [{ at, off: flush === 'right' ? text : BEAD_ROOM }],
    stem: left,
    height,
    reach: side === 'above' ? height - (heading.length && items.length > 1 ? 0 : first) : last,
  })
}

interface Extents {
  readonly left: readonly Anchor[]
  readonly right: readonly Anchor[]
  readonly stem: Anchor
  readonly height: number
  readonly reach: number
}

function candidateOf({ positionOf }: Desk, { left, right, stem, height, reach }: Extents): Candidate {
  const at = (anchor: Anchor): number => positionOf(anchor.at) + anchor.off
  const AT = (anchor: Anchor): number => positionOf(anchor.at) * STEP + anchor.off
  return {
    x0: Math.min(...left.map(at)),
    x1: Math.max(...right.map(at)),
    X0: Math.min(...left.map(AT)),
    X1: Math.max(...right.map(AT)),
    height,
    stem: { x: at(stem), X: AT(stem) },
    reach,
  }
}

function isWithinWorld({ worldWidth }: Desk, { x0, x1 }: Candidate): boolean {
  // At larger zooms of the step the world's ends only move away.
  return x0 >= -1 && x1 <= worldWidth + 1
}

/** Neighbours without a label make a cluster with a name; what has no neighbour keeps its mark. */
function placeClusters(desk: Desk, failed: readonly Group[]): void {
  for (const run of runsOf(desk, failed)) {
    if (placeCluster(desk, run)) continue
    for (const group of run)
      if (group.form === 'point' || !placeBare(desk, group)) desk.plan.loose.push(...group.members)
  }
}

const CLUSTER_REACH = 120

function runsOf({ positionOf }: Desk, failed: readonly Group[]): readonly (readonly Group[])[] {
  const runs: Group[][] = []
  for (const group of failed) {
    const run = runs.at(-1)
    const first = run?.[0]
    if (run && first && positionOf(group.start) - positionOf(first.start) <= CLUSTER_REACH) run.push(group)
    else runs.push([group])
  }
  return runs
}

function placeCluster(desk: Desk, groups: readonly Group[]): boolean {
  const { composing, room, sides, plan } = desk
  const rows = groups.flatMap(({ members }) => members).sort((a, b) => a - b)
  const [first] = groups
  if (!first || rows.length < 2) return false
  const span = { start: first.start, end: groups.reduce((last, { end }) => Math.max(last, end), first.end) }
  const anchor = { at: first.start, off: 0 }
  let best:
    | { cost: number; content: ClusterLabel; side: SideName; flush: 'right' | 'left'; d: number; candidate: Candidate }
    | undefined
  for (const [i, width] of room.widths.entries())
    for (const flush of bothFlushes) {
      const content = composeCluster(rows, span, width, flush, composing)
      if (!content) continue
      for (const side of bothSides) {
        const text = SPAN_TEXT_AT + content.width
        const tally = widthOfTally(rows.length)
        const height = content.height + CAP + 2
        const candidate = candidateOf(desk, {
          left: [{ at: anchor.at, off: flush === 'right' ? -3 : -text }],
          right: [{ at: anchor.at, off: flush === 'right' ? Math.max(text, tally) : tally }],
          stem: anchor,
          height,
          reach: side === 'above' ? height - 6 : 6,
        })
        if (!isWithinWorld(desk, candidate)) continue
        const d = findFreeRow(sides[side], candidate)
        const cost = d === undefined ? Infinity : d + (flush === 'left' ? 30 : 0) + i * 5
        if (d !== undefined && (!best || cost < best.cost)) best = { cost, content, side, flush, d, candidate }
      }
    }
  if (!best) return false
  const { content, side, flush, d, candidate } = best
  take(sides[side], candidate, d)
  plan.clusters.push({ key: `cluster ${first.key}`, rows, ...span, label: { content, side, flush, d } })
  return true
}

/** How wide a tally of so many events is drawn. */
export function widthOfTally(count: number): number {
  return Math.min(count, 9) * 3.5 - 1.5
}

function composeCluster(
  rows: readonly number[],
  span: Interval,
  width: number,
  flush: 'right' | 'left',
  composing: Composing,
): ClusterLabel | undefined {
  const { measure, index } = composing
  const heading = wrapText(`${rangeInWords(span)} · ${rows.length} events`, {
    maxWidth: width,
    maxLines: 2,
    font: fonts.date,
    measure,
  })
  const words = fillWithShortForms('', rows, { width, maxLines: composing.maxLines, index, measure })
  if (!heading || heading.cut || !words) return undefined
  const total = Math.ceil(Math.max(heading.width, words.width))
  const x = (text: string, font: Font): number => (flush === 'right' ? 0 : total - measure(text, font))
  const lines: readonly TextLine[] = [
    ...heading.lines.map((text, i) => ({
      text,
      x: x(text, fonts.date),
      y: i * LINE + LINE / 2,
      role: 'date' as const,
    })),
    ...words.lines.map((text, i) => ({
      text,
      x: x(text, fonts.statement),
      y: (heading.lines.length + i) * LINE + LINE / 2,
      role: 'statement' as const,
    })),
  ]
  return { width: total, height: lines.length * LINE, lines }
}

/** A span that keeps its mark and loses its words. */
function placeBare(desk: Desk, group: Group): boolean {
  const ends = endsOf(desk, group)
  for (const side of bothSides) {
    const candidate = candidateOf(desk, {
      left: [ends.left],
      right: [ends.right, { at: ends.left.at, off: ends.left.off + 3 }],
      stem: ends.left,
      height: CAP,
      reach: side === 'above' ? CAP - 4 : 4,
    })
    const d = findFreeRow(desk.sides[side], candidate)
    if (d === undefined) continue
    take(desk.sides[side], candidate, d)
    desk.plan.bare.push({ group, ends, side, d })
    return true
  }
  return false
}
