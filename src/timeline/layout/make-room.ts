import type { Desk } from './desk.ts'
import { findPlace, settle } from './find-place.ts'
import { type Candidate, release, take } from './fit-boxes.ts'
import type { Group } from './group-events.ts'
import type { SideName } from './plan.ts'

const NEARBY = 280

/** So often neighbours are asked to move, in all, and so many each time. */
export const MOST_MOVES = 24

export const MOST_MOVES_IN_A_CROWD = 6

/** From so many groups on neighbours are seldom asked to move. */
export const CROWD = 80

const MOST_NEIGHBOURS = 6

/** A place that was found, and what makes it so. */
export interface Found {
  readonly side: SideName
  readonly d: number
  readonly candidate: Candidate
  readonly keep: () => boolean
}

/** Lets one neighbour after another give up its place; the first that finds another with all its words has to take it. */
export function makeRoom(desk: Desk, { key, start }: Group, find: () => Found | undefined): boolean {
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
