/** An object of the outside world, nothing known of its fields. */
export interface OuterRecord {
  readonly [key: string]: unknown
}

/** Gives a value of the outside world as what it should be, itself where it is that; else nothing. */
export type Read<T> = (value: unknown) => T | undefined

export function isRecord(value: unknown): value is OuterRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined)

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A whole number from 0 on: an offset, an index. */
export const offset: Read<number> = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined

/** A number from 0 to 1. */
export const share: Read<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined

/** One of these words. */
export function wordOf<T extends string>(words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value)
}

/** A list of what can be read; the list itself where all can. Nothing where none can. */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  const isAll = (items: readonly unknown[]): items is readonly T[] => items.every((item) => read(item) === item)
  return (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined
    const items: readonly unknown[] = value
    if (isAll(items)) return items
    const known = items.flatMap((item) => read(item) ?? [])
    return known.length > 0 ? known : undefined
  }
}

/**
 * Reads the known fields of a record, each as its reader says. A record in which all are as they should be is given
 * back as it is: an archive has half a million of them, which need not be made twice.
 */
export function fieldsOf<T>(readers: { readonly [K in keyof T]-?: Read<NonNullable<T[K]>> }): (
  record: OuterRecord,
) => Partial<T> {
  const readerOf = new Map<string, Read<unknown>>(Object.entries(readers))
  const isRight = (record: OuterRecord): record is OuterRecord & Partial<T> => {
    for (const key in record) {
      const value = record[key]
      if (value === undefined || readerOf.get(key)?.(value) !== value) return false
    }
    return true
  }
  const hasKnownFields = (record: OuterRecord): record is OuterRecord & Partial<T> =>
    Object.keys(record).every((key) => readerOf.has(key))
  return (record) => {
    if (isRight(record)) return record
    const known: Record<string, unknown> = {}
    for (const [key, read] of readerOf) {
      const value = read(record[key])
      if (value !== undefined) known[key] = value
    }
    return hasKnownFields(known) ? known : {}
  }
}

const noItems: readonly unknown[] = []

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : noItems
}
