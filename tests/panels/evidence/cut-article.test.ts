import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { touches } from '#model/span.ts'
import { cutArticle, type Paragraph } from '#panels/evidence/cut-article.ts'

function wordsOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ runs }) => runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).join('\n')
}

describe('an article cut for reading', () => {
  const span = fc
    .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 }))
    .map(([start, n]) => ({ start, end: start + n }))
  const story = fc.record({
    text: fc
      .array(fc.constantFrom('The', 'span', 'fell.', '\n', ' ', '  ', '“'), { maxLength: 40 })
      .map((w) => w.join(' ')),
    marks: fc.array(
      fc.tuple(span, fc.constantFrom('a', 'b', 'c')).map(([s, eventId]) => ({ ...s, eventId })),
      {
        maxLength: 6,
      },
    ),
    selected: fc.option(span, { nil: undefined }),
  })

  test('keeps every word in its place', () => {
    fc.assert(
      fc.property(story, ({ text, marks, selected }) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '')
        expect(wordsOf(cutArticle(text, { segments: [], marks, selected }))).toBe(lines.join('\n'))
      }),
    )
  })

  test('says of each piece exactly the events whose passages hold it', () => {
    fc.assert(
      fc.property(story, ({ text, marks, selected }) => {
        for (const { runs } of cutArticle(text, { segments: [], marks, selected }))
          for (const { eventIds, pieces } of runs)
            for (const piece of pieces) {
              const telling = marks.filter((mark) => touches(mark, piece)).map(({ eventId }) => eventId)
              expect(new Set(eventIds)).toEqual(new Set(telling))
              expect(piece.selected).toBe(selected !== undefined && touches(selected, piece))
            }
      }),
    )
  })

  test('shows a slogan inside a passage as a slogan, and the passage on both sides of it', () => {
    const text = 'The Israeli airstrikes BUY NOW prompted calls.'
    const slogan = { kind: 'slogan', start: 23, end: 30 } as const
    const body = { kind: 'body', start: 0, end: text.length } as const
    const [paragraph] = cutArticle(text, {
      segments: [body, slogan],
      marks: [{ start: 12, end: text.length - 1, eventId: 'calls' }],
      selected: undefined,
    })
    expect(paragraph?.kind).toBe('body')
    expect(paragraph?.runs[1]).toMatchObject({
      eventIds: ['calls'],
      pieces: [
        { text: 'airstrikes ', kind: 'body' },
        { text: 'BUY NOW', kind: 'slogan' },
        { text: ' prompted calls', kind: 'body' },
      ],
    })
  })

  test('dims a paragraph that is furniture as a whole, and no other', () => {
    const text = 'Skip to content\n\nThe span fell.'
    const segments = [{ kind: 'furniture', start: 0, end: 15 } as const]
    const kinds = cutArticle(text, { segments, marks: [], selected: undefined }).map(({ kind }) => kind)
    expect(kinds).toEqual(['furniture', 'body'])
  })
})
