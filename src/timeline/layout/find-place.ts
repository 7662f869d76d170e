import { composeLabel, type LabelContent, LINE } from './compose-label.ts'
import {
  bothSides,
  candidateOf,
  capOf,
  DAY_COLUMN,
  type Desk,
  endsOf,
  isWithinWorld,
  rightOnly,
  WIDE,
  widthOfDay,
  widthOfEnds,
} from './desk.ts'
import { type Candidate, findFreeRow, take } from './fit-boxes.ts'
import type { Group } from './group-events.ts'
import { CAP, type MarkEnds, type SideName, SPAN_TEXT_AT, TEXT_AT } from './plan.ts'

// Another's stem comes no nearer to a bead than this and a stem's gap; to a bead with its ring, not that near.
const BEAD_ROOM = 1

const RING_ROOM = 5

/** A list of so many is placed shortened at once, before lesser labels take its room. */
export const LONG = 4

interface Place {
  readonly cost: number
  readonly content: LabelContent
  readonly ends: MarkEnds
  readonly side: SideName
  readonly flush: 'right' | 'left'
  readonly d: number
  readonly candidate: Candidate
}

/** Takes a place for good. */
export function settle(
  { sides, plan }: Desk,
  group: Group,
  { content, ends, side, flush, d, candidate }: Place,
): boolean {
  take(sides[side], group.key, candidate, d)
  plan.labels.push({ key: group.key, group, content, ends, side, flush, d, place: candidate })
  return true
}

/** The cheapest free place: near the axis, at the right of its stem, in the best width. */
export function findPlace(desk: Desk, group: Group, most: number, only?: SideName): Place | undefined {
  const { composing, sides } = desk
  const isDay = group.form === 'point' && group.members.length > 1
  const dayWidth = widthOfDay(desk, group.start)
  const isColumn = isDay && dayWidth >= DAY_COLUMN
  const ends = endsOf(desk, group)
  const options = optionsFor(desk, group, ends, isColumn ? rightOnly : desk.flushes, only ? [only] : bothSides)
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
          heading: isColumn ? 'none' : isDay && flush === 'left' ? 'aligned' : 'date',
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
