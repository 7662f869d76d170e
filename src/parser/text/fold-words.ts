/** The words of a text for comparing: lower case, without accents, punctuation and possessives. */
export function foldWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}|\u200b/gu, '')
      .toLowerCase()
      .replaceAll(/[’']s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The share of a text's own runs of words that stand among others as well (0 to 1). */
export function containment(own: ReadonlySet<string>, runs: ReadonlySet<string>): number {
  if (own.size === 0) return 0
  let shared = 0
  for (const run of own) if (runs.has(run)) shared++
  return shared / own.size
}

/** All runs of `size` words (w-shingles, Broder 1997). A shorter text is one run. */
export function runsOf(words: readonly string[], size = 5): ReadonlySet<string> {
  const runs = new Set<string>()
  if (words.length > 0 && words.length < size) runs.add(words.join(' '))
  const text = words.join(' ')
  let start = 0
  let end = -1
  for (let i = 0; i < words.length; i++) {
    end += (words[i]?.length ?? 0) + 1
    if (i < size - 1) continue
    runs.add(text.slice(start, end))
    start += (words[i - size + 1]?.length ?? 0) + 1
  }
  return runs
}
