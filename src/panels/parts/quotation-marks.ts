/** The marks around a quote: ours, or none where the words begin or end with their own. */
export function quotationMarks(quote: string): readonly [open: string, close: string] {
  return /^[“"]|[”"]$/u.test(quote) ? ['', ''] : ['“', '”']
}
