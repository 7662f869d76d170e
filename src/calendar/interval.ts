import type { Instant } from './instant.ts'

/** A half-open stretch of time, `[start, end)`; an open side is infinite. */
export interface Interval {
  readonly start: Instant
  readonly end: Instant
}

/** The stretch common to both, or nothing. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const start = Math.max(a.start, b.start)
  const end = Math.min(a.end, b.end)
  return start < end ? { start, end } : undefined
}

/** Do the two share a moment? */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}
