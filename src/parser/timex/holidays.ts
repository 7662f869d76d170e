import { type CivilDate, civilOf, dayOf, weekdayOf, type Weekday } from '#calendar/day.ts'

type Rule = (year: number) => CivilDate

/** Holidays with a fixed rule; the American one where two countries differ. */
const rules: Readonly<Record<string, Rule>> = {
  christmas: fixed(12, 25),
  'christmas eve': fixed(12, 24),
  'boxing day': fixed(12, 26),
  'new years day': fixed(1, 1),
  'new years eve': fixed(12, 31),
  thanksgiving: nth(11, 4, 4),
  easter: easter(0),
  'easter monday': easter(1),
  'good friday': easter(-2),
  'palm sunday': easter(-7),
  'ash wednesday': easter(-46),
  halloween: fixed(10, 31),
  'independence day': fixed(7, 4),
  'labor day': nth(9, 1, 1),
  'memorial day': last(5, 1),
  'valentines day': fixed(2, 14),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'remembrance day': fixed(11, 11),
  'martin luther king day': nth(1, 1, 3),
  'presidents day': nth(2, 1, 3),
  'columbus day': nth(10, 1, 2),
  'election day': electionDay,
  'st patricks day': fixed(3, 17),
  'april fools day': fixed(4, 1),
  'earth day': fixed(4, 22),
  'may day': fixed(5, 1),
  'bastille day': fixed(7, 14),
  juneteenth: fixed(6, 19),
  'anzac day': fixed(4, 25),
  'australia day': fixed(1, 26),
  'canada day': fixed(7, 1),
  'mothers day': nth(5, 7, 2),
  'september 11': fixed(9, 11),
  'fathers day': nth(6, 7, 3),
}

const otherNames: Readonly<Record<string, string>> = {
  xmas: 'christmas',
  'christmas day': 'christmas',
  'thanksgiving day': 'thanksgiving',
  'easter sunday': 'easter',
  'the fourth of july': 'independence day',
  'labour day': 'labor day',
  'saint patricks day': 'st patricks day',
  'mlk day': 'martin luther king day',
  'martin luther king jr day': 'martin luther king day',
  '9/11': 'september 11',
}

/** The one name under which a holiday is known here, or nothing. */
export function holidayNames(words: string): string | undefined {
  const plain = words.toLowerCase().replace(/['’.]/g, '').replace(/\s+/g, ' ')
  const name = Object.hasOwn(otherNames, plain) ? otherNames[plain] : plain
  return name !== undefined && Object.hasOwn(rules, name) ? name : undefined
}

/** The day on which a holiday falls in a year. */
export function dayOfHoliday(name: string, year: number): CivilDate | undefined {
  return Object.hasOwn(rules, name) ? rules[name]?.(year) : undefined
}

function fixed(month: number, day: number): Rule {
  return (year) => ({ year, month, day })
}

/** The nth such weekday of a month. */
function nth(month: number, weekday: Weekday, count: number): Rule {
  return (year) => {
    const first = dayOf({ year, month, day: 1 })
    return civilOf(first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7)
  }
}

/** The last such weekday of a month. */
function last(month: number, weekday: Weekday): Rule {
  return (year) => {
    const end = dayOf(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) - 1
    return civilOf(end - ((weekdayOf(end) - weekday + 7) % 7))
  }
}

/** The Tuesday after the first Monday of November. */
function electionDay(year: number): CivilDate {
  return civilOf(dayOf(nth(11, 1, 1)(year)) + 1)
}

/** Easter Sunday and the days counted from it (the anonymous Gregorian computus, Nature, 20 April 1876). */
function easter(shift: number): Rule {
  return (year) => {
    const a = year % 19
    const b = Math.floor(year / 100)
    const c = year % 100
    const d = Math.floor(b / 4)
    const e = b % 4
    const f = Math.floor((b + 8) / 25)
    const g = Math.floor((b - f + 1) / 3)
    const h = (19 * a + b - d - g + 15) % 30
    const i = Math.floor(c / 4)
    const k = c % 4
    const l = (32 + 2 * e + 2 * i - h - k) % 7
    const m = Math.floor((a + 11 * h + 22 * l) / 451)
    const n = h + l - 7 * m + 114
    return civilOf(dayOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 }) + shift)
  }
}
