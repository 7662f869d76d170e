import type { Weekday } from '#calendar/day.ts'
import type { Season } from '#calendar/partial-date.ts'
import type { PartOfDay, Unit } from './meaning.ts'

const monthNames: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

const weekdayNames: Readonly<Record<string, Weekday>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}

const numberNames: Readonly<Record<string, number>> = {
  zero: 0,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  dozen: 12,
}

const ordinalNames: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
}

const unitNames: Readonly<Record<string, Unit>> = {
  second: 'second',
  sec: 'second',
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  night: 'day',
  weekend: 'weekend',
  week: 'week',
  wk: 'week',
  month: 'month',
  mth: 'month',
  quarter: 'quarter',
  year: 'year',
  yr: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
}

const partsOfDay: Readonly<Record<string, PartOfDay>> = {
  morning: 'MO',
  morn: 'MO',
  dawn: 'MO',
  sunrise: 'MO',
  daybreak: 'MO',
  midday: 'MI',
  lunchtime: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  night: 'NI',
  nite: 'NI',
  overnight: 'NI',
  nightfall: 'NI',
  daylight: 'DT',
  daytime: 'DT',
}

const seasonNames: Readonly<Record<string, Season>> = {
  spring: 'spring',
  springtime: 'spring',
  summer: 'summer',
  summertime: 'summer',
  fall: 'autumn',
  autumn: 'autumn',
  winter: 'winter',
  wintertime: 'winter',
}

export function readMonth(name: string | undefined): number | undefined {
  return look(monthNames, name)
}

export function readWeekday(name: string | undefined): Weekday | undefined {
  return look(weekdayNames, name)
}

export function readSeason(name: string | undefined): Season | undefined {
  return look(seasonNames, name)
}

export function readPartOfDay(name: string | undefined): PartOfDay | undefined {
  return look(partsOfDay, name)
}

/** «hours», «hr» and «Hour» are all hours. */
export function readUnit(name: string | undefined): Unit | undefined {
  return look(unitNames, name) ?? look(unitNames, name?.replace(/s\.?$/i, ''))
}

/** «21», «21st», «twenty-first»; also how many: «three», «twenty-five», «a hundred», «1,500», «2.5». */
export function readNumber(words: string | undefined): number | undefined {
  if (words === undefined) return undefined
  const digits = /^(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?$/i.exec(words)?.[1]
  if (digits !== undefined) return Number(digits.replaceAll(',', ''))
  let total = 0
  let seen = false
  const lower = words.toLowerCase()
  for (const word of /[\s-]/.test(lower) ? lower.split(/[\s-]+/) : [lower]) {
    const value = numberNames[word] ?? ordinalNames[word]
    // "constructor" is found in every object.
    if (typeof value !== 'number') {
      if (word !== 'and' && word !== 'of') return undefined
      continue
    }
    seen = true
    total = value >= 100 || word === 'dozen' ? Math.max(total, 1) * value : total + value
  }
  return seen ? total : undefined
}

function look<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  const key = name?.toLowerCase().replace(/\.$/, '')
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
}

/** Opening words of whole families, for `opens`. */
export const monthWords = Object.keys(monthNames)
export const weekdayWords = Object.keys(weekdayNames)
export const cardinalWords = Object.keys(numberNames).filter((word) => word !== 'zero')
export const ordinalWords = Object.keys(ordinalNames)
export const seasonWords = Object.keys(seasonNames)
export const partOfDayWords = Object.keys(partsOfDay)
