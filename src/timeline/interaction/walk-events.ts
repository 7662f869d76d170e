import type { Interval } from '#calendar/interval.ts'
import type { Drawing, Target } from '../layout/drawing.ts'
import { holdsRow } from '../layout/event-index.ts'
import type { SceneEvent } from '../layout/scene.ts'
import { knownInterval, sortKeyOf } from '#model/event-time.ts'

/** Where a key leads: to what is in view, or to an event that the window must be moved to. */
export type Step =
  | { readonly type: 'target'; readonly target: Target }
  | { readonly type: 'event'; readonly id: string; readonly at: Interval }

export type WalkKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End' | 'PageUp' | 'PageDown'

const PAGE = 10

export function isWalkKey(key: string): key is WalkKey {
  return /^(?:Arrow(?:Left|Right|Up|Down)|Home|End|Page(?:Up|Down))$/u.test(key)
}

/** Walks through the events in time, or to the nearest in another lane. */
export function walk(
  key: WalkKey,
  from: string | undefined,
  drawing: Drawing,
  events: readonly SceneEvent[],
): Step | undefined {
  const { targets } = drawing
  const current = targets.find((target) => target.key === from)
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const target = current && acrossLanes(current, targets, key === 'ArrowUp' ? -1 : 1)
    return target && { type: 'target', target }
  }
  const rows = current?.rows ?? []
  const owners = ownersOf(targets, events.length)
  const row = current ? rowAfter(key, rows, owners, targets) : key === 'End' ? events.length - 1 : firstInView(targets)
  if (row === undefined || holdsRow(rows, row)) return undefined
  const target = targets[owners[row] ?? -1]
  if (target) return { type: 'target', target }
  const { event, time } = events[row] ?? {}
  return event && time && { type: 'event', id: event.id, at: { ...knownInterval(time), start: sortKeyOf(time) } }
}

/** Which target holds each row, the first of several; −1 where none does. */
function ownersOf(targets: readonly Target[], count: number): Int32Array {
  const owners = new Int32Array(count).fill(-1)
  for (const [i, { rows }] of targets.entries()) for (const row of rows) if (owners[row] === -1) owners[row] = i
  return owners
}

function rowAfter(
  key: WalkKey,
  rows: readonly number[],
  owners: Int32Array,
  targets: readonly Target[],
): number | undefined {
  const [first = 0] = rows
  switch (key) {
    case 'ArrowLeft':
      return nextStop(first, -1, owners, targets)
    case 'ArrowRight':
      return nextStop(first, 1, owners, targets)
    case 'PageUp':
      return Math.max(0, first - PAGE)
    case 'PageDown':
      return Math.min(owners.length - 1, (rows.at(-1) ?? 0) + PAGE)
    case 'Home':
      return 0
    case 'End':
      return owners.length - 1
    case 'ArrowUp':
    case 'ArrowDown':
      return undefined
  }
}

/** The next row at which one stops: a cluster's first, whatever stands between its events, or one out of view. */
function nextStop(from: number, step: -1 | 1, owners: Int32Array, targets: readonly Target[]): number | undefined {
  for (let row = from + step; row >= 0 && row < owners.length; row += step) {
    const target = targets[owners[row] ?? -1]
    if (!target || target.rows[0] === row) return row
  }
  return undefined
}

function firstInView(targets: readonly Target[]): number | undefined {
  return targets[0]?.rows[0]
}

/** The label drawn nearest, in the next lane with labels; in a story without lanes, the nearest above or below. */
function acrossLanes(current: Target, targets: readonly Target[], direction: -1 | 1): Target | undefined {
  const lanes = [...new Set(targets.map(({ lane }) => lane))]
  if (lanes.length > 1) {
    const tops = new Map<string, number>()
    for (const { lane, y } of targets) tops.set(lane, Math.min(tops.get(lane) ?? Infinity, y))
    const here = tops.get(current.lane) ?? 0
    const ordered = [...tops]
      .filter(([, top]) => (top - here) * direction > 0)
      .sort(([, a], [, b]) => (a - b) * direction)
    const lane = ordered[0]?.[0]
    return nearest(
      current,
      targets.filter((target) => target.lane === lane),
    )
  }
  return nearest(
    current,
    targets.filter(({ y }) => (y - current.y) * direction > 4),
  )
}

function nearest(current: Target, targets: readonly Target[]): Target | undefined {
  const far = ({ x, y }: Target): number => Math.abs(x - current.x) + Math.abs(y - current.y)
  return [...targets].sort((a, b) => far(a) - far(b))[0]
}
