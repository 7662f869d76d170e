import { civilOf, type Day, dayOf, plusMonths, weekdayOf, type Weekday } from '#calendar/day.ts'
import { isDayOfMonth, type PartialDate } from '#calendar/partial-date.ts'
import { type Discourse, type Mention, noDiscourse } from './discourse.ts'
import { dayOfHoliday } from './holidays.ts'
import type { Anchoring, CalendarMeaning, Direction, PartOfYear, Reference, Unit } from './meaning.ts'
import { daysOf, inYear, pad, type Stretch, stretchAround, stretchOfDay, timexValue, yearOf } from './stretch.ts'

/** What a calendar meaning comes to in its discourse: a stretch where it can be told, else a value with `X`s. */
export interface Anchored {
  readonly stretch?: Stretch
  readonly value: string
  readonly anchoring: Anchoring
  readonly because: string
  /** The days themselves, where they are not those of the stretch. */
  readonly days?: { readonly first: Day; readonly last: Day }
  /** A look back («a year earlier»): what follows is not counted from it. */
  readonly passing?: boolean
  readonly others?: readonly { readonly stretch: Stretch; readonly because: string }[]
}

const explicit: Anchoring = { to: 'explicit' }
const toPublication: Anchoring = { to: 'publication' }

/** Counts a meaning out from its reference. */
export function anchor(meaning: CalendarMeaning, discourse: Discourse): Anchored {
  switch (meaning.kind) {
    case 'date': {
      const { date, alternative } = meaning
      return {
        ...told(date, explicit, explicitReasons[date.granularity]),
        ...(alternative && { others: [{ stretch: alternative, because: 'Read with the day before the month.' }] }),
      }
    }
    case 'weekday':
      return anchorWeekday(meaning, discourse)
    case 'month':
      return anchorYearly(
        meaning,
        discourse,
        'month',
        (year) => ({ granularity: 'month', year, month: meaning.month }),
        `XXXX-${pad(meaning.month, 2)}`,
      )
    case 'monthDay':
      return anchorMonthDay(meaning, discourse)
    case 'partOfYear':
      return anchorYearly(
        meaning,
        discourse,
        meaning.part.granularity,
        (year) => ({ ...meaning.part, year }),
        valueOfPart(meaning.part),
      )
    case 'holiday':
      return anchorHoliday(meaning, discourse)
    case 'dayOfMonth':
      return anchorDayOfMonth(meaning.day, meaning.from, discourse)
    case 'unit':
      return anchorUnit(meaning, discourse)
    case 'offset':
      return anchorOffset(meaning, discourse)
    case 'around': {
      const inner = anchor(meaning.date, discourse)
      if (!inner.stretch) return { ...inner, value: unknownUnits[meaning.unit] }
      return {
        ...told(
          stretchAround(daysOf(inner.stretch).first, meaning.unit, 0),
          inner.anchoring,
          `The ${meaning.unit} that holds the date named.`,
        ),
      }
    }
    case 'rolling':
      return anchorRolling(meaning, discourse)
    case 'within':
      return anchorWithin(meaning, discourse)
    case 'yearOnYear':
      return anchorYearOnYear(meaning.years, discourse, meaning.year)
  }
}

const explicitReasons: Readonly<Record<PartialDate['granularity'], string>> = {
  century: 'The century is named.',
  decade: 'The decade is named.',
  year: 'The year is written out.',
  half: 'The half and its year are written out.',
  quarter: 'The quarter and its year are written out.',
  season: 'The season and its year are written out.',
  month: 'Month and year are written out.',
  day: 'The date is written out in full.',
  time: 'Date and time are written out in full.',
}

function told(stretch: Stretch, anchoring: Anchoring, because: string): Anchored {
  return { stretch, value: timexValue(stretch), anchoring, because }
}

function untold(value: string, from: Reference): Anchored {
  return {
    value,
    anchoring: from === 'publication' ? toPublication : { to: 'none', reason: 'no reference' },
    because:
      from === 'publication'
        ? 'It is counted from the day of publication, which is not known.'
        : 'No date told before it says which one is meant.',
  }
}

function toMention({ index }: Mention): Anchoring {
  return { to: 'mention', index }
}

