const WORDS = 5

/**
 * An article's address that opens it at a quote (WICG, URL fragment text directives): a short quote whole, a long one by
 * its first and last words, as no word of a paragraph's end may stand in one directive with the next paragraph.
 */
export function addressOfQuote(url: string, quote: string): string {
  // Half a character has no address.
  const words = quote
    .replaceAll(/\p{Cs}/gu, '')
    .trim()
    .split(/\s+/u)
  const isShort = words.length <= 2 * WORDS && !quote.includes('\n')
  const parts = isShort ? [words] : [words.slice(0, WORDS), words.slice(-WORDS)]
  const directive = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
}
