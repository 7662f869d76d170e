import { perWord } from '../language/per-word.ts'

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
export function containment(own: ReadonlySet<number>, runs: ReadonlySet<number>): number {
  if (own.size === 0) return 0
  let shared = 0
  for (const run of own) if (runs.has(run)) shared++
  return shared / own.size
}

/** All runs of `size` words (w-shingles, Broder 1997), each as a number that hardly another has. A shorter text is one run. */
export function runsOf(words: readonly string[], size = 5): ReadonlySet<number> {
  const runs = new Set<number>()
  const hashes = words.map(hashOf)
  if (hashes.length === 0) return runs
  const length = Math.min(size, hashes.length)
  for (let i = 0; i + length <= hashes.length; i++) {
    let run = 0
    for (let k = i; k < i + length; k++) run = Math.imul(run, PRIME) ^ (hashes[k] ?? 0)
    runs.add(run)
  }
  return runs
}

const PRIME = 16_777_619

/** FNV-1a (Fowler, Noll & Vo 1991), 32 bits. */
const hashOf = perWord((word): number => {
  let hash = 2_166_136_261
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash
})