// ── weekdays ──

function anchorWeekday(
  { weekday, direction, from }: Extract<CalendarMeaning, { kind: 'weekday' }>,
  discourse: Discourse,
): Anchored {
  const mention = from === 'mention' ? (discourse.lastDay ?? discourse.last) : undefined
  const reference = mention ? daysOf(mention.stretch)[direction === 'next' ? 'last' : 'first'] : discourse.publication
  if (reference === undefined) return untold(`XXXX-WXX-${weekday}`, from)
  const anchoring = mention ? toMention(mention) : toPublication
  const back = (weekdayOf(reference) - weekday + 7) % 7
  const sameOrBefore = reference - back
  const strictlyBefore = back === 0 ? reference - 7 : sameOrBefore
  const strictlyAfter = sameOrBefore + 7
  const sameOrAfter = back === 0 ? reference : strictlyAfter
  const found = (day: Day, because: string, other?: Day, otherwise = ''): Anchored => ({
    ...told(stretchOfDay(day), anchoring, because),
    ...(other !== undefined && { others: [{ stretch: stretchOfDay(other), because: otherwise }] }),
  })
  switch (direction) {
    case 'past':
      return found(
        sameOrBefore,
        'A weekday with a verb in the past: that day, or the six before it.',
        strictlyAfter,
        'If it lies ahead: the next such day.',
      )
    case 'nearest':
      return found(
        sameOrBefore,
        'A weekday with no sign of the future beside it: that day, or the six before it.',
        strictlyAfter,
        'If it lies ahead: the next such day.',
      )
    case 'future':
      return found(
        sameOrAfter,
        'A weekday with a sign of the future beside it: that day, or the six after it.',
        sameOrAfter - 7,
        'If it has passed: the last such day.',
      )
    case 'last':
      return found(
        strictlyBefore,
        mention
          ? 'The last such weekday before the date told before.'
          : '“Last” before a weekday: the last such day before the day of publication.',
        back === 0 ? undefined : strictlyBefore - 7,
        'Read as the weekday of last week.',
      )
    case 'next':
      return found(
        strictlyAfter,
        mention
          ? 'The first such weekday after the date told before.'
          : '“Next” before a weekday: the first such day after the day of publication.',
        strictlyAfter + 7,
        'Read as the weekday of next week.',
      )
    case 'this': {
      const day = reference - weekdayOf(reference) + weekday
      return found(
        weekdayOf(reference) === 7 && weekday < 7 ? day + 7 : day,
        '“This” before a weekday: that day of the week of publication.',
        sameOrBefore === day ? strictlyAfter : sameOrBefore,
        'Read as the other such day beside the day of publication.',
      )
    }
  }
}

// ── months, seasons, quarters: once a year ──

function anchorYearly(
  { direction, from }: { readonly direction: Direction; readonly from: Reference },
  discourse: Discourse,
  name: string,
  at: (year: number) => Stretch,
  unknown: string,
): Anchored {
  if (from === 'mention' && discourse.dated) return inNarrative(discourse.dated, name, at, direction)
  const { publication } = discourse
  if (publication === undefined) return untold(unknown, from)
  const thisYear = civilOf(publication).year
  const candidates = [thisYear - 1, thisYear, thisYear + 1].map(at)
  const before = candidates.filter((stretch) => daysOf(stretch).last < publication)
  const after = candidates.filter((stretch) => daysOf(stretch).first > publication)
  const current = candidates.find(
    (stretch) => daysOf(stretch).first <= publication && daysOf(stretch).last >= publication,
  )
  const past = before.at(-1) ?? at(thisYear - 1)
  const future = after[0] ?? at(thisYear + 1)
  const chosen = chooseYearly(direction, name, { past, current, future, publication, ofThisYear: at(thisYear) })
  const other = otherYear(
    direction,
    chosen.stretch,
    { past, current, future, publication, ofThisYear: at(thisYear) },
    at,
  )
  return {
    ...told(chosen.stretch, toPublication, chosen.because),
    ...(other && {
      others: [
        {
          stretch: other,
          because:
            daysOf(other).first > publication
              ? `If it lies ahead: the next such ${name}.`
              : `If it has passed: the ${name} before.`,
        },
      ],
    }),
  }
}

