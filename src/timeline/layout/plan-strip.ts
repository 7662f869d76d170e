import { DAY, type Instant } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import { type CalloutContent, type CalloutOptions, composeCallout, hangAt } from './compose-callout.ts'
import {
  composeLabel,
  type Composing,
  fillWithShortForms,
  LINE,
  type LabelContent,
  type TextLine,
} from './compose-label.ts'
import { rangeInWords } from './event-words.ts'
import {
  type Candidate,
  type Cap,
  emptySide,
  findFreeRow,
  isTaken,
  putStem,
  release,
  type Side,
  take,
  WALL,
} from './fit-boxes.ts'
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
  /** What it takes of the strip. */
  readonly place: Candidate
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
const STUB = 56
/** Room that a mark takes over its label, for marks that stand over it. */
export const CAP = 10
/** From the stem to the text, for beads and for marks that stand over their text. */
export const TEXT_AT = 16
export const SPAN_TEXT_AT = 6
// Another's stem comes no nearer to a bead than this and a stem's gap; to a bead with its ring, not that near.
const BEAD_ROOM = 1
const RING_ROOM = 5
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
  walls: readonly Instant[] = [],
): Plan {
  const desk: Desk = {
    walls: walls.map(positionOf),
    positionOf,
    worldWidth,
    room,
    composing,
    sides: {
      above: emptySide(room.above),
      below: emptySide(room.below),
    },
    moves: { left: MOST_MOVES },
    plan: { labels: [], callouts: [], clusters: [], bare: [], loose: [] },
  }
  for (const at of walls) raiseWall(desk, at)
  const groups = groupEvents(composing.index, rows, (at) => widthOfDay(desk, at))
  const bursts = room.callouts ? findBursts(groups, (at) => widthOfDay(desk, at) < DAY_COLUMN) : []
  if (groups.length > CROWD) desk.moves.left = MOST_MOVES_IN_A_CROWD
  const hung = new Set<Group>()
  for (const burst of [...bursts].sort((a, b) => b.count - a.count || a.start - b.start))
    if (placeCallout(desk, burst)) for (const day of burst.days) hung.add(day)
  const failed: Group[] = []
  const rest = groups.filter((group) => !hung.has(group))
  const { chosen, others } = chooseForLabels(inOrderOfPlacing(rest, positionOf), positionOf)
  failed.push(...others)
  const postponed = chosen.filter((group) => !placeAtOnce(desk, group))
  for (const group of postponed) if (!placeByMoving(desk, group) && !placeFewer(desk, group)) failed.push(group)
  placeClusters(
    desk,
    failed.sort((a, b) => a.start - b.start || a.end - b.end),
  )
  return desk.plan
}

/** No label crosses from a busy day into a quiet stretch: there the axis is cut. */
function raiseWall({ positionOf, sides }: Desk, at: Instant): void {
  const x = positionOf(at)
  for (const side of [sides.above, sides.below]) putStem(side, { owner: WALL, x, X: x * STEP, d: side.room })
}

