/** A half-open stretch `[start, end)` of an article's raw text, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Does the first hold all of the second? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Do the two share a character? */
export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