/** The reading that was not taken, where a reader may doubt: «last April» in May, «in July» without a sign. */
function otherYear(
  direction: Direction,
  chosen: Stretch,
  { past, current, future, publication }: YearlyCandidates,
  at: (year: number) => Stretch,
): Stretch | undefined {
  switch (direction) {
    case 'this':
      return undefined
    case 'last':
      return publication - daysOf(past).last < 62 ? at(yearOf(past) - 1) : undefined
    case 'next':
      return daysOf(future).first - publication < 62 ? at(yearOf(future) + 1) : undefined
    case 'past':
    case 'future':
    case 'nearest':
      return chosen === past ? (current ?? future) : chosen === future ? (current ?? past) : past
  }
}

interface YearlyCandidates {
  readonly past: Stretch
  readonly current: Stretch | undefined
  readonly future: Stretch
  readonly ofThisYear: Stretch
  readonly publication: Day
}

function chooseYearly(
  direction: Direction,
  name: string,
  { past, current, future, publication, ofThisYear }: YearlyCandidates,
): { readonly stretch: Stretch; readonly because: string } {
  switch (direction) {
    case 'last':
      return {
        stretch: past,
        because: `“Last” before a ${name}: the last one that had ended by the day of publication.`,
      }
    case 'next':
      return {
        stretch: future,
        because: `“Next” before a ${name}: the first one to begin after the day of publication.`,
      }
    case 'this':
      return { stretch: ofThisYear, because: `“This” before a ${name}: the one of the year of publication.` }
    case 'past':
      if (
        name === 'month' &&
        !current &&
        daysOf(future).first - publication < 46 &&
        publication - daysOf(past).last > 270
      )
        return { stretch: future, because: `A ${name} without a year: the next one is near, the last one far.` }
      return {
        stretch: current ?? past,
        because: `A ${name} without a year, with a verb in the past: the latest one by the day of publication.`,
      }
    case 'future':
      // «will report a third-quarter loss» in October: the one that has just ended.
      if ((name === 'quarter' || name === 'half') && publication - daysOf(past).last < 75)
        return {
          stretch: current ?? past,
          because: `A ${name} without a year: figures are expected for the one that has just ended.`,
        }
      return {
        stretch: current ?? future,
        because: `A ${name} without a year, with a sign of the future: the first one from the day of publication.`,
      }
    case 'nearest': {
      if (current)
        return { stretch: current, because: `A ${name} without a year: the one in which the article appeared.` }
      const ahead = daysOf(future).first - publication
      const behind = publication - daysOf(past).last
      if (name === 'quarter' || name === 'half')
        return {
          stretch: past,
          because: `A ${name} without a year: figures are reported for the latest one that has ended.`,
        }
      return {
        stretch: ahead < behind ? future : past,
        because: `A ${name} without a year: the one nearest to the day of publication.`,
      }
    }
  }
}

/** In a narrative the year goes on from the date told last. */
function inNarrative(
  mention: Mention,
  name: string,
  at: (year: number) => Stretch,
  direction: Direction = 'nearest',
): Anchored {
  const { stretch } = mention
  const year = yearOf(stretch)
  if (stretch.granularity === 'decade' || stretch.granularity === 'century')
    return {
      value: timexValue(at(year)).replace(/^(?:BC)?\d{4}/, 'XXXX'),
      anchoring: toMention(mention),
      because: 'The date told before is too wide to give the year.',
    }
  if (direction === 'last' || direction === 'next') return besideMention(mention, name, at, direction)
  if (stretch.granularity === 'year')
    return told(at(year), toMention(mention), `In a narrative: the ${name} of the year told before.`)
  const { first } = daysOf(stretch)
  const distance = daysOf(at(year)).first - first
  const chosen = distance < -230 ? year + 1 : distance > 300 ? year - 1 : year
  const because =
    chosen === year
      ? `In a narrative: the ${name} of the year told before.`
      : chosen > year
        ? `In a narrative: the first such ${name} after the date told before.`
        : `In a narrative: the last such ${name} before the date told before.`
  return {
    ...told(at(chosen), toMention(mention), because),
    others: [
      {
        stretch: at(chosen === year ? year + 1 : year),
        because:
          chosen === year
            ? 'If the narrative has gone on to the next year.'
            : 'If the narrative has stayed in the year told before.',
      },
    ],
  }
}

