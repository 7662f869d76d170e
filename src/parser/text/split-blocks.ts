import type { Span } from '#model/span.ts'

/** A line of an article, or a part of one where a wide gap parts it: the unit that web pages are pasted together from. */
export type Block = Span

/** Blanks this wide are not typed within a sentence: what follows was another element of the page. */
const gap = /[^\S\n]{8,}/gu
const line = /[^\n]+/gu

/** Splits raw text into its lines and columns, without the blank around them. Nothing but blank is left out. */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const { 0: content, index } of text.matchAll(line)) {
    let start = index
    for (const hole of content.matchAll(gap)) {
      addTrimmed(blocks, text, start, index + hole.index)
      start = index + hole.index + hole[0].length
    }
    addTrimmed(blocks, text, start, index + content.length)
  }
  return blocks
}

function addTrimmed(blocks: Block[], text: string, start: number, end: number): void {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--
  if (start < end) blocks.push({ start, end })
}

/** White space, no-break and zero-width blanks. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200d) || code === 0x202f || code === 0xfeff
}