/** A strip while it is being laid out. */
interface Desk {
  /** Where the axis is cut, in px. */
  readonly walls: readonly number[]
  readonly positionOf: PositionOf
  readonly worldWidth: number
  readonly room: StripRoom
  readonly composing: Composing
  readonly sides: Readonly<Record<SideName, Side>>
  readonly moves: { left: number }
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

/** What says most comes first; a lone wide span last, because it can stand anywhere along its stretch. */
function inOrderOfPlacing(groups: readonly Group[], positionOf: PositionOf): readonly Group[] {
  const isLoneAndWide = ({ form, start, end, members }: Group): boolean =>
    form !== 'point' && members.length === 1 && positionOf(end) - positionOf(start) > WIDE
  return [...groups].sort(
    (a, b) =>
      Number(isLoneAndWide(a)) - Number(isLoneAndWide(b)) ||
      b.weight - a.weight ||
      b.members.length - a.members.length ||
      a.start - b.start,
  )
}

const CELL = 64
const MOST_PER_CELL = 6

/** No more are tried than could ever get a label: the first few of every stretch. */
function chooseForLabels(
  ordered: readonly Group[],
  positionOf: PositionOf,
): { readonly chosen: readonly Group[]; readonly others: readonly Group[] } {
  const counts = new Map<number, number>()
  const chosen: Group[] = []
  const others: Group[] = []
  for (const group of ordered) {
    const cell = Math.floor(positionOf(group.start) / CELL)
    const count = (counts.get(cell) ?? 0) + 1
    counts.set(cell, count)
    ;(count <= MOST_PER_CELL ? chosen : others).push(group)
  }
  return { chosen, others }
}

function placeCallout(desk: Desk, burst: Burst): boolean {
  const { above, viewWidth, total, embed } = desk.room
  const maxHeight = embed ? Math.max(above * 0.5, Math.min(120, above * 0.6)) : above * 0.6
  const options = { maxHeight, headline: !embed, total }
  const content = calloutThatHangs(desk, burst, { ...options, maxWidth: viewWidth - 24 })
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
  if (isTaken(side, candidate, d)) return false
  take(side, 'callout', candidate, d)
  desk.plan.callouts.push({ key: `burst ${burst.days[0]?.key ?? ''}`, burst, content, at })
  return true
}

/** Where the whole story is seen, its line stands fast: the list must fit beside it. */
function calloutThatHangs(
  { positionOf, worldWidth, composing }: Desk,
  burst: Burst,
  options: CalloutOptions,
): CalloutContent | undefined {
  const content = composeCallout(burst, options, composing)
  const line = positionOf((burst.start + burst.end) / 2)
  const { maxWidth } = options
  if (!content || worldWidth > maxWidth + 24 || hangAt(content, line, worldWidth) !== undefined) return content
  const beside = Math.max(line, worldWidth - line) - 18
  const narrower = composeCallout(burst, { ...options, maxWidth: beside }, composing)
  return narrower && hangAt(narrower, line, worldWidth) !== undefined ? narrower : undefined
}

/** With all its members, a long day on both sides of the axis; a long list with as many as fit. */
function placeAtOnce(desk: Desk, group: Group): boolean {
  const count = group.members.length
  const whole = count <= MOST_NAMED ? findPlace(desk, group, count) : undefined
  if (whole) return settle(desk, group, whole)
  const above = Math.min(count - 1, MOST_NAMED)
  for (let most = above; most > 0 && count - most <= MOST_NAMED; most--)
    if (splitAcrossAxis(desk, group, most)) return true
  return group.members.length >= LONG && (placeFewer(desk, group) || placeCluster(desk, [group]))
}

const LONG = 4
/** No list of labels on one stem is longer. */
const MOST_NAMED = 12

/** The heaviest members; the rest in one line. */
function placeFewer(desk: Desk, group: Group): boolean {
  for (let most = Math.min(group.members.length - 1, MOST_NAMED); most > 0; most--) {
    const fewer = findPlace(desk, group, most)
    if (fewer) return settle(desk, group, fewer)
  }
  return false
}

/** Moves one neighbour to another place, if that makes room for a label. */
function placeByMoving(desk: Desk, group: Group): boolean {
  return makeRoom(desk, group, () => {
    const place = findPlace(desk, group, group.members.length)
    return place && { ...place, keep: () => settle(desk, group, place) }
  })
}

const NEARBY = 280
/** So often neighbours are asked to move, in all, and so many each time. */
const MOST_MOVES = 24
const MOST_MOVES_IN_A_CROWD = 6
const CROWD = 80
const MOST_NEIGHBOURS = 6

/** A place that was found, and what makes it so. */
interface Found {
  readonly side: SideName
  readonly d: number
  readonly candidate: Candidate
  readonly keep: () => boolean
}

/** Lets one neighbour after another give up its place; the first that finds another with all its words has to take it. */
function makeRoom(desk: Desk, { key, start }: Group, find: () => Found | undefined): boolean {
  const { positionOf, plan, sides } = desk
  if (desk.moves.left === 0) return false
  desk.moves.left -= 1
  const near = plan.labels
    .filter(({ group }) => Math.abs(positionOf(group.start) - positionOf(start)) < NEARBY)
    .sort((a, b) => a.group.weight - b.group.weight || a.group.start - b.group.start)
    .slice(0, MOST_NEIGHBOURS)
  for (const neighbour of near) {
    const { side } = neighbour
    release(sides[side], neighbour.key)
    const here = find()
    if (here) {
      take(sides[here.side], key, here.candidate, here.d)
      const there = findPlace(desk, neighbour.group, neighbour.content.items.length)
      release(sides[here.side], key)
      if (there && !there.content.isCut) {
        plan.labels.splice(plan.labels.indexOf(neighbour), 1)
        return settle(desk, neighbour.group, there) && here.keep()
      }
    }
    take(sides[side], neighbour.key, neighbour.place, neighbour.d)
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
  take(sides[side], group.key, candidate, d)
  plan.labels.push({ key: group.key, group, content, ends, side, flush, d, place: candidate })
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
  const { composing, sides } = desk
  const isDay = group.form === 'point' && group.members.length > 1
  const dayWidth = widthOfDay(desk, group.start)
  const isColumn = isDay && dayWidth >= DAY_COLUMN
  const ends = endsOf(desk, group)
  const options = optionsFor(desk, group, ends, isDay ? rightOnly : bothFlushes, only ? [only] : bothSides)
  if (options.length === 0) return undefined
  let best: Place | undefined
  for (const [i, wanted] of widthsFor(desk, group, ends).entries())
    for (const { side, flush, least } of options) {
      if (best && least + i * 5 >= best.cost) continue
      const content = composeLabel(
        group,
        {
          width: isColumn ? Math.min(wanted, dayWidth - 2 * TEXT_AT) : wanted,
          // A list of statements is flush left wherever it stands.
          align: flush === 'right' || group.members.length > 1 ? 'start' : 'end',
          heading: isColumn ? 'none' : 'date',
          glyphs: group.form === 'point' ? 'marks' : 'inline',
          most,
        },
        composing,
      )
      if (!content) continue
      const candidate = candidateFor(desk, group, ends, content, side, flush)
      if (!isWithinWorld(desk, candidate)) continue
      const d = findFreeRow(sides[side], candidate)
      if (d === undefined) continue
      const cost = d + costOf(side, flush) + i * 5 + (content.isCut ? 40 : 0)
      if (!best || cost < best.cost) best = { cost, content, ends, side, flush, d, candidate }
    }
  return best
}

/** The right of the stem is better than the left, above the axis a little better than below. */
function costOf(side: SideName, flush: 'right' | 'left'): number {
  return (flush === 'left' ? 30 : 0) + (side === 'below' ? 9 : 0)
}

const SMALLEST = 24

/** Where even the smallest label could stand, the cheapest first: asked before any words are set. */
function optionsFor(
  desk: Desk,
  group: Group,
  { left, right }: MarkEnds,
  flushes: readonly ('right' | 'left')[],
  sides: readonly SideName[],
): readonly { readonly side: SideName; readonly flush: 'right' | 'left'; readonly least: number }[] {
  return flushes
    .flatMap((flush) => {
      const stem = group.form === 'point' || flush === 'right' ? left : right
      const candidate = candidateOf(desk, {
        left: [{ ...stem, off: stem.off + (flush === 'right' ? 0 : -SPAN_TEXT_AT - SMALLEST) }],
        right: [{ ...stem, off: stem.off + (flush === 'right' ? SPAN_TEXT_AT + SMALLEST : 0) }],
        stem,
        height: LINE,
        reach: 4,
      })
      if (!isWithinWorld(desk, candidate)) return []
      return sides.flatMap((side) => {
        const d = findFreeRow(desk.sides[side], candidate)
        return d === undefined ? [] : [{ side, flush, least: d + costOf(side, flush) }]
      })
    })
    .sort((a, b) => a.least - b.least)
}

/** A list may be wider than a label, and under a wide bracket as wide as that. */
function widthsFor(desk: Desk, { form, members }: Group, ends: MarkEnds): readonly number[] {
  const { widths } = desk.room
  const count = members.length
  if (form === 'point') return count > 1 ? [DAY_LIST, ...widths] : widths
  const wide = widthOfEnds(desk, ends) - 2 * SPAN_TEXT_AT
  if (count > 1) return [Math.min(Math.max(wide, count < LONG ? 220 : 340), 360), 260, ...widths]
  return wide > (widths[0] ?? 0) ? [...widths, Math.min(wide, 320)] : widths
}

const DAY_LIST = 200

const bothFlushes = ['right', 'left'] as const
const rightOnly = ['right'] as const
const bothSides = ['above', 'below'] as const

/** A day has no length here: its bead stands where it begins. The open side of a bracket is a stub. */
function endsOf({ positionOf, worldWidth, walls }: Desk, { form, start, end }: Group): MarkEnds {
  switch (form) {
    case 'point':
      return { left: { at: start, off: 0 }, right: { at: start, off: 0 } }
    case 'before':
      return {
        left: {
          at: end,
          off: -stubWithin(positionOf(end) - Math.max(0, ...walls.filter((x) => x < positionOf(end) - 1))),
        },
        right: { at: end, off: 0 },
      }
    case 'since':
      return {
        left: { at: start, off: 0 },
        right: {
          at: start,
          off: stubWithin(Math.min(worldWidth, ...walls.filter((x) => x > positionOf(start) + 1)) - positionOf(start)),
        },
      }
    case 'band':
    case 'within':
      return { left: { at: start, off: 0 }, right: { at: end, off: 0 } }
  }
}

/** A stub is shorter where the world ends, or a cut. */
function stubWithin(free: number): number {
  return Math.min(STUB, Math.max(12, free - 2))
}

function candidateFor(
  desk: Desk,
  { form, members }: Group,
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
    const isWide = widthOfEnds(desk, { left, right }) > WIDE
    const candidate = candidateOf(desk, {
      left: flush === 'right' ? [left] : isWide ? [label] : [left, label],
      right: flush === 'left' ? [right] : isWide ? [label] : [right, label, { at: left.at, off: left.off + 3 }],
      stem,
      height: total,
      reach: side === 'above' ? total - 4 : 4,
    })
    return isWide ? { ...candidate, cap: capOf(desk, { left, right }, side) } : candidate
  }
  const { at } = left
  const first = items.length > 1 ? (items[0]?.y ?? 0) : LINE / 2
  const last = items.length > 1 ? (items.at(-1)?.y ?? 0) : LINE / 2
  const text = TEXT_AT + width
  const isProbable = members.some((row) => desk.composing.index.events[row]?.time.uncertain)
  const room = isProbable ? RING_ROOM : BEAD_ROOM
  return candidateOf(desk, {
    left: [{ at, off: flush === 'right' ? -room : -text }],
    right: [{ at, off: flush === 'right' ? text : room }],
    stem: left,
    height,
    reach: side === 'above' ? height - (heading.length && items.length > 1 ? 0 : first) : last,
  })
}

/** From this width on a mark does not bar its stretch of the plot: stems pass behind it. */
const WIDE = 96

function widthOfEnds({ positionOf }: Desk, { left, right }: MarkEnds): number {
  return positionOf(right.at) + right.off - positionOf(left.at) - left.off
}

function capOf(desk: Desk, { left, right }: MarkEnds, side: SideName): Cap {
  const { x0, x1, X0, X1 } = candidateOf(desk, { left: [left], right: [right], stem: left, height: CAP, reach: 0 })
  return { x0, x1, X0, X1, height: CAP, end: side === 'above' ? 'far' : 'near' }
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
  return x0 >= 0 && x1 <= worldWidth
}

/** Neighbours without a label make a cluster with a name; what has no neighbour keeps its mark. */
function placeClusters(desk: Desk, failed: readonly Group[]): void {
  const loose: number[] = []
  for (const run of runsOf(desk, failed)) {
    if (placeCluster(desk, run)) continue
    for (const group of run) if (group.form === 'point' || !placeBare(desk, group)) loose.push(...group.members)
  }
  gatherTallies(
    desk,
    loose.sort((a, b) => a - b),
  )
}

const LEAST_PITCH = 7

/** Marks that would come too close on the axis are one tally. */
function gatherTallies({ positionOf, composing: { index }, plan }: Desk, rows: readonly number[]): void {
  let run: number[] = []
  const close = (): void => {
    const [only] = run
    if (only === undefined) return
    if (run.length === 1) plan.loose.push(only)
    else {
      const start = index.starts[only] ?? 0
      const end = run.reduce((last, row) => Math.max(last, index.ends[row] ?? 0), start)
      plan.clusters.push({
        key: `tally ${index.events[only]?.event.id ?? ''}`,
        rows: run,
        start,
        end,
        label: undefined,
      })
    }
    run = []
  }
  for (const row of rows) {
    const from = positionOf(index.starts[run[0] ?? row] ?? 0)
    const at = positionOf(index.starts[row] ?? 0)
    if (at - from > Math.max(LEAST_PITCH, widthOfTally(run.length) + 4)) close()
    run.push(row)
  }
  close()
}

const CLUSTER_REACH = 120
/** A cluster may say more on a line. */
const CLUSTER_WIDTH = 200

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
  const [first] = groups
  if (!first || groups.length + first.members.length < 3) return false
  const found = findClusterPlace(desk, first, groups)
  return found ? found.keep() : makeRoom(desk, first, () => findClusterPlace(desk, first, groups))
}