/** «the previous April», «the following summer»: strictly before or after the date told before. */
function besideMention(
  mention: Mention,
  name: string,
  at: (year: number) => Stretch,
  direction: 'last' | 'next',
): Anchored {
  const { first, last } = daysOf(mention.stretch)
  const year = yearOf(mention.stretch)
  const candidates = [year - 1, year, year + 1].map(at)
  const before = candidates.filter((stretch) => daysOf(stretch).last < first).at(-1) ?? at(year - 1)
  const after = candidates.find((stretch) => daysOf(stretch).first > last) ?? at(year + 1)
  return direction === 'last'
    ? told(before, toMention(mention), `The last ${name} of that name before the date told before.`)
    : told(after, toMention(mention), `The first ${name} of that name after the date told before.`)
}

function valueOfPart(part: PartOfYear): string {
  return timexValue({ ...part, year: 9999 }).replace('9999', 'XXXX')
}

// ── days of the year ──

function anchorMonthDay(meaning: Extract<CalendarMeaning, { kind: 'monthDay' }>, discourse: Discourse): Anchored {
  const { month, day, weekday, direction, from } = meaning
  const at = (year: number): PartialDate =>
    isDayOfMonth(year, month, day)
      ? { granularity: 'day', year, month, day }
      : { granularity: 'day', year: year + ((4 - (year % 4)) % 4), month, day }
  const unknown = `XXXX-${pad(month, 2)}-${pad(day, 2)}`
  const reference =
    from === 'mention' && discourse.dated ? daysOf(discourse.dated.stretch).first : discourse.publication
  if (weekday !== undefined && reference !== undefined) {
    const year = yearWithWeekday(at, weekday, reference)
    if (year !== undefined)
      return told(
        at(year),
        from === 'mention' && discourse.dated ? toMention(discourse.dated) : toPublication,
        'A day of a month with its weekday: the nearest year in which that day is that weekday.',
      )
  }
  if (from === 'mention' && discourse.dated) return inNarrative(discourse.dated, 'day', at)
  const { publication } = discourse
  if (publication === undefined) return untold(unknown, from)
  return nearestDay(at, direction, publication)
}

function nearestDay(at: (year: number) => PartialDate, direction: Direction, publication: Day): Anchored {
  const { year } = civilOf(publication)
  const candidates = [year - 1, year, year + 1].map(at)
  const distance = (date: PartialDate): number => daysOf(date).first - publication
  const past = candidates.filter((date) => distance(date) <= 0).at(-1) ?? at(year - 1)
  const future = candidates.find((date) => distance(date) > 0) ?? at(year + 1)
  const nearest = -distance(past) <= distance(future) ? past : future
  const [chosen, because] = chooseDay()
  const other = chosen === past ? future : past
  const doubtful = direction === 'past' || direction === 'future' || direction === 'nearest'
  return {
    ...told(chosen, toPublication, because),
    ...(doubtful && {
      others: [
        {
          stretch: other,
          because: other === future ? 'If it lies ahead: the next such day.' : 'If it has passed: the last such day.',
        },
      ],
    }),
  }

  function chooseDay(): readonly [PartialDate, string] {
    switch (direction) {
      case 'last':
        return [past, '“Last” before a day of a month: the last such day before the day of publication.']
      case 'next':
        return [future, '“Next” before a day of a month: the first such day after the day of publication.']
      case 'this':
        return [at(year), '“This” before a day of a month: the one of the year of publication.']
      case 'past':
        // A past verb outweighs nearness only where the coming day is far away.
        return (distance(future) > 60 && -distance(past) < 3 * distance(future)) || nearest === past
          ? [
              past,
              'A day of a month without a year, with a verb in the past: the last such day by the day of publication.',
            ]
          : [future, 'A day of a month without a year: the one nearest to the day of publication.']
      case 'future':
        return -distance(past) > 30 || nearest === future
          ? [
              distance(past) === 0 ? past : future,
              'A day of a month without a year, with a sign of the future: the first such day from the day of publication.',
            ]
          : [past, 'A day of a month without a year: the one nearest to the day of publication.']
      case 'nearest':
        return [nearest, 'A day of a month without a year: the one nearest to the day of publication.']
    }
  }
}

