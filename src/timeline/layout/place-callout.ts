import { type CalloutContent, type CalloutOptions, composeCallout, hangAt } from './compose-callout.ts'
import { candidateOf, type Desk } from './desk.ts'
import { isTaken, take } from './fit-boxes.ts'
import type { Burst } from './group-events.ts'

/** Hangs a burst from a line over its days; says no where there is no room for that. */
export function placeCallout(desk: Desk, burst: Burst): boolean {
  const { above, viewWidth, total, embed } = desk.room
  const maxHeight = embed ? Math.max(above * 0.5, Math.min(120, above * 0.6)) : above * 0.6
  const options = { maxHeight, headline: !embed, total }
  const content = calloutThatHangs(desk, burst, { ...options, maxWidth: viewWidth - 24 })
  if (!content) return false
  const at = (burst.start + burst.end) / 2
  const { left, right } = reachOf(desk, content, desk.positionOf(at))
  const candidate = candidateOf(desk, {
    left: [{ at, off: -left }],
    right: [{ at, off: right }],
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

/**
 * What a list takes left and right of its line. It may slide along the line, so that it stays within the window: then
 * all that reach is kept free, and where nothing can move only the place that it has.
 */
function reachOf(
  { room, worldWidth }: Desk,
  content: CalloutContent,
  line: number,
): { readonly left: number; readonly right: number } {
  const x = room.growth === 1 ? hangAt(content, line, worldWidth) : undefined
  if (x === undefined) return { left: content.width + 12, right: content.width + 12 }
  return { left: Math.max(8, line - x + 12), right: Math.max(8, x + content.width + 12 - line) }
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
