import { civilOf, type Day, dayOf } from '#calendar/day.ts'
import { daysOfEdtf, edtfOfDays, readEdtf, withDoubt, writeEdtf, writePartialDate } from '#calendar/edtf.ts'

import type { Passage } from '#model/passage.ts'
import type { TimexMod } from '#model/time-expression.ts'
import { anchorTimeExpressions } from '../timex/anchor-time-expressions.ts'
import type { TaggedExpression } from '../timex/meaning.ts'
import type { SharedAnchors } from './collect-evidence.ts'
import { type DayWeights, isEven, shortestRun, supportOf } from './day-weights.ts'

/** What an expression comes to over all days on which its article may have been published. */
export interface SpreadDate {
  readonly edtf: string
  readonly first: Day
  readonly last: Day
  /** 0 to 1: how likely this is the date meant, as far as the publication date decides it. */
  readonly mass: number
  /** The runner-up, where there is one. */
  readonly other: { readonly edtf: string; readonly mass: number } | undefined
  /** The date is bounds, not a unit of the calendar that the words name. */
  readonly within: boolean
  readonly mod: TimexMod | undefined
  /** The words elsewhere that decide it. */
  readonly source?: Passage
  /** The expression as it reads for the likeliest day of publication. */
  readonly reading: TaggedExpression
}

/** Below this share the likeliest date is not worth its name; beside a runner-up of more than half of it neither. */
const PROBABLE = 0.5
const CERTAIN = 0.97
/** An interval holds nearly all of the weight. */
const NEARLY_ALL = 0.95
/** Where even the likeliest date has less than this, the dates are spread evenly and there is nothing to choose. */
const FAVOURED = 0.1
/** Where all days are alike, so many readings tell the bounds; nothing is to be chosen between them. */
const FEW_READINGS = 14
const MOST_READINGS = 420

/** Reads all expressions of an article for one day of publication. Remembered, for many expressions ask for the same days. */
export class Readings {
  readonly #tagged: readonly TaggedExpression[]
  readonly #byDay = new Map<Day, readonly TaggedExpression[]>()

  constructor(tagged: readonly TaggedExpression[]) {
    this.#tagged = tagged
  }

