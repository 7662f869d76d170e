import type { Unit } from './meaning.ts'
import type { Reading } from './recognizer.ts'

/** TIMEX3 value of so many units: `P3D`, `PT2H`, `PXY` where the count is not told. The unit that is said stays (TimeML 1.2.1, 2.2.3). */
export function durationValue(count: number | undefined, unit: Unit): string {
  const factor = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1
  const amount = count === undefined ? 'X' : String(Math.round(count * factor * 1000) / 1000)
  const time = unit === 'second' || unit === 'minute' || unit === 'hour'
  if (time && count !== undefined && !Number.isInteger(count)) return splitTime(count, unit)
  return `P${time ? 'T' : ''}${amount}${letters[unit]}`
}

/** An hour and a half is `PT1H30M`. */
function splitTime(count: number, unit: Unit): string {
  const whole = Math.floor(count)
  const rest = Math.round((count - whole) * 60)
  const smaller = unit === 'hour' ? 'M' : 'S'
  return unit === 'second' ? `PT${count}S` : `PT${whole > 0 ? `${whole}${letters[unit]}` : ''}${rest}${smaller}`
}

/** Half a year is six months, half a day twelve hours. */
export function halfValue(amount: number | undefined, unit: Unit): string {
  if (amount !== undefined && !Number.isInteger(amount)) {
    if (unit === 'year') return `P${amount < 1 ? '' : `${Math.floor(amount)}Y`}${Math.round((amount % 1) * 12)}M`
    if (unit === 'day' && amount < 1) return 'PT12H'
  }
  return durationValue(amount, unit)
}

/** A length of time whose count is not told: «years», «several weeks». */
export function vagueDuration(unit: Unit): Reading {
  return { type: 'DURATION', meaning: { kind: 'duration', duration: durationValue(undefined, unit) } }
}

const letters: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  season: 'SE',
  quarter: 'Q',
  half: 'H',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
}