function yearWithWeekday(at: (year: number) => PartialDate, weekday: Weekday, reference: Day): number | undefined {
  const { year } = civilOf(reference)
  const years = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
    .map((step) => year + step)
    .filter((candidate) => weekdayOf(daysOf(at(candidate)).first) === weekday)
  return years.sort((a, b) => Math.abs(daysOf(at(a)).first - reference) - Math.abs(daysOf(at(b)).first - reference))[0]
}

function anchorHoliday(
  { holiday, year, direction, from }: Extract<CalendarMeaning, { kind: 'holiday' }>,
  discourse: Discourse,
): Anchored {
  const at = (inThatYear: number): PartialDate => ({
    granularity: 'day',
    ...(dayOfHoliday(holiday, inThatYear) ?? { year: inThatYear, month: 1, day: 1 }),
  })
  if (year !== undefined) return told(at(year), explicit, 'A holiday has one day in each year.')
  if (from === 'mention' && discourse.dated) return inNarrative(discourse.dated, 'holiday', at)
  const { publication } = discourse
  if (publication === undefined) {
    const [a, b] = [at(2001), at(2003)].map((date) => timexValue(date).slice(4))
    return untold(a === b ? `XXXX${a}` : 'XXXX-XX-XX', from)
  }
  const anchored = nearestDay(at, direction, publication)
  return {
    ...anchored,
    because: anchored.because.replace('A day of a month without a year', 'A holiday without a year'),
  }
}

function anchorDayOfMonth(day: number, from: Reference, discourse: Discourse): Anchored {
  const mention = discourse.last
  const reference = mention && 'month' in mention.stretch ? mention.stretch : undefined
  if (mention && reference) {
    const date = { granularity: 'day' as const, year: reference.year, month: reference.month, day }
    if (isDayOfMonth(date.year, date.month, date.day))
      return told(date, toMention(mention), 'A day of the month told before.')
  }
  const { publication } = discourse
  if (publication === undefined) return untold(`XXXX-XX-${pad(day, 2)}`, from)
  const { year, month } = civilOf(publication)
  return isDayOfMonth(year, month, day)
    ? told({ granularity: 'day', year, month, day }, toPublication, 'A day of the month of publication.')
    : untold(`XXXX-XX-${pad(day, 2)}`, from)
}

// ── units ──

