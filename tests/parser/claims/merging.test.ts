import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

/** How many articles each event has passages of, for articles about a bridge: day of publication and text. */
function sourcesOf(...articles: readonly (readonly [published: string, text: string])[]): readonly number[] {
  return parseArticles(articles.map(([published, text], i) => ({ id: `a${i}`, published, text })))
    .events.map(({ passages }) => new Set((passages ?? []).map(({ articleId }) => articleId)).size)
    .sort((a, b) => b - a)
}

const told = 'Bridge news\n\nThe mayor Ida Roe sold the Varrow bridge to a bank.'

test('news that is told without a date may be a day or two old', () => {
  expect(sourcesOf(['2021-10-06', told], ['2021-10-07', told])).toEqual([2])
})

test('news that is told without a date is not a week old', () => {
  expect(sourcesOf(['2021-10-06', told], ['2021-10-13', told])).toEqual([1, 1])
})

test('two days that are written are two events', () => {
  const [monday, tuesday] = ['Monday', 'Tuesday'].map((day) => `Bridge news\n\nIda Roe met Anders Quist on ${day}.`)
  expect(sourcesOf(['2021-10-06', monday ?? ''], ['2021-10-06', tuesday ?? ''])).toEqual([1, 1])
})

test('a headline with capitals throughout names whom the article names', () => {
  const headline =
    'Mayor Ida Roe Sells Varrow Bridge\n\nThe city is calm after what Ida Roe did to the old Varrow bridge.'
  expect(sourcesOf(['2021-10-06', headline], ['2021-10-06', told])).toEqual([2])
})

test.each([
  'Norvik opens plant in Varrow\n\nOctober 6, 2021\n\nNorvik Motors today opened its third plant in Varrow.',
  'Norvik opens plant in Varrow\n\nNorvik today opened its third plant in Varrow.',
])('a headline is told by the first sentence, behind a date line or not', (text) => {
  const { events } = parseArticles([{ id: 'a', published: '2021-10-06', text }])
  expect(events.map(({ passages }) => passages?.length)).toEqual([2])
})

test('a headline about another firm is not told by the first sentence', () => {
  const text = 'Norvik opens plant in Varrow\n\nSolberg Motors today opened its third plant in Varrow.'
  const { events } = parseArticles([{ id: 'a', published: '2021-10-06', text }])
  expect(events.map(({ passages }) => passages?.length)).toEqual([1])
})

test.each([
  ['Ida Roe opened a plant.', 'The mayor opened a school.'],
  ['Norvik shares fell by three per cent.', 'Solberg shares fell by three per cent.'],
  ['Ida Roe won the race in Varrow.', 'The race in Varrow was won by Anders Quist.'],
])('“%s” and “%s” are two events', (one, two) => {
  expect(sourcesOf(['2021-10-06', `Harbour news\n\n${one}`], ['2021-10-06', `Harbour news\n\n${two}`])).toEqual([1, 1])
})

test('what undoes a deed is another event, whatever else the two share', () => {
  const one = 'Harbour news\n\nThe mayor Ida Roe closed the old port of Varrow.'
  const two = 'Harbour news\n\nThe mayor Ida Roe opened the old port of Varrow.'
  expect(sourcesOf(['2021-10-06', one], ['2021-10-06', two])).toEqual([1, 1])
})

/** Two reports, each of a story of its own beginning; both of one day. */
function reports(one: string, two: string): readonly number[] {
  return sourcesOf(['2021-10-06', one], ['2021-10-06', two])
}

const robbery =
  'Three masked men took jewels worth two million crowns from the Solberg jewellery shop in Varrow harbour'

test('articles about one story tell of one event with few words in common', () => {
  const one = `Jewels gone from Solberg\n\n${robbery} on Tuesday. Police arrested a man in Tessel after a chase through the harbour.`
  const two = `Solberg jewels: an arrest\n\n${robbery}, the owner says. A suspect was detained in Tessel on Wednesday.`
  expect(reports(one, two)).toContain(2)
})

test('like words in articles about two stories are two events', () => {
  const one = `Jewels gone from Solberg\n\n${robbery}. The owner was asleep over the shop and heard glass break at four in the morning. Police arrested a man after a long search of the old town.`
  const two =
    'Ferry fire in Norland\n\nThe ferry Hilda burned out off the Norland coast and forty passengers swam ashore in the dark before two trawlers came. Police arrested a man after a long search of the dunes.'
  expect(reports(one, two)).not.toContain(2)
})

test.each([
  ['The Varrow Rovers signed Ida Roe for two years.', 'The Rovers signed the striker Ida Roe for two years.'],
  ['The board of Norvik named Ida Roe as its head.', 'Ida Roe was named as head of Norvik.'],
  ['Ida Roe sued the World Harbour Union over its fees.', 'Ida Roe sued the WHU over its fees.'],
])('“%s” and “%s” are one event', (one, two) => {
  const lead = 'Word of it was out in Varrow by noon, and the members cheered in the long hall by the harbour.'
  expect(reports(`News from Varrow\n\n${one} ${lead}`, `Varrow hears news\n\n${two} ${lead}`)).toContain(2)
})

/** The first of September 2021 and the days behind it. */
const dayAfter = (count: number): string => new Date(Date.UTC(2021, 8, 1 + count)).toISOString().slice(0, 10)

test('whatever the day, news of the day before yesterday meets news of today', () => {
  for (let i = 0; i < 40; i++) expect([i, sourcesOf([dayAfter(i), told], [dayAfter(i + 3), told])]).toEqual([i, [2]])
})

test('what one article told on Wednesday did not happen on Thursday, whichever is read first', () => {
  const [wednesday, thursday] = [
    { id: 'w', published: '2021-10-06', text: told },
    { id: 't', published: '2021-10-07', text: told },
  ]
  for (const sources of [
    [wednesday, thursday],
    [thursday, wednesday],
  ]) {
    const [event] = parseArticles(sources).events
    expect(event?.when).toBe('2021-10-06?')
    // The other day is not said to be a wider one.
    expect(JSON.stringify(event?.receipt)).toContain('dates the same event otherwise')
  }
})

test('what one article writes the day of, another may tell some days later without it', () => {
  const lead = 'The yard of Norvik stood empty, and forty welders of the night shift waited at the gate in the rain.'
  const one = `Norvik yard closes\n\nThe owner Ida Roe closed the Norvik yard on Friday. ${lead}`
  const later = `After the yard\n\nThe owner Ida Roe closed the Norvik yard. ${lead}`
  expect(sourcesOf(['2021-10-02', one], ['2021-10-05', later])).toContain(2)
  expect(sourcesOf(['2021-10-02', one], ['2021-10-25', later])).not.toContain(2)
})

test('who killed somebody is not told as dead', () => {
  const one = 'Death in Varrow\n\nAnders Lund killed his father in a hunting accident near Varrow in the wet autumn.'
  const two = 'Death in Varrow\n\nAnders Lund died near Varrow in the wet autumn of a hunting accident.'
  expect(reports(one, two)).not.toContain(2)
})

test('a wire report is one event, however many print it', () => {
  const copies = Array.from({ length: 300 }, (): readonly [string, string] => ['2021-10-06', told])
  expect(sourcesOf(...copies)).toEqual([300])
})

test('two things that one article tells of with one verb are two events', () => {
  const { events } = parseArticles([
    {
      id: 'a',
      published: '2021-10-06',
      text: 'Varrow on Wednesday\n\nThe mayor opened the new library. Gunmen opened fire on a bus.',
    },
  ])
  expect(events).toHaveLength(2)
})
