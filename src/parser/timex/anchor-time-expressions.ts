import { edtfOfDays, readDay, writeEdtf } from '#calendar/edtf.ts'
import type { Day } from '#calendar/day.ts'
import { anchor } from './anchors/anchor.ts'
import type { Anchored } from './anchors/anchored.ts'
import { type Discourse, noDiscourse, tell } from './discourse.ts'
import type { Alternative, Anchoring, Meaning, PartOfDay, TaggedExpression, TimeOfDay } from './meaning.ts'
import { edtfOf, pad, timexValue } from './stretch.ts'

/** What is known of an expression before it is anchored. */
export type UnanchoredExpression = Omit<TaggedExpression, 'value' | 'edtf' | 'because' | 'alternatives'>

/** Computes the values for another day of publication, from the meanings alone: the text is not read again. */
export function anchorTimeExpressions(
  tagged: readonly UnanchoredExpression[],
  publicationDate: string | undefined,
): readonly TaggedExpression[] {
  let discourse = noDiscourse(readPublicationDay(publicationDate))
  return tagged.map((expression, index) => {
    const [anchored, next] = anchorExpression(expression, index, discourse)
    discourse = next
    return anchored
  })
}

function readPublicationDay(date: string | undefined): Day | undefined {
  return date === undefined ? undefined : readDay(date.slice(0, 10))
}

function anchorExpression(
  expression: UnanchoredExpression,
  index: number,
  discourse: Discourse,
): readonly [TaggedExpression, Discourse] {
  const { start, end, text, type, mod, quant, freq, meaning } = expression
  const result = readMeaning(meaning, expression.anchoring, discourse)
  const tagged: TaggedExpression = {
    start,
    end,
    text,
    type,
    value: result.value,
    ...(mod && { mod }),
    ...(quant !== undefined && { quant }),
    ...(freq !== undefined && { freq }),
    ...(result.edtf !== undefined && { edtf: result.edtf }),
    anchoring: result.anchoring,
    meaning,
    because: result.because,
    alternatives: result.alternatives,
  }
  return [
    tagged,
    result.stretch && !result.passing
      ? tell(discourse, { index, stretch: result.stretch }, { aside: isAside(meaning) })
      : discourse,
  ]
}

function isAside(meaning: Meaning): boolean {
  return (
    (meaning.kind === 'date' && meaning.aside === true) || (meaning.kind === 'holiday' && meaning.year !== undefined)
  )
}

interface Result {
  readonly value: string
  readonly edtf?: string
  readonly stretch?: NonNullable<Anchored['stretch']>
  readonly passing?: boolean
  readonly anchoring: Anchoring
  readonly because: string
  readonly alternatives: readonly Alternative[]
}

function readMeaning(meaning: Meaning, before: Anchoring, discourse: Discourse): Result {
  switch (meaning.kind) {
    case 'duration':
      return {
        value: meaning.duration,
        anchoring: before.to === 'event' ? before : { to: 'none', reason: 'duration' },
        because:
          before.to === 'event'
            ? `A length of time, counted from “${before.text}”, which the words name.`
            : 'A length of time, not a date.',
        alternatives: [],
      }
    case 'set':
      return {
        value: meaning.period,
        anchoring: { to: 'none', reason: 'recurring' },
        because: 'Something that comes again and again, not one date.',
        alternatives: [],
      }
    case 'vague':
      return {
        value: meaning.time,
        anchoring: { to: 'none', reason: 'vague' },
        because: vagueReasons[meaning.time],
        alternatives: [],
      }
    case 'time':
      return readTime(meaning.time, meaning.day, discourse)
    case 'date':
    case 'weekday':
    case 'month':
    case 'monthDay':
    case 'dayOfMonth':
    case 'partOfYear':
    case 'holiday':
    case 'unit':
    case 'offset':
    case 'around':
    case 'rolling':
    case 'within':
    case 'yearOnYear': {
      const { stretch, days, value, anchoring, because, passing = false, others = [] } = anchor(meaning, discourse)
      return {
        value,
        ...(stretch && { stretch, edtf: days ? writeEdtf(edtfOfDays(days.first, days.last)) : edtfOf(stretch) }),
        passing,
        anchoring,
        because,
        alternatives: others.map((other) => ({
          value: timexValue(other.stretch),
          edtf: edtfOf(other.stretch),
          because: other.because,
        })),
      }
    }
  }
}

const vagueReasons = {
  PAST_REF: 'It speaks of the past without saying when.',
  PRESENT_REF: 'It speaks of the present without saying when.',
  FUTURE_REF: 'It speaks of the future without saying when.',
}

function readTime(time: TimeOfDay, day: Extract<Meaning, { kind: 'time' }>['day'], discourse: Discourse): Result {
  const anchored = day ? anchor(day, discourse) : dayInForce(discourse)
  const value = `${anchored.value}T${clockValue(time)}`
  const { stretch, because, anchoring, others = [] } = anchored
  if (stretch?.granularity !== 'day')
    return {
      value: /^(?:\d{4}|XXXX)-\d{2}$/.test(anchored.value) ? `${anchored.value}-XXT${clockValue(time)}` : value,
      anchoring,
      because,
      alternatives: [],
    }
  const withClock = (date: string): string => (time.form === 'clock' ? `${date}T${edtfClock(time)}` : date)
  return {
    value,
    edtf: withClock(edtfOf(stretch)),
    stretch,
    anchoring,
    because,
    alternatives: others.map((other) => ({
      value: `${timexValue(other.stretch)}T${clockValue(time)}`,
      edtf: withClock(edtfOf(other.stretch)),
      because: other.because,
    })),
  }
}

/** An hour without a day belongs to the day last spoken of, else to the day of publication. */
function dayInForce(discourse: Discourse): Anchored {
  const { lastDay, publication } = discourse
  if (lastDay)
    return {
      stretch: lastDay.stretch,
      value: timexValue(lastDay.stretch),
      anchoring: { to: 'mention', index: lastDay.index },
      because: 'A time of day without a day: that of the date told before.',
    }
  return publication === undefined
    ? { value: 'XXXX-XX-XX', anchoring: { to: 'publication' }, because: 'A time of day, and no day is known.' }
    : {
        ...anchor({ kind: 'unit', unit: 'day', steps: 0, from: 'publication' }, discourse),
        because: 'A time of day without a day: that of publication.',
      }
}

function clockValue(time: TimeOfDay): string {
  return time.form === 'part' ? partValue(time.part) : edtfClock(time)
}

function partValue(part: PartOfDay): string {
  return part
}

function edtfClock({ hour, minute = 0, second }: Extract<TimeOfDay, { form: 'clock' }>): string {
  return [hour, minute, ...(second === undefined ? [] : [second])].map((value) => pad(value, 2)).join(':')
}
