import { knownInterval } from '#model/event-time.ts'
import type { Target } from './drawing.ts'
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
    ids: [id],
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
  const { index } = projecting.composing
  const start = rows.reduce((first, row) => Math.min(first, index.starts[row] ?? 0), Infinity)
  const end = rows.reduce((last, row) => Math.max(last, index.ends[row] ?? 0), -Infinity)
  const heaviest = [...rows].sort((a, b) => (index.weights[b] ?? 0) - (index.weights[a] ?? 0) || a - b)
  const titles = heaviest.slice(0, 3).flatMap((row) => {
    const event = index.events[row]?.event
    return event ? [shortFormOf(event)] : []
  })
  const dates = datesInWords(rows.flatMap((row) => index.events[row] ?? []))
  out.targets.push({
    key,
    kind: 'cluster',
    rows,
    ids: rows.flatMap((row) => index.events[row]?.event.id ?? []),
    name: `${dates}, ${countInWords(rows.length)}: ${titles.join(', ')}${rows.length > titles.length ? ' …' : ''}`,
    lane: projecting.lane,
    ...boxOf(area, projecting.width),
    at: start,
    start,
    end,
  })
}

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
