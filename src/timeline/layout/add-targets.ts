import { knownInterval } from '#model/event-time.ts'
import type { Target } from './drawing.ts'
import type { EventIndex } from './event-index.ts'
import { countInWords, datesInWords, nameOfEvent, shortFormOf } from './event-words.ts'
import type { Area, Projecting, StripContents } from './projecting.ts'

const LEAST_TARGET = 24

/** A button for an event, over its words and its mark. */
export function addTarget(row: number, area: Area, projecting: Projecting, out: StripContents): void {
  const { index } = projecting.composing
  const dated = index.events[row]
  if (!dated) return
  const { id } = dated.event
  const known = knownInterval(dated.time)
  out.targets.push({
    key: id,
    kind: 'event',
    rows: [row],
    name: nameOfEvent(dated, index.disputes.has(id)),
    lane: projecting.lane,
    ...boxOf(area, projecting.width),
    at: known.start,
    start: known.start,
    end: known.end,
  })
}

/** A button for a cluster, or for what got no line of its own. */
export function addClusterTarget(
  key: string,
  rows: readonly number[],
  area: Area,
  projecting: Projecting,
  out: StripContents,
): void {
  const { start, end, name } = factsOf(rows, projecting.composing.index)
  out.targets.push({
    key,
    kind: 'cluster',
    rows,
    name,
    lane: projecting.lane,
    ...boxOf(area, projecting.width),
    at: start,
    start,
    end,
  })
}

/** What is said of some events together. */
interface ClusterFacts {
  readonly index: EventIndex
  readonly start: number
  readonly end: number
  readonly name: string
}

const known = new WeakMap<readonly number[], ClusterFacts>()

/** A plan's clusters keep their rows: what is said of them is read once, and not for every frame. */
export function factsOf(rows: readonly number[], index: EventIndex): ClusterFacts {
  const before = known.get(rows)
  if (before?.index === index) return before
  const facts = readFacts(rows, index)
  known.set(rows, facts)
  return facts
}

export function knowsFacts(rows: readonly number[], index: EventIndex): boolean {
  return known.get(rows)?.index === index
}

function readFacts(rows: readonly number[], index: EventIndex): ClusterFacts {
  const { weights, starts, ends } = index
  const heaviest: number[] = []
  let [start, end, least] = [Infinity, -Infinity, -Infinity]
  for (const row of rows) {
    start = Math.min(start, starts[row] ?? 0)
    end = Math.max(end, ends[row] ?? 0)
    const weight = weights[row] ?? 0
    if (weight <= least) continue
    // Rows come in order: of two that weigh the same the first one stays before.
    const at = heaviest.findIndex((other) => weight > (weights[other] ?? 0))
    heaviest.splice(at < 0 ? heaviest.length : at, 0, row)
    heaviest.length = Math.min(heaviest.length, NAMED)
    if (heaviest.length === NAMED) least = weights[heaviest[NAMED - 1] ?? 0] ?? 0
  }
  const titles = heaviest.flatMap((row) => {
    const event = index.events[row]?.event
    return event ? [shortFormOf(event)] : []
  })
  const more = rows.length > titles.length ? ' …' : ''
  return {
    index,
    start,
    end,
    name: `${datesInWords(rows, index)}, ${countInWords(rows.length)}: ${titles.join(', ')}${more}`,
  }
}

const NAMED = 3

/** At least 24 px each way, within the plot's width. */
function boxOf({ x0, x1, y0, y1 }: Area, width: number): Pick<Target, 'x' | 'y' | 'width' | 'height' | 'isTight'> {
  const wide = Math.max(LEAST_TARGET, x1 - x0)
  const high = Math.max(LEAST_TARGET, y1 - y0)
  const x = Math.min(Math.max((x0 + x1 - wide) / 2, 0), Math.max(0, width - wide))
  return {
    x: Math.round(x),
    y: Math.round((y0 + y1 - high) / 2),
    width: Math.round(wide),
    height: Math.round(high),
    isTight: y1 - y0 < LEAST_TARGET,
  }
}
