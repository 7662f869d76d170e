import type { Interval } from '#calendar/interval.ts'
import type { Drawing, Target } from '../layout/drawing.ts'
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
  const ids = current?.ids ?? []
  const rows = current?.rows ?? []
  const first = rows.reduce((a, b) => Math.min(a, b), Infinity)
  const last = rows.reduce((a, b) => Math.max(a, b), -Infinity)
  const row = current
    ? rowAfter(key, first, last, events, targets)
    : key === 'End'
      ? events.length - 1
      : firstInView(targets)
  if (row === undefined) return undefined
  const id = events[row]?.event.id
  if (id === undefined || ids.includes(id)) return undefined
  const target = targets.find((other) => other.ids.includes(id))
  if (target) return { type: 'target', target }
  const time = events[row]?.time
  return time && { type: 'event', id, at: { ...knownInterval(time), start: sortKeyOf(time) } }
}

function rowAfter(
  key: WalkKey,
  first: number,
  last: number,
  events: readonly SceneEvent[],
  targets: readonly Target[],
): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return nextStop(first, -1, events, targets)
    case 'ArrowRight':
      return nextStop(first, 1, events, targets)
    case 'PageUp':
      return Math.max(0, first - PAGE)
    case 'PageDown':
      return Math.min(events.length - 1, last + PAGE)
    case 'Home':
      return 0
    case 'End':
      return events.length - 1
    case 'ArrowUp':
    case 'ArrowDown':
      return undefined
  }
}

/** The next row at which one stops: a cluster's first, whatever stands between its events, or one out of view. */
function nextStop(
  from: number,
  step: -1 | 1,
  events: readonly SceneEvent[],
  targets: readonly Target[],
): number | undefined {
  for (let row = from + step; ; row += step) {
    const id = events[row]?.event.id
    if (id === undefined) return undefined
    const target = targets.find(({ ids }) => ids.includes(id))
    if (!target || target.rows.reduce((a, b) => Math.min(a, b), Infinity) === row) return row
  }
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
