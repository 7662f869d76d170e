import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSegments } from '#parser/text/split-segments.ts'

const kindsOf = (text: string): readonly string[] =>
  splitSegments(text).segments.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const body =
  'The council of Varrow met on Monday and closed the bridge to lorries after inspectors had found cracks in two hangers.'
const more = 'Mayor Ida Roe said that the ferry would run until the spring, and that the work would cost nine million.'

describe('segments', () => {
  test('a first short line is the title', () => {
    expect(kindsOf(`Council closes the bridge\n\n${body}`)[0]).toBe('title: Council closes the bridge')
  })

  test('a first paragraph of several sentences is no title', () => {
    expect(kindsOf(`${body} ${more}\n${more}`)[0]).toMatch(/^body/u)
  })

  test.each([
    'Skip to content',
    'Share this article',
    'Leave a comment',
    '12 min read',
    'Advertisement',
    'Read also:',
    'editor55217',
    '© 2021 The Courier',
  ])('“%s” is furniture', (line) =>
    expect(kindsOf(`Council closes the bridge\n${line}\n${body}`)).toContain(`furniture: ${line}`),
  )

  test.each([
    'Follow the money, the auditor said.',
    'Share prices fell on Tuesday after the bank had warned of losses.',
  ])('“%s” is not', (line) => expect(kindsOf(`Council closes the bridge\n${line}\n${body}`)).toContain(`body: ${line}`))

  test('an agency’s line is a caption', () => {
    const caption =
      'VARROW, NORLAND - OCTOBER 4: Divers search the harbour on October 4, 2021 in Varrow. (Photo by A. Lund/Agency)'
    expect(kindsOf(`Council closes the bridge\n${caption}\n${body}`)).toContain(`caption: ${caption}`)
  })

  test('what an article says twice is a duplicate the second time', () => {
    expect(kindsOf(`Council closes the bridge\n${body}\n${more}\n${body}`).at(-1)).toBe(`duplicate: ${body}`)
  })

  test('a lead that is cut short makes no duplicate of the text behind it', () => {
    const cut = `${body.slice(0, 80)}...`
    const kinds = kindsOf(`Council closes the bridge\n${cut}\n${body}`)
    expect(kinds).toContain(`body: ${cut}`)
    expect(kinds).toContain(`body: ${body}`)
  })

  test('a headline pasted into a sentence is a slogan, and the sentence goes on behind it', () => {
    const text = `Roe To Close The Bridge In Varrow\n${body}\nThe ferry runs at night, Roe To Close The Bridge In Varrow and costs nothing for those who live on the other side.`
    expect(kindsOf(text)).toContain('slogan: Roe To Close The Bridge In Varrow')
  })

  test('three words of a short headline, all in capitals inside a sentence, are a slogan too', () => {
    const text =
      'Roe closes bridge\n\nThe mayor of Varrow shut the northern bridge on Monday, Roe Closes Bridge which was opened by her own father in 1987.'
    expect(kindsOf(text)).toContain('slogan: Roe Closes Bridge')
    expect(kindsOf(text.replace('Roe Closes Bridge', 'Roe Lift Bridge')).join()).not.toContain('slogan')
  })

  test('a name that opens the headline and comes back is no slogan', () => {
    const name = 'Harbour Master Anders Quist'
    const text = `${name} resigns\n${body} ${name} resigned on Tuesday.\nHe was sad, said his friends, and ${name} went home.\nIn the evening ${name} spoke to reporters about it at length, and said that he was tired.`
    expect(kindsOf(text).filter((kind) => kind.startsWith('slogan'))).toEqual([])
  })

  test('nothing but blank lies outside the segments, and none touches another, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('\n', '   ', body, more, 'Read also:', '“', 'U.S.'),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = parts.join('')
          const { segments, sentences } = splitSegments(text)
          let end = 0
          for (const segment of segments) {
            expect(segment.start).toBeGreaterThanOrEqual(end)
            expect(
              text.slice(end, segment.start).replaceAll(/[\s\u00a0\u2000-\u200d\u202f\ufeff\0-\u0020]/gu, ''),
            ).toBe('')
            end = segment.end
          }
          for (const sentence of sentences) expect(sentence.end).toBeGreaterThan(sentence.start)
        },
      ),
    )
  })
})
