import type { TimelineEvent } from '#model/timeline-event.ts'

/**
 * An event's name in a link, made of what it says and not of its number, so that it outlives a new reading:
 *
 *     1x9k2c0qz4a.k3f9.2024-05-01.88
 *     └ quote ──┘ └art┘└─ day ──┘└ position
 */
export interface EventName {
  readonly quote: string
  readonly article: string
  readonly day: string
  readonly position: number
}

export function nameOfEvent({ title, when, passages }: TimelineEvent): EventName {
  const first = passages?.[0]
  return {
    quote: hashOf(first?.quote ?? title),
    article: hashOf(first?.articleId ?? '').slice(0, 4),
    day: dayIn(when),
    position: first?.start ?? 0,
  }
}

export function writeEventName({ quote, article, day, position }: EventName): string {
  return `${quote}.${article}.${day}.${position}`
}

const namePattern = /^(?<quote>[\da-z]{1,11})\.(?<article>[\da-z]{1,4})\.(?<day>[\d-]{0,11})\.(?<position>\d{1,9})$/u

export function readEventName(text: string): EventName | undefined {
  const groups = namePattern.exec(text)?.groups
  if (!groups) return undefined
  const { quote = '', article = '', day = '', position = '' } = groups
  return { quote, article, day, position: Number(position) }
}

/** Finds a named event: by its quote first, then by article, day and position. Nothing when no event says these words. */
export function findEvent(events: readonly TimelineEvent[], name: EventName): TimelineEvent | undefined {
  let best: { readonly event: TimelineEvent; readonly likeness: number } | undefined
  for (const event of events) {
    const other = nameOfEvent(event)
    if (other.quote !== name.quote) continue
    const likeness =
      (other.article === name.article ? 4 : 0) +
      (other.day === name.day ? 2 : 0) +
      1 / (1 + Math.abs(other.position - name.position))
    if (!best || likeness > best.likeness) best = { event, likeness }
  }
  return best?.event
}

function dayIn(when: string | undefined): string {
  return /-?\d{4}(?:-\d\d){0,2}/u.exec(when ?? '')?.[0] ?? ''
}

/** cyrb53 (bryc, public domain): 53 bits, enough that two quotes of one story never meet. */
function hashOf(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
