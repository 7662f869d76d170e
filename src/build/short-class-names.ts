/** Names for the classes of CSS modules in the built page, as short as can be, in the order of their coming. */
export function shortClassNames(): (name: string, file: string) => string {
  const known = new Map<string, string>()
  return (name, file) => {
    const key = `${file}:${name}`
    const short = known.get(key) ?? `_${known.size.toString(36)}`
    known.set(key, short)
    return short
  }
}