const unknownUnits: Readonly<Record<Unit, string>> = {
  second: 'XXXX-XX-XX',
  minute: 'XXXX-XX-XX',
  hour: 'XXXX-XX-XX',
  day: 'XXXX-XX-XX',
  weekend: 'XXXX-WXX-WE',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  season: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

function anchorUnit(
  { unit, steps, from, direction }: Extract<CalendarMeaning, { kind: 'unit' }>,
  discourse: Discourse,
): Anchored {
  // «the year» of an undated text is that of the date told before.
  if (from === 'mention' || (direction === 'nearest' && unit !== 'weekend' && discourse.publication === undefined)) {
    const mention = mentionFor(unit, discourse)
    if (mention) {
      const { first } = daysOf(mention.stretch)
      return told(
        stretchAround(first, unit, steps),
        toMention(mention),
        steps === 0
          ? `The ${unit} of the date told before.`
          : `The ${unit} ${steps > 0 ? 'after' : 'before'} the date told before.`,
      )
    }
  }
  const { publication } = discourse
  if (publication === undefined) return untold(unknownUnits[unit], from)
  // «the quarter» with no other in sight is the one that figures are out for.
  if (unit === 'quarter' && from === 'mention')
    return told(
      stretchAround(publication, unit, -1),
      toPublication,
      'No other quarter is in sight: the last one that had ended by the day of publication.',
    )
  const shift = unit === 'weekend' && isGoneWeekend(direction, weekdayOf(publication)) ? -1 : 0
  const stretch = stretchAround(publication, unit, steps + shift)
  return told(
    stretch,
    toPublication,
    shift === 0
      ? unitReason(unit, steps, from)
      : 'A weekend without a pointer, told early in the week or in the past: the one before the day of publication.',
  )
}

function isGoneWeekend(direction: Direction | undefined, weekday: Weekday): boolean {
  return (direction === 'past' && weekday < 6) || (direction === 'nearest' && weekday < 4)
}

function unitReason(unit: Unit, steps: number, from: Reference): string {
  if (from === 'mention' && steps === 0) return `No other date is in sight: the ${unit} of publication.`
  if (unit === 'day') {
    const names: Readonly<Record<string, string>> = {
      '0': 'the day of publication',
      '-1': 'the day before publication',
      '1': 'the day after publication',
      '-2': 'two days before publication',
      '2': 'two days after publication',
    }
    return `Said from the day of publication: ${names[String(steps)] ?? `${steps} days from it`}.`
  }
  const where =
    steps === 0
      ? `the ${unit} of publication`
      : steps === -1
        ? `the ${unit} before that of publication`
        : `the ${unit} after that of publication`
  return `Said from the day of publication: ${where}.`
}

/** The mention that «that day» or «the following year» is counted from: one at least as fine as the unit. */
function mentionFor(unit: Unit, { last, dated, lastDay, period }: Discourse): Mention | undefined {
  if (unit === 'quarter' || unit === 'half') return period
  if (unit === 'day') return lastDay && !isLeftBehind(lastDay, last) ? lastDay : undefined
  for (const mention of [last, dated, lastDay]) if (mention && isFiner(mention.stretch, unit)) return mention
  return undefined
}

/** A day is left behind when a month or a year that does not hold it was told after it. */
function isLeftBehind(day: Mention, last: Mention | undefined): boolean {
  if (!last || last.index <= day.index) return false
  const { first, last: end } = daysOf(last.stretch)
  const at = daysOf(day.stretch).first
  return at < first || at > end
}

const order: readonly string[] = [
  'time',
  'day',
  'weekend',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]

function isFiner({ granularity }: Stretch, unit: Unit): boolean {
  return order.indexOf(granularity) <= order.indexOf(unit)
}

function anchorOffset(meaning: Extract<CalendarMeaning, { kind: 'offset' }>, discourse: Discourse): Anchored {
  const { unit, count, direction, from } = meaning
  const sign = direction === 'past' ? -1 : 1
  if (count === undefined)
    return {
      value: direction === 'past' ? 'PAST_REF' : 'FUTURE_REF',
      anchoring: { to: 'none', reason: 'vague' },
      because: `How many ${unit}s is not told.`,
    }
  if (unit === 'year' && count === 1 && sign === -1 && discourse.period) return anchorYearOnYear(-1, discourse)
  const passing = from === 'mention' && sign < 0
  const mention = from === 'mention' ? mentionFor(unit, discourse) : undefined
  if (!mention && from === 'mention' && discourse.dated && (unit === 'day' || unit === 'week'))
    return tooCoarse(discourse.dated)
  const reference = mention ? daysOf(mention.stretch).first : discourse.publication
  if (reference === undefined) return untold(unknownUnits[unit], from)
  const anchoring = mention ? toMention(mention) : toPublication
  const because = `Counted ${direction === 'past' ? 'back' : 'on'} from ${mention ? 'the date told before' : 'the day of publication'}: ${count} ${unit}${count === 1 ? '' : 's'}.`
  if (unit === 'week' && mention?.stretch.granularity === 'day')
    return { ...told(stretchOfDay(reference + sign * Math.round(count * 7)), anchoring, because), passing }
  if (!Number.isInteger(count))
    return { ...told(fractional(reference, unit, count * sign), anchoring, because), passing }
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return { ...told(stretchOfDay(reference), anchoring, because) }
  if (unit === 'decade' && count === 1)
    return { ...told(stretchAround(reference, 'year', sign * 10), anchoring, because), passing }
  return { ...told(stretchAround(reference, unit, sign * count), anchoring, because), passing }
}

/** «two days later» after «in June 1940»: the day cannot be told. */
function tooCoarse({ index, stretch }: Mention): Anchored {
  const year = timexValue({ granularity: 'year', year: yearOf(stretch) })
  return {
    value: `${year}-XX-XX`,
    anchoring: { to: 'mention', index },
    because: 'The date told before is too wide to count days from.',
  }
}

function fractional(reference: Day, unit: Unit, steps: number): Stretch {
  if (unit === 'year') return stretchAround(reference, 'month', Math.round(steps * 12))
  if (unit === 'week') return stretchOfDay(reference + Math.round(steps * 7))
  if (unit === 'month') return stretchOfDay(reference + Math.round(steps * 30))
  return stretchAround(reference, unit, Math.round(steps))
}

function anchorYearOnYear(years: number, { lastPeriod: period, publication }: Discourse, year?: number): Anchored {
  if (year !== undefined) {
    const stretch: Stretch = period ? inYear(period.stretch, year) : { granularity: 'year', year }
    return {
      ...told(stretch, period ? toMention(period) : explicit, 'The part of that year that figures are compared for.'),
      passing: true,
    }
  }
  if (period) {
    const because =
      years === 0
        ? 'The part of a year that figures were told for before.'
        : 'Beside figures for a part of a year: the same part of the year before.'
    return {
      ...told(inYear(period.stretch, yearOf(period.stretch) + years), toMention(period), because),
      passing: true,
    }
  }
  if (publication === undefined) return untold(years === 0 ? 'XXXX-QX' : 'XXXX', 'publication')
  if (years === 0)
    return told(
      stretchAround(publication, 'quarter', -1),
      toPublication,
      'The last quarter that had ended by the day of publication.',
    )
  return {
    ...told(stretchAround(publication, 'year', years), toPublication, 'The year before that of publication.'),
    passing: true,
  }
}

/** The value is that of the unit before, as the guideline has it; the days are those up to publication. */
function anchorRolling(
  { unit, direction }: Extract<CalendarMeaning, { kind: 'rolling' }>,
  discourse: Discourse,
): Anchored {
  const steps = direction === 'past' ? -1 : 1
  const anchored = anchorUnit({ kind: 'unit', unit, steps, from: 'publication' }, discourse)
  const { publication } = discourse
  if (publication === undefined) return anchored
  const other = shifted(publication, unit, steps)
  return {
    ...anchored,
    days: { first: Math.min(other, publication), last: Math.max(other, publication) },
    because:
      direction === 'past'
        ? `Said from the day of publication: the ${unit} up to it.`
        : `Said from the day of publication: the ${unit} from it on.`,
  }
}

function shifted(day: Day, unit: Unit, steps: number): Day {
  if (unit === 'week') return day + steps * 7
  if (unit === 'month') return plusMonths(day, steps)
  return unit === 'quarter' ? plusMonths(day, steps * 3) : plusMonths(day, steps * 12)
}

function anchorWithin({ part, whole }: Extract<CalendarMeaning, { kind: 'within' }>, discourse: Discourse): Anchored {
  const outer = anchor(whole, discourse)
  if (!outer.stretch) {
    const inner = anchor(part, noDiscourse())
    return { ...inner, anchoring: outer.anchoring, because: outer.because }
  }
  const { first } = daysOf(outer.stretch)
  if (part.kind === 'weekday') return told(stretchOfDay(first + part.weekday - 1), outer.anchoring, outer.because)
  if (part.kind === 'dayOfMonth' && 'month' in outer.stretch)
    return told(
      { granularity: 'day', year: outer.stretch.year, month: outer.stretch.month, day: part.day },
      outer.anchoring,
      outer.because,
    )
  const inner = anchor(sameYear(part), noDiscourse(dayOf({ year: yearOf(outer.stretch), month: 7, day: 1 })))
  return { ...inner, anchoring: outer.anchoring, because: outer.because, others: [] }
}

/** The part of a whole is counted from the whole's own year. */
function sameYear(part: CalendarMeaning): CalendarMeaning {
  switch (part.kind) {
    case 'month':
    case 'monthDay':
    case 'partOfYear':
    case 'holiday':
      return { ...part, direction: 'this', from: 'publication' }
    case 'date':
    case 'weekday':
    case 'dayOfMonth':
    case 'unit':
    case 'offset':
    case 'within':
    case 'around':
    case 'rolling':
    case 'yearOnYear':
      return part
  }
}
