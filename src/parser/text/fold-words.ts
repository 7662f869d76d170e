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

/** The share of the first text's runs of `size` words that stand in the second as well (0 to 1). */
export function containment(words: readonly string[], runs: ReadonlySet<string>, size = 5): number {
  const own = runsOf(words, size)
  if (own.size === 0) return 0
  let shared = 0
  for (const run of own) if (runs.has(run)) shared++
  return shared / own.size
}

/** All runs of `size` words (w-shingles, Broder 1997). A shorter text is one run. */
export function runsOf(words: readonly string[], size = 5): ReadonlySet<string> {
  const runs = new Set<string>()
  if (words.length > 0 && words.length < size) runs.add(words.join(' '))
  for (let i = 0; i + size <= words.length; i++) runs.add(words.slice(i, i + size).join(' '))
  return runs
}
