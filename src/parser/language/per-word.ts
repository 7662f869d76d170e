/** Words that are remembered at once; the vocabulary of a large bundle fits. */
const MOST = 50_000

/** Reads every word once: a text says the same ones again and again. What is read may hang on the word alone. */
export function perWord<Value>(read: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return (word) => {
    let entry = known.get(word)
    if (!entry) {
      if (known.size >= MOST) known.clear()
      known.set(word, (entry = { value: read(word) }))
    }
    return entry.value
  }
}
