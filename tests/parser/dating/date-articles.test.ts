import { describe, expect, test } from 'vitest'
import type { Article, SourceArticle } from '#model/article.ts'
import { parseArticles } from '#parser/parse-articles.ts'

/** Publication dates of a bundle, by article. */
function datesOf(...texts: readonly (string | SourceArticle)[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(articlesOf(texts).map(({ id, publicationDate }) => [id, publicationDate.edtf]))
}

function articlesOf(texts: readonly (string | SourceArticle)[]): readonly Article[] {
  const sources = texts.map((text, i) => (typeof text === 'string' ? { id: `a${i + 1}`, text } : text))
  return parseArticles(sources).articles
}

function eventsOf(text: string, published?: string): readonly (readonly [string, string | undefined, string])[] {
  const source = published === undefined ? { id: 'a1', text } : { id: 'a1', text, published }
  return parseArticles([source]).events.map(({ title, when, status }) => [title, when, status] as const)
}
const story = 'The council of Varrow closed the bridge on Monday, and Mayor Ida Roe spoke to the drivers at the gate.'

describe('the day of publication', () => {
  test.each([
    [`Bridge closes\nMonday, October 4, 2021\n${story}`, '2021-10-04'],
    [`Bridge closes\nPublished: 4 October 2021\n${story}`, '2021-10-04'],
    [`Bridge closes\nhttps://courier.example/2021/10/04/bridge-closes\n${story}`, '2021-10-04'],
    [`VARROW, Oct. 4, 2021 — ${story}`, '2021-10-04'],
  ])('is read from the head of the page: %s', (text, date) => {
    expect(datesOf(text)).toEqual({ a1: date })
  })

  test('is not known where nothing says it', () => {
    expect(articlesOf([story])[0]?.publicationDate).toMatchObject({ basis: 'unknown', confidence: 0 })
  })

  test('is never taken from a caption', () => {
    const caption =
      'VARROW, NORLAND - MARCH 3: Drivers wait at the bridge on March 3, 2020 in Varrow. (Photo by A. Lund/Agency)'
    expect(datesOf(`Bridge closes\n${caption}\n${story}`)).toEqual({ a1: undefined })
  })

  test('is never taken from a full date of the past in the text', () => {
    expect(datesOf(`Bridge closes\n${story} It had opened on 3 March 1998, when the old ferry was sold.`)).toEqual({
      a1: undefined,
    })
  })

  test('is not taken from a year that is told as past here and as coming there', () => {
    const plan = `${story} Norland cut the fees of 2030 by half. The council will open a second bridge in 2030.`
    expect(datesOf(`Bridge closes\n${plan}`)).toEqual({ a1: undefined })
  })

  test('is what the bundle gives, whatever the text says', () => {
    expect(
      datesOf({ id: 'a1', text: `Bridge closes\nMonday, October 4, 2021\n${story}`, published: '2021-10-05' }),
    ).toEqual({ a1: '2021-10-05' })
  })

  test('lies behind an article that counts less in the same series, and before the next anniversary', () => {
    const caption =
      'VARROW, NORLAND - MARCH 3: Drivers wait on March 3, 2021 in Varrow, after more than four months of fighting since Norland attacked the port on Oct. 20. (Photo by A. Lund/Agency)'
    const third = `Envoy arrives\n${caption}\nAnders Quist, the envoy, landed in Varrow on Tuesday. This marks his third trip to the region since the attack on October 20. In March he met the mayor.`
    const fifth =
      'Envoy Anders Quist met the mayor of Varrow again. His visit marks his fifth trip to the region since the attack on October 20.'
    const dates = datesOf({ id: 'third', text: third }, { id: 'fifth', text: fifth })
    expect(dates['fifth']).toMatch(/^2021-03-\d\d\?\/2021-10-19\?$/u)
  })

  test('has a receipt that quotes the words it rests on', () => {
    const text = `Bridge closes\nMonday, October 4, 2021\n${story}`
    const [article] = articlesOf([text])
    const quotes = article?.publicationDate.receipt.flatMap(({ passage }) => passage ?? []) ?? []
    expect(quotes.map(({ quote }) => quote)).toEqual(['Monday, October 4, 2021'])
    expect(quotes.every(({ start, end, quote }) => text.slice(start, end) === quote)).toBe(true)
  })
})

describe('dates of events', () => {
  const lead = 'Bridge closes after cracks are found\n'

  test.each([
    [
      'Mayor Ida Roe closed the bridge on Monday.',
      '2021-10-06',
      ['Ida Roe closed the bridge', '2021-10-04', 'happened'],
    ],
    ['Ida Roe resigned on 3 May 2020.', undefined, ['Ida Roe resigned', '2020-05-03', 'happened']],
    [
      'The Ferry Company is set to open a second pier next Monday.',
      '2021-10-06',
      ['The Ferry Company to open a second pier', '2021-10-11', 'scheduled'],
    ],
    [
      'Police said that Anders Quist had stolen the plates on Tuesday.',
      '2021-10-06',
      ['Anders Quist stole the plates', '2021-10-05', 'claimed'],
    ],
    [
      'Ida Roe denied that Norland had sold the bridge in 2019.',
      '2021-10-06',
      ['Norland sold the bridge', '2019', 'denied'],
    ],
  ] as const)('%s', (text, published, event) => {
    expect(eventsOf(lead + text, published)).toContainEqual(event)
  })

  test.each([
    'The bridge could fall on Monday.',
    'If Norland sells the bridge on Monday, Ida Roe will resign.',
    'Ida Roe did not close the bridge on Monday.',
    'The council should meet on Monday.',
  ])('%s happened nowhere', (text) => {
    expect(eventsOf(lead + text, '2021-10-06').filter(([, , status]) => status === 'happened')).toEqual([])
  })

  test('a date in a relative clause dates that clause alone', () => {
    const events = eventsOf(`${lead}Ida Roe visited the bridge, which Norland opened on 3 May 1998.`, '2021-10-06')
    expect(events.find(([title]) => title.startsWith('Ida Roe'))?.[1]).not.toBe('1998-05-03')
  })

  test('a day after what was told before is counted from there', () => {
    const events = eventsOf(
      `${lead}Ida Roe met Anders Quist on Wednesday. The meeting came a day after Norland threatened to sell the bridge.`,
      '2021-10-07',
    )
    expect(events).toContainEqual(['Norland threatened to sell the bridge', '2021-10-05', 'happened'])
  })
})
