import {
  type Claim,
  type Disagreement,
  type DisagreementKind,
  statuses,
  type TimelineEvent,
} from '#model/timeline-event.ts'
import { fieldsOf, flag, isRecord, itemsOf, listOf, offset, type Read, share, text, wordOf } from './fields.ts'
import { passageFields, placedIn, receipt } from './read-passage.ts'

type Texts = ReadonlyMap<string, string | undefined>

const claimIn = fieldsOf<Claim>({
  ...passageFields,
  when: text,
  status: wordOf(statuses),
  claimant: text,
  timeExpression: offset,
  repeat: flag,
})

/** Reads events; `unplaced` counts an event's passages that do not stand in their article. */
export function readerOfEvents(texts: Texts): Read<{ readonly event: TimelineEvent; readonly unplaced: number }> {
  const eventIn = fieldsOf<TimelineEvent>({
    id: text,
    title: text,
    short: text,
    when: text,
    extent: wordOf(['point', 'within', 'span']),
    status: wordOf(statuses),
    claimant: text,
    actors: listOf(text),
    places: listOf(text),
    confidence: share,
    mod: wordOf(['START', 'MID', 'END']),
    passages: listOf(placedIn(texts, claimIn)),
    receipt,
  })
  return (value) => {
    if (!isRecord(value)) return undefined
    const known = eventIn(value)
    const event = known.status ? known : { ...known, status: 'happened' as const }
    if (!isEvent(event)) return undefined
    return { event, unplaced: itemsOf(value['passages']).length - (event.passages?.length ?? 0) }
  }
}

function isEvent(event: Partial<TimelineEvent>): event is TimelineEvent {
  return Boolean(event.id && event.title && event.status)
}

const disagreementKinds: readonly DisagreementKind[] = [
  'date',
  'number',
  'place',
  'cause',
  'responsibility',
  'polarity',
]

/** Reads disagreements; one about an event that is not there is none. */
export function readerOfDisagreements(texts: Texts, events: ReadonlyMap<string, TimelineEvent>): Read<Disagreement> {
  const versionIn = fieldsOf<Disagreement['passages'][number]>({ ...passageFields, value: text })
  const disagreementIn = fieldsOf<Disagreement>({
    kind: wordOf(disagreementKinds),
    eventId: text,
    about: text,
    passages: listOf(placedIn(texts, versionIn)),
  })
  const isDisagreement = (known: Partial<Disagreement>): known is Disagreement =>
    known.kind !== undefined &&
    known.passages !== undefined &&
    known.passages.length > 1 &&
    (known.eventId === undefined || events.has(known.eventId))
  return (value) => {
    const known = isRecord(value) && disagreementIn(value)
    return known && isDisagreement(known) ? known : undefined
  }
}
