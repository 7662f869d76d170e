import { LINE } from './compose-label.ts'
import type { Desk } from './desk.ts'
import { findPlace, LONG, settle } from './find-place.ts'
import type { Group } from './group-events.ts'
import { makeRoom } from './make-room.ts'
import { placeCluster } from './place-clusters.ts'

/** With all its members, a long day on both sides of the axis; a long list with as many as fit. */
export function placeAtOnce(desk: Desk, group: Group): boolean {
  const count = group.members.length
  const whole = count <= MOST_NAMED ? findPlace(desk, group, count) : undefined
  if (whole) return settle(desk, group, whole)
  const above = Math.min(count - 1, MOST_NAMED)
  for (let most = above; most > 0 && count - most <= MOST_NAMED; most--)
    if (splitAcrossAxis(desk, group, most)) return true
  return group.members.length >= LONG && (placeFewer(desk, group) || placeCluster(desk, [group]))
}

/** No list of labels on one stem is longer. */
const MOST_NAMED = 12

/** The heaviest members; the rest in one line. */
export function placeFewer(desk: Desk, group: Group): boolean {
  for (let most = Math.min(group.members.length - 1, MOST_NAMED); most > 0; most--) {
    const fewer = findPlace(desk, group, most)
    if (fewer) return settle(desk, group, fewer)
  }
  return false
}

/** Moves one neighbour to another place, if that makes room for a label. */
export function placeByMoving(desk: Desk, group: Group): boolean {
  return makeRoom(desk, group, () => {
    const place = findPlace(desk, group, group.members.length)
    return place && { ...place, keep: () => settle(desk, group, place) }
  })
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
