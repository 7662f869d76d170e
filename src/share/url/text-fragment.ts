const WORDS = 5

/**
 * An article's address that opens it at a quote (WICG, URL fragment text directives): a short quote whole, a long one by
 * its first and last words, each of one line: what a directive names may not reach from one paragraph into the next.
 */
export function addressOfQuote(url: string, quote: string): string {
  // Half a character has no address.
  const text = quote.replaceAll(/\p{Cs}/gu, '').trim()
  if (text === '') return url
  const lines = text.split(/\s*\n\s*/u).map((line) => line.split(/\s+/u))
  const [first = []] = lines
  const isShort = lines.length === 1 && first.length <= 2 * WORDS
  const parts = isShort ? [first] : [first.slice(0, WORDS), (lines.at(-1) ?? first).slice(-WORDS)]
  const directive = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
}
