import {
  type Claim,
  type Disagreement,
  type DisagreementKind,
  statuses,
  type TimelineEvent,
} from '#model/timeline-event.ts'
import { flagAt, isRecord, listAt, offsetAt, shareAt, textAt, textsAt, wordAt } from './fields.ts'
import { placePassage, readPassage, readReceipt } from './read-passage.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

type Texts = ReadonlyMap<string, string | undefined>

/** Reads an event; `unplaced` counts its passages that do not stand in their article. */
export function readEvent(
  value: unknown,
  texts: Texts,
): { readonly event: TimelineEvent; readonly unplaced: number } | undefined {
  if (!isRecord(value)) return undefined
  const id = textAt(value, 'id')
  const title = textAt(value, 'title')
  if (id === undefined || id === '' || title === undefined || title === '') return undefined
  const items = listAt(value, 'passages')
  const passages = items.flatMap((item) => readClaim(item, texts) ?? [])
  const [short, when, claimant] = [textAt(value, 'short'), textAt(value, 'when'), textAt(value, 'claimant')]
  const [actors, places] = [textsAt(value, 'actors'), textsAt(value, 'places')]
  const extent = wordAt(value, 'extent', ['point', 'within', 'span'])
  const mod = wordAt(value, 'mod', ['START', 'MID', 'END'])
  const confidence = shareAt(value, 'confidence')
  const receipt = readReceipt(value['receipt'])
  // An archive has half a million of these: fields are set one by one, which costs a third of spreading them.
  const event: Writable<TimelineEvent> = { id, title, status: wordAt(value, 'status', statuses) ?? 'happened' }
  if (short !== undefined) event.short = short
  if (when !== undefined) event.when = when
  if (extent) event.extent = extent
  if (claimant !== undefined) event.claimant = claimant
  if (actors) event.actors = actors
  if (places) event.places = places
  if (confidence !== undefined) event.confidence = confidence
  if (mod) event.mod = mod
  if (passages.length > 0) event.passages = passages
  if (receipt.length > 0) event.receipt = receipt
  return { event, unplaced: items.length - passages.length }
}

function readClaim(value: unknown, texts: Texts): Claim | undefined {
  const read = readPassage(value)
  const passage = read && placePassage(read, texts)
  if (!passage || !isRecord(value)) return undefined
  const when = textAt(value, 'when')
  const status = wordAt(value, 'status', statuses)
  const claimant = textAt(value, 'claimant')
  const timeExpression = offsetAt(value, 'timeExpression')
  return {
    ...passage,
    ...(when !== undefined && { when }),
    ...(status && { status }),
    ...(claimant !== undefined && { claimant }),
    ...(timeExpression !== undefined && { timeExpression }),
    ...(flagAt(value, 'repeat') && { repeat: true }),
  }
}

const disagreementKinds: readonly DisagreementKind[] = [
  'date',
  'number',
  'place',
  'cause',
  'responsibility',
  'polarity',
]

/** Reads a disagreement; one about an event that is not there is none. */
export function readDisagreement(
  value: unknown,
  texts: Texts,
  eventIds: ReadonlySet<string>,
): Disagreement | undefined {
  if (!isRecord(value)) return undefined
  const kind = wordAt(value, 'kind', disagreementKinds)
  const eventId = textAt(value, 'eventId')
  const about = textAt(value, 'about')
  if (kind === undefined || (eventId !== undefined && !eventIds.has(eventId))) return undefined
  const passages = listAt(value, 'passages').flatMap((item) => {
    const passage = readPassage(item)
    const placed = passage && placePassage(passage, texts)
    const version = isRecord(item) ? textAt(item, 'value') : undefined
    return placed ? [{ ...placed, ...(version !== undefined && { value: version }) }] : []
  })
  if (passages.length < 2) return undefined
  return { kind, ...(eventId !== undefined && { eventId }), ...(about !== undefined && { about }), passages }
}
