/** An object of the outside world, nothing known of its fields. */
export interface OuterRecord {
  readonly [key: string]: unknown
}

export function isRecord(value: unknown): value is OuterRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textAt(record: OuterRecord, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

export function flagAt(record: OuterRecord, key: string): boolean {
  return record[key] === true
}

/** A whole number from 0 on: an offset, an index. */
export function offsetAt(record: OuterRecord, key: string): number | undefined {
  const value = record[key]
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

/** A number from 0 to 1. */
export function shareAt(record: OuterRecord, key: string): number | undefined {
  const value = record[key]
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined
}

const noItems: readonly unknown[] = []

export function listAt(record: OuterRecord, key: string): readonly unknown[] {
  const value: unknown = record[key]
  return Array.isArray(value) ? value : noItems
}

export function textsAt(record: OuterRecord, key: string): readonly string[] | undefined {
  const value = record[key]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined
}

/** The field's value when it is one of these words. */
export function wordAt<T extends string>(record: OuterRecord, key: string, words: readonly T[]): T | undefined {
  return words.find((word) => word === record[key])
}