  on(day: Day): readonly TaggedExpression[] {
    const known = this.#byDay.get(day)
    if (known) return known
    const read = anchorTimeExpressions(this.#tagged, isoOf(day))
    this.#byDay.set(day, read)
    return read
  }
}

function isoOf(day: Day): string {
  return writePartialDate({ granularity: 'day', ...civilOf(day) })
}

/** What other articles of the bundle tell of the same days. */
export interface Elsewhere {
  readonly anchors?: SharedAnchors
  readonly weekdays?: ReadonlyMap<number, DayWeights>
}

/** Reads one expression for every day of publication that is possible, and says what most of them come to. */
export function spreadDate(
  readings: Readings,
  index: number,
  days: DayWeights,
  { anchors, weekdays }: Elsewhere = {},
): SpreadDate | undefined {
  const reading = readings.on(days.first)[index]
  const known = reading && anchors && knownDay(reading, anchors, days)
  if (known) return known
  const shared = reading && weekdays && sharedWeekday(reading, weekdays)
  if (shared) return decide(shared, readings, index)
  const outcomes = new Map<string, { mass: number; day: Day; weight: number }>()
  const { first, weights } = days
  let total = 0
  for (const i of daysToRead(days)) {
    const weight = weights[i] ?? 0
    if (weight === 0) continue
    const edtf = readings.on(first + i)[index]?.edtf
    if (edtf === undefined) return undefined
    const outcome = outcomes.get(edtf)
    total += weight
    if (!outcome) outcomes.set(edtf, { mass: weight, day: first + i, weight })
    else {
      outcome.mass += weight
      if (weight > outcome.weight) Object.assign(outcome, { day: first + i, weight })
    }
  }
  return decide(
    [...outcomes].map(([edtf, { mass, day }]) => ({ edtf, mass: mass / total, day })),
    readings,
    index,
  )
}

/** The days to read an expression for: every one where they differ in likelihood, a few and both ends where they do not. */
function daysToRead(days: DayWeights): readonly number[] {
  const { length } = days.weights
  const step = Math.max(
    1,
    Math.ceil(length / (isEven(days) && length > FEW_READINGS * 3 ? FEW_READINGS : MOST_READINGS)),
  )
  const indexes: number[] = []
  for (let i = 0; i < length - 1; i += step) indexes.push(i)
  return [...indexes, length - 1]
}

interface Outcome {
  readonly edtf: string
  readonly mass: number
  readonly day: Day
}

function decide(outcomes: readonly Outcome[], readings: Readings, index: number): SpreadDate | undefined {
  const ranked = [...outcomes].sort((a, b) => b.mass - a.mass || a.day - b.day)
  const [best, second] = ranked
  const reading = best && readings.on(best.day)[index]
  const edtf = best && readEdtf(best.edtf)
  if (!best || !reading || !edtf) return undefined
  const other = second && { edtf: second.edtf, mass: second.mass }
  const own = daysOfEdtf(edtf)
  const shared = { other, reading, mod: reading.mod }
  if (best.mass >= CERTAIN) return { edtf: best.edtf, ...own, mass: best.mass, within: false, ...shared }
  if (best.mass >= PROBABLE && (second?.mass ?? 0) <= best.mass / 2)
    return { edtf: writeEdtf(withDoubt(edtf)), ...own, mass: best.mass, within: false, ...shared }
  return { ...hullOf(ranked), within: true, ...shared, mod: undefined }
}

/** The bounds within which nearly all outcomes lie. */
function hullOf(ranked: readonly Outcome[]): Pick<SpreadDate, 'edtf' | 'first' | 'last' | 'mass'> {
  let mass = 0
  let first = Infinity
  let last = -Infinity
  for (const outcome of ranked) {
    const edtf = readEdtf(outcome.edtf)
    if (!edtf) continue
    const span = daysOfEdtf(edtf)
    first = Math.min(first, span.first)
    last = Math.max(last, span.last)
    mass += outcome.mass
    // Where all are alike, stopping early would cut off days for no reason.
    if (mass >= NEARLY_ALL && (ranked[0]?.mass ?? 0) >= FAVOURED) break
  }
  return { edtf: writeEdtf(edtfOfDays(first, last, { uncertain: true })), first, last, mass }
}

/** The Wednesday that two articles tell of is one day, whenever the second came out. */
function sharedWeekday(
  { meaning }: TaggedExpression,
  weekdays: ReadonlyMap<number, DayWeights>,
): readonly Outcome[] | undefined {
  if (meaning.kind !== 'weekday' || meaning.direction === 'future' || meaning.direction === 'next') return undefined
  const days = weekdays.get(meaning.weekday)
  return days?.weights.flatMap((mass, i) =>
    mass > 0 ? [{ edtf: isoOf(days.first + i), mass, day: days.first + i }] : [],
  )
}

/** A month and day whose year is told elsewhere, and which lies in the year before the article: the story has one 7 October. */
function knownDay(reading: TaggedExpression, { years }: SharedAnchors, days: DayWeights): SpreadDate | undefined {
  const { meaning } = reading
  if (meaning.kind !== 'monthDay' || meaning.direction === 'future' || meaning.direction === 'next') return undefined
  const known = years.get(`${meaning.month}-${meaning.day}`)
  if (!known || days.weights.length === 1) return undefined
  const day = dayOf({ year: known.year, month: meaning.month, day: meaning.day })
  const { first, last } = supportOf(days)
  if (day > last || day < first - 366) return undefined
  const edtf = isoOf(day)
  const because = 'a day without a year: the year is told elsewhere in these articles'
  return {
    edtf,
    first: day,
    last: day,
    mass: 1,
    other: undefined,
    within: false,
    mod: reading.mod,
    reading: { ...reading, value: edtf, edtf, because, alternatives: [] },
    source: known.passage,
  }
}

/** The stretch in which an article was published, as bounds for what it tells without a date. */
export function publicationBounds(days: DayWeights): { readonly first: Day; readonly last: Day } {
  return isEven(days) ? supportOf(days) : shortestRun(days, 0.8)
}