function findClusterPlace(desk: Desk, first: Group, groups: readonly Group[]): Found | undefined {
  const { composing, room, sides, plan } = desk
  const rows = groups.flatMap(({ members }) => members).sort((a, b) => a - b)
  const span = { start: first.start, end: groups.reduce((last, { end }) => Math.max(last, end), first.end) }
  let best: (Found & { readonly cost: number }) | undefined
  for (const [i, width] of [CLUSTER_WIDTH, ...room.widths].entries())
    for (const flush of bothFlushes) {
      const content = composeCluster(rows, span, width, flush, composing)
      if (!content) continue
      for (const side of bothSides) {
        const candidate = clusterCandidate(desk, first.start, content, rows.length, side, flush)
        if (!isWithinWorld(desk, candidate)) continue
        const d = findFreeRow(sides[side], candidate)
        const cost = d === undefined ? Infinity : d + (flush === 'left' ? 30 : 0) + i * 5
        if (d === undefined || (best && cost >= best.cost)) continue
        const keep = (): boolean => {
          take(sides[side], first.key, candidate, d)
          plan.clusters.push({ key: `cluster ${first.key}`, rows, ...span, label: { content, side, flush, d } })
          return true
        }
        best = { cost, side, d, candidate, keep }
      }
    }
  return best
}

