import type { Instant } from '#calendar/instant.ts'
import type { Composing } from './compose-label.ts'
import { bothFlushes, DAY_COLUMN, type Desk, raiseWall, rightOnly, WIDE, widthOfDay } from './desk.ts'
import { emptySide } from './fit-boxes.ts'
import { findBursts, type Group, groupEvents } from './group-events.ts'
import { CROWD, MOST_MOVES, MOST_MOVES_IN_A_CROWD } from './make-room.ts'
import { placeCallout } from './place-callout.ts'
import { placeCluster, placeClusters } from './place-clusters.ts'
import { placeAtOnce, placeByMoving, placeFewer } from './place-labels.ts'
import type { Plan, PositionOf, StripRoom } from './plan.ts'

/** What a stretch with too many events keeps back of them. */
interface Thinned {
  /** Short times in which much happened: each is told as one. */
  readonly crowds: readonly (readonly number[])[]
  /** Tallies. */
  readonly others: readonly number[]
}

/**
 * Lays out a strip for one zoom step. Everything depends on the events and the step only, so nothing moves to another
 * row under a pan: first the hanging lists of bursts (in a crowd their names alone), then labels by weight in the
 * nearest free row, then wide spans, and what found no room joins its neighbours in named clusters.
 */
export function planStrip(
  rows: readonly number[],
  positionOf: PositionOf,
  worldWidth: number,
  room: StripRoom,
  composing: Composing,
  walls: readonly Instant[] = [],
  thinned?: Thinned,
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
    flushes: bothFlushes,
    plan: { labels: [], callouts: [], clusters: [], bare: [], loose: [] },
  }
  for (const at of walls) raiseWall(desk, at)
  const widthAt = (at: Instant): number => widthOfDay(desk, at)
  const groups = groupEvents(composing.index, rows, widthAt)
  const bursts = room.callouts ? findBursts(groups, (at) => widthOfDay(desk, at) < DAY_COLUMN) : []
  if (groups.length > CROWD) desk.moves.left = MOST_MOVES_IN_A_CROWD
  const hung = new Set<Group>()
  for (const burst of [...bursts].sort((a, b) => b.count - a.count || a.start - b.start))
    if (placeCallout(desk, burst)) for (const day of burst.days) hung.add(day)
  const rest = groups.filter((group) => !hung.has(group))
  const isCrowd = groups.length > CROWD
  const { chosen, left } = chooseForLabels(inOrderOfPlacing(rest, positionOf), positionOf, isCrowd)
  const failed = [...left]
  const crowds = (thinned?.crowds ?? []).map((crowd) => groupEvents(composing.index, crowd, widthAt))
  const entries = [...crowds, ...chosen.map((group) => [group])]
  const asked = thinned ? fan(desk, entries) : entries
  const postponed = asked.filter((entry) => !placeEntry(desk, entry))
  for (const entry of postponed) if (thinned || !placeLate(desk, entry)) failed.push(...entry)
  placeClusters(
    desk,
    failed.sort((a, b) => a.start - b.start || a.end - b.end),
    thinned?.others ?? [],
  )
  return desk.plan
}

/** What is named together: a group, or the days of a crowd. */
type Entry = readonly Group[]

function placeEntry(desk: Desk, entry: Entry): boolean {
  const [only] = entry
  return only && entry.length === 1 ? placeAtOnce(desk, only) : placeCluster(desk, entry)
}

/** A neighbour moves, or some members go without words. */
function placeLate(desk: Desk, entry: Entry): boolean {
  return entry.every((group) => placeByMoving(desk, group) || placeFewer(desk, group))
}

/**
 * Where more asks for words than there is room for, names stand in stairs: from the last to the first, each at the
 * right of its stem, so that the higher ones begin in front of the lower. Gives back who found no step, in order.
 *
 *     ●  2000
 *     │  ●  2001
 *     │  │  ●  2002
 *     ┴──┴──┴────────
 */
function fan(desk: Desk, entries: readonly Entry[]): readonly Entry[] {
  const stairs = { ...desk, flushes: rightOnly }
  const startOf = ([first]: Entry): Instant => first?.start ?? 0
  const steps = [...entries].sort((a, b) => startOf(b) - startOf(a))
  const told = new Set(steps.filter((entry) => placeEntry(stairs, entry)))
  return entries.filter((entry) => !told.has(entry))
}

/** What says most comes first; a lone wide span last, because it can stand anywhere along its stretch. */
function inOrderOfPlacing(groups: readonly Group[], positionOf: PositionOf): readonly Group[] {
  const isLoneAndWide = ({ form, start, end, members }: Group): boolean =>
    form !== 'point' && members.length === 1 && positionOf(end) - positionOf(start) > WIDE
  // What has a date of its own before what only lies between two.
  const isOnlyBounded = ({ form, start, end }: Group): boolean =>
    form === 'within' && positionOf(end) - positionOf(start) > WIDE
  return [...groups].sort(
    (a, b) =>
      Number(isLoneAndWide(a)) - Number(isLoneAndWide(b)) ||
      Number(isOnlyBounded(a)) - Number(isOnlyBounded(b)) ||
      b.weight - a.weight ||
      b.members.length - a.members.length ||
      a.start - b.start,
  )
}

const CELL = 64

const MOST_PER_CELL = 6
const MOST_PER_CELL_IN_A_CROWD = 3

/** No more are tried than could ever get a label: the first few of every stretch. */
function chooseForLabels(
  ordered: readonly Group[],
  positionOf: PositionOf,
  isCrowd: boolean,
): { readonly chosen: readonly Group[]; readonly left: readonly Group[] } {
  const counts = new Map<number, number>()
  const most = isCrowd ? MOST_PER_CELL_IN_A_CROWD : MOST_PER_CELL
  const chosen: Group[] = []
  const left: Group[] = []
  for (const group of ordered) {
    const cell = Math.floor(positionOf(group.start) / CELL)
    const count = (counts.get(cell) ?? 0) + 1
    counts.set(cell, count)
    ;(count <= most ? chosen : left).push(group)
  }
  return { chosen, left }
}
