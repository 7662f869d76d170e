import { intervalOfEdtf } from '#calendar/edtf.ts'
import { DAY, type Instant } from '#calendar/instant.ts'
import { type Article, nameOfArticle } from '#model/article.ts'
import type { Flag } from './drawing.ts'
import type { Bend, TimeScale } from './time-scale.ts'
import { dateOf, readPublication } from './event-words.ts'

export const FLAG_PITCH = 15

/** "A", "B" … of an article's slot. */
export function letterOf(slot: number): string {
  const letter = String.fromCharCode(65 + (slot % 26))
  return slot < 26 ? letter : letterOf(Math.floor(slot / 26) - 1) + letter
}

const NAMED_PITCH = 26

/** In the column of a busy day, flags stand at its right end, clear of its name. */
export function besideNames(
  flags: readonly Flag[],
  { bends }: TimeScale,
  positionOf: (at: Instant) => number,
): readonly Flag[] {
  const seen = new Map<Bend, number>()
  return flags.toReversed().map((flag) => {
    const bend = bends.find(({ start, end }) => flag.at >= start && flag.at < end)
    if (!bend) return flag
    const place = (seen.get(bend) ?? 0) + 1
    seen.set(bend, place)
    return { ...flag, x: positionOf(bend.end) - place * NAMED_PITCH, isCrowded: false }
  })
}

/**
 * The articles' flags: filled where the date is given, hollow where it is inferred; those that would touch stand side
 * by side. An interval is a line as long as it, from the flag on. No date, no flag.
 */
export function placeFlags(
  articles: readonly Article[],
  positionOf: (at: Instant) => number,
  width: number,
): readonly Flag[] {
  const dated = articles.flatMap((article, slot) => {
    const edtf = readPublication(article.publicationDate.edtf)
    if (!edtf) return []
    const { start, end } = intervalOfEdtf(edtf)
    const at = start === -Infinity ? end : start
    const x = positionOf(at)
    if (x > width + 2 || positionOf(end === Infinity ? at : end) < -2) return []
    const words = dateOf({
      event: { id: article.id, title: '', status: 'happened', extent: 'within' },
      time: { edtf, interval: { start, end }, form: 'point', uncertain: false, approximate: false },
    })
    const reach =
      Number.isFinite(start) && Number.isFinite(end) && end - start > 1.5 * DAY
        ? { x0: x, x1: positionOf(end) }
        : undefined
    const isHollow = article.publicationDate.basis === 'inferred' || article.publicationDate.basis === 'unknown'
    return [
      {
        slot,
        at,
        x: Math.max(0, x),
        isHollow,
        reach,
        title: `${letterOf(slot)} ${nameOfArticle(article)}, ${words}`,
        key: article.id,
      },
    ]
  })
  const runs: (typeof dated)[] = []
  for (const flag of [...dated].sort((a, b) => a.x - b.x || a.slot - b.slot)) {
    const run = runs.at(-1)
    const first = run?.[0]
    if (run && first && flag.x < first.x + run.length * FLAG_PITCH + 9) run.push(flag)
    else runs.push([flag])
  }
  let level = 0
  return runs.flatMap((run) => {
    const from = Math.max(0, Math.min(run[0]?.x ?? 0, width - run.length * FLAG_PITCH - 8))
    return run.map(({ key, slot, at, x, isHollow, reach, title }, i): Flag => ({
      key,
      slot,
      at,
      title,
      letter: letterOf(slot),
      x: run.length === 1 ? Math.min(x, width - 20) : from + i * FLAG_PITCH,
      isHollow,
      isCrowded: run.length > 1,
      reach: reach && { x0: Math.max(-4, reach.x0), x1: Math.min(width + 4, reach.x1), level: level++ % 3 },
    }))
  })
}
