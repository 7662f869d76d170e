/** The last characters before a position. */
export function textBefore(text: string, position: number, length: number): string {
  return text.slice(Math.max(0, position - length), position)
}

/** The first characters behind a position. */
export function textAfter(text: string, position: number, length: number): string {
  return text.slice(position, position + length)
}
