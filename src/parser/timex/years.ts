/** «98» is 1998, «15» is 2015: two digits name the year of 1930 to 2029 that ends in them. */
export function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined
  const value = Number(digits.replace(/^\D/, ''))
  if (!Number.isInteger(value)) return undefined
  if (digits.replace(/^\D/, '').length > 2) return value
  return value < 30 ? 2000 + value : 1900 + value
}

/** Astronomical year of a year before Christ: 1 BC is 0. */
export function yearBeforeChrist(year: number): number {
  return 1 - year
}
