import type { Instant } from '#calendar/instant.ts'
import { type ClusterWords, composeCluster, wordCluster } from './compose-cluster.ts'
import { LINE } from './compose-label.ts'
import { bothSides, candidateOf, capOf, type Desk, endsOf, isWithinWorld, WIDE, widthOfEnds } from './desk.ts'
import { type Candidate, findFreeRow, take } from './fit-boxes.ts'
import type { Group } from './group-events.ts'
import { type Found, makeRoom } from './make-room.ts'
import { CAP, type ClusterLabel, type SideName, SPAN_TEXT_AT, widthOfTally } from './plan.ts'

/** Neighbours without a label make a cluster with a name; what has no neighbour keeps its mark. */
export function placeClusters(desk: Desk, failed: readonly Group[], others: readonly number[]): void {
  const loose: number[] = []
  for (const run of runsOf(desk, failed)) {
    if (placeCluster(desk, run)) continue
    for (const group of run) if (group.form === 'point' || !placeBare(desk, group)) loose.push(...group.members)
  }
  // Two stretches in order: a merge, for the engine's sort.
  gatherTallies(
    desk,
    [...others, ...loose].sort((a, b) => a - b),
  )
}

const LEAST_PITCH = 7

/** Marks that would come too close on the axis are one tally. */
function gatherTallies({ positionOf, composing: { index }, plan }: Desk, rows: readonly number[]): void {
  let run: number[] = []
  let from = -Infinity
  let end = -Infinity
  const close = (): void => {
    const [only] = run
    if (only === undefined) return
    if (run.length === 1) plan.loose.push(only)
    else {
      const key = `tally ${index.events[only]?.event.id ?? ''}`
      plan.clusters.push({ key, rows: run, start: index.starts[only] ?? 0, end, label: undefined })
    }
    run = []
  }
  for (const row of rows) {
    const at = positionOf(index.starts[row] ?? 0)
    if (run.length === 0 || at - from > Math.max(LEAST_PITCH, widthOfTally(run.length) + 4)) {
      close()
      from = at
      end = -Infinity
    }
    end = Math.max(end, index.ends[row] ?? 0)
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

/** Names neighbours together: a tally, when, how many, and as many short forms as fit. */
export function placeCluster(desk: Desk, groups: readonly Group[]): boolean {
  const [first] = groups
  if (!first || groups.length + first.members.length < 3) return false
  const rows = groups.flatMap(({ members }) => members).sort((a, b) => a - b)
  const known = new Map<number, ClusterWords | undefined>()
  // The same words are asked for again on the other side, and after each neighbour's move.
  const compose = (width: number, flush: 'right' | 'left'): ClusterLabel | undefined => {
    const words = known.has(width) ? known.get(width) : wordCluster(rows, width, desk.composing)
    known.set(width, words)
    return words && composeCluster(words, flush, desk.composing)
  }
  const find = (): Found | undefined => findClusterPlace(desk, first, groups, rows, compose)
  const found = find()
  return found ? found.keep() : makeRoom(desk, first, find)
}

function findClusterPlace(
  desk: Desk,
  first: Group,
  groups: readonly Group[],
  rows: readonly number[],
  compose: (width: number, flush: 'right' | 'left') => ClusterLabel | undefined,
): Found | undefined {
  const { room, sides, plan } = desk
  const span = { start: first.start, end: groups.reduce((last, { end }) => Math.max(last, end), first.end) }
  const open = desk.flushes.filter((flush) =>
    bothSides.some((side) => {
      const least = clusterCandidate(desk, first.start, SMALLEST, rows.length, side, flush)
      return isWithinWorld(desk, least) && findFreeRow(sides[side], least) !== undefined
    }),
  )
  let best: (Found & { readonly cost: number }) | undefined
  for (const [i, width] of [CLUSTER_WIDTH, ...room.widths].entries())
    for (const flush of open) {
      const content = compose(width, flush)
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

/** No cluster says less: where this has no place, nothing is set. */
const SMALLEST: ClusterLabel = { width: 24, height: 2 * LINE, lines: [] }

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
