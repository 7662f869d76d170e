import { describe, expect, test } from 'vitest'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { findEvent, nameOfEvent, readEventName, writeEventName } from '#share/url/event-name.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'

const { events } = bridgeStory

describe('the name of an event', () => {
  test('leads back to it, for each event of a story', () => {
    const found = events.map((event) => {
      const name = readEventName(writeEventName(nameOfEvent(event)))
      return name && findEvent(events, name)?.id
    })
    expect(found).toEqual(events.map(({ id }) => id))
  })

  test('outlives a new number, another date and a shift in the text', () => {
    const [event] = events
    if (!event) throw new Error('the story has no event')
    const moved: TimelineEvent = {
      ...event,
      id: 'another',
      when: '2010-01-01',
      passages: (event.passages ?? []).map((claim) => ({ ...claim, start: claim.start + 7, end: claim.end + 7 })),
    }
    expect(findEvent([...events.slice(1), moved], nameOfEvent(event))?.id).toBe('another')
  })

  test('tells events of one quote apart by article, then day, then position', () => {
    const claim = { articleId: 'a', start: 10, end: 14, quote: 'same' }
    const one: TimelineEvent = { id: 'one', title: 'One', status: 'happened', when: '2024-05-01', passages: [claim] }
    const day: TimelineEvent = { ...one, id: 'day', when: '2024-05-02' }
    const place: TimelineEvent = { ...one, id: 'place', passages: [{ ...claim, start: 90, end: 94 }] }
    const paper: TimelineEvent = { ...one, id: 'paper', passages: [{ ...claim, articleId: 'b' }] }
    const all = [place, paper, day, one]
    for (const event of all) expect(findEvent(all, nameOfEvent(event))?.id).toBe(event.id)
  })

  test('finds nothing where no event says these words', () => {
    const [first, ...rest] = events
    if (!first) throw new Error('the story has no event')
    expect(findEvent(rest, nameOfEvent(first))).toBeUndefined()
  })

  test.each(['', 'x', 'a.b.c', 'quote.arti.2024-05-01.-1', '<b>.a.2024.1', `${'a'.repeat(20)}.a.2024.1`])(
    'is not read from «%s»',
    (text) => expect(readEventName(text)).toBeUndefined(),
  )
})