function clusterCandidate(
  desk: Desk,
  at: Instant,
  content: ClusterLabel,
  count: number,
  side: SideName,
  flush: 'right' | 'left',
): Candidate {
  const text = SPAN_TEXT_AT + content.width
  const tally = widthOfTally(count)
  const height = content.height + CAP + 2
  return candidateOf(desk, {
    left: [{ at, off: flush === 'right' ? -2 : -text }],
    right: [{ at, off: flush === 'right' ? Math.max(text, tally) : tally }],
    stem: { at, off: 0 },
    height,
    reach: side === 'above' ? height - 6 : 6,
  })
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
  const heading = wrapText(clusterHeading(rows, span, index), {
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

/** "Planned · 3" where all are; else when, and how many. */
function clusterHeading(rows: readonly number[], span: Interval, { events }: Composing['index']): string {
  const arePlanned = rows.every((row) => events[row]?.event.status === 'scheduled')
  return arePlanned ? `Planned · ${rows.length}` : `${rangeInWords(span)} · ${rows.length} events`
}

/** A span that keeps its mark and loses its words. */
function placeBare(desk: Desk, group: Group): boolean {
  const ends = endsOf(desk, group)
  const isWide = widthOfEnds(desk, ends) > WIDE
  for (const side of bothSides) {
    const candidate = {
      ...candidateOf(desk, {
        left: [ends.left],
        right: [isWide ? ends.left : ends.right, { at: ends.left.at, off: ends.left.off + 3 }],
        stem: ends.left,
        height: CAP,
        reach: side === 'above' ? CAP - 4 : 4,
      }),
      ...(isWide && { cap: capOf(desk, ends, side) }),
    }
    const d = findFreeRow(desk.sides[side], candidate)
    if (d === undefined) continue
    take(desk.sides[side], group.key, candidate, d)
    desk.plan.bare.push({ group, ends, side, d })
    return true
  }
  return false
}
