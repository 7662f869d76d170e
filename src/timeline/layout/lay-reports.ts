import type { Interval } from '#calendar/interval.ts'
import type { Instant } from '#calendar/instant.ts'
import { intervalOfEdtf } from '#calendar/edtf.ts'
import { type EventTime, knownInterval } from '#model/event-time.ts'
import type { ReportLine, ReportsDrawing } from './drawing.ts'
import { readPublication } from './event-words.ts'
import { letterOf } from './place-flags.ts'
import type { Scene, SceneEvent } from './scene.ts'

/** Height of the second rail, with what stands over and under it. */
export const REPORTS = 78
/** Lower plots have no room for it. */
const LOWEST = 340

export function hasReports({ clock, height }: Pick<Scene, 'clock' | 'height'>): boolean {
  return clock === 'both' && height >= LOWEST
}

/**
 * Lays out the second clock: from each event's time on the upper rail a line to the day on the lower rail on which an
 * article told it. A line that leans to the right was reported later, one to the left was announced before. Lines of one
 * article that fall together are one line.
 */
export function layReports(
  { events, articles, width, height }: Scene,
  positionOf: (at: Instant) => number,
): ReportsDrawing {
  const top = height - REPORTS + 22
  const foot = height - 24
  const days = new Map(
    articles.flatMap((article, slot) => {
      const edtf = readPublication(article.publicationDate.edtf)
      return edtf ? [[article.id, { slot, span: spanOf({ interval: intervalOfEdtf(edtf) }, positionOf) }] as const] : []
    }),
  )
  const lines = new Map<string, ReportLine>()
  for (const [row, each] of events.entries()) {
    const from = spanOf(each.time, positionOf)
    for (const { articleId } of each.event.passages ?? []) {
      const told = days.get(articleId)
      if (!from || !told?.span) continue
      const [x0, x1] = [middle(from), middle(told.span)]
      if (Math.max(x0, x1) < 0 || Math.min(x0, x1) > width) continue
      const key = `${told.slot} ${Math.round(x0)} ${Math.round(x1)}`
      const known = lines.get(key)
      const isLoose = (isUnsure(each) || told.span.end - told.span.start > WIDE) && (known?.isLoose ?? true)
      lines.set(key, { key, slot: told.slot, x0, x1, isLoose, rows: [...(known?.rows ?? []), row] })
    }
  }
  return {
    top,
    foot,
    lines: [...lines.values()],
    days: besideOneAnother(
      [...days.values()].flatMap(({ slot, span }) =>
        span && span.end >= 0 && span.start <= width
          ? [{ slot, letter: letterOf(slot), x: middle(span), x0: span.start, x1: span.end }]
          : [],
      ),
    ),
  }
}

/** In px: a day of publication that may lie so far apart is none. */
const WIDE = 24

/** Letters under the rail keep off one another. */
const PITCH = 13

function besideOneAnother(days: ReportsDrawing['days']): ReportsDrawing['days'] {
  let free = -Infinity
  return days
    .toSorted((a, b) => a.x - b.x || a.slot - b.slot)
    .map((day) => {
      const x = Math.max(day.x, free)
      free = x + PITCH
      return { ...day, x }
    })
}

function isUnsure({ time: { form, uncertain, approximate } }: SceneEvent): boolean {
  return form !== 'point' || uncertain || approximate
}

/** In px; an open end is as long as its other one. Nothing for what is open on both sides. */
function spanOf(time: Pick<EventTime, 'interval'>, positionOf: (at: Instant) => number): Interval | undefined {
  const { start, end } = knownInterval(time)
  return Number.isFinite(start) && Number.isFinite(end) ? { start: positionOf(start), end: positionOf(end) } : undefined
}

function middle({ start, end }: Interval): number {
  return (start + end) / 2
}
