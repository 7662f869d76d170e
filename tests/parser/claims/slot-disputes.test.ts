import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

function extractionOf(one: string, two: string) {
  return parseArticles(
    [one, two].map((sentence, i) => ({
      id: `a${i}`,
      text: `News of the bridge at Varrow\n\n${sentence}`,
      published: '2021-10-08',
    })),
  )
}

/** What two articles of one day are found to contradict each other in: the kind, and the word of each. */
function disputesOf(one: string, two: string): readonly (readonly (string | undefined)[])[] {
  return extractionOf(one, two).disagreements.map(({ kind, passages }) => [kind, ...passages.map(({ value }) => value)])
}

test('two days for one death are shown side by side, and the event lies between them', () => {
  const [one, two] = ['Ida Roe died in Varrow on October 5.', 'Ida Roe died in Varrow on October 6.']
  expect(disputesOf(one, two)).toEqual([['date', 'October 5', 'October 6']])
  const { events } = extractionOf(one, two)
  expect(events.map(({ when, extent }) => [when, extent])).toEqual([['2021-10-05/2021-10-06', 'within']])
  expect(events[0]?.receipt?.at(-2)?.text).toBe('The articles give different days; none is preferred.')
})

test('two places for one death are shown side by side', () => {
  expect(disputesOf('Ida Roe died in Varrow on October 5.', 'Ida Roe died in Lindhaven on October 5.')).toEqual([
    ['place', 'Varrow', 'Lindhaven'],
  ])
})

test('who tells that something happened stands beside who denies it', () => {
  const one = 'Ida Roe met the banker Anders Quist in Varrow on October 5.'
  const told = extractionOf(one, 'Ida Roe denied meeting the banker Anders Quist in Varrow on October 5.')
  expect(told.disagreements.map(({ kind, passages }) => [kind, passages.length])).toEqual([['polarity', 2]])
  expect(told.events.map(({ status }) => status)).toEqual(['happened'])
  expect(told.events[0]?.passages?.map(({ status }) => status)).toEqual(['happened', 'denied'])
})

test('what is only denied is told as denied', () => {
  const { events, disagreements } = extractionOf('Ida Roe denied opening the Varrow gate on October 5.', 'It rained.')
  expect(events.map(({ title, status, claimant }) => [title, status, claimant])).toEqual([
    ['Ida Roe opened the Varrow gate', 'denied', 'Ida Roe'],
  ])
  expect(disagreements).toEqual([])
})

test('a denial has its day, and what is denied has none', () => {
  const { events } = extractionOf('Ida Roe denied opening the Varrow gate on October 5.', 'It rained.')
  expect(events.map(({ when }) => when)).toEqual([undefined])
  const later = extractionOf('Ida Roe will deny taking the money on October 9.', 'It rained.')
  expect(later.events.map(({ status }) => status)).toEqual(['scheduled'])
})

test('the roles of one deed turned round are a question of who is responsible', () => {
  expect(
    disputesOf(
      'Norland defeated Estmark near Varrow on October 5.',
      'Estmark defeated Norland near Varrow on October 5.',
    ),
  ).toEqual([
    ['responsibility', undefined, undefined],
    ['responsibility', undefined, undefined],
  ])
  expect(
    disputesOf(
      'The ferry Gull was sunk by Norland on October 5.',
      'The ferry Gull was sunk by Estmark on October 5.',
    ).map(([kind]) => kind),
  ).toEqual(['responsibility', 'responsibility'])
})

test.each([
  // Two visits are two.
  ['Ida Roe visited Varrow on October 5.', 'Ida Roe visited Varrow on October 6.'],
  // One day, told in two ways.
  ['Ida Roe died in Varrow on October 5.', 'Ida Roe died in Varrow on Tuesday.'],
  // A house and its town.
  ['Ida Roe died in Quist House in Varrow on October 5.', 'Ida Roe died in Varrow on October 5.'],
  // Two people.
  ['Ida Roe died in Varrow on October 5.', 'Anders Quist died in Varrow on October 6.'],
  // A month holds its day.
  ['Ida Roe died in Varrow on October 5.', 'Ida Roe died in Varrow this month.'],
  // A meeting has two sides.
  ['Ida Roe met Anders Quist on October 5.', 'Anders Quist met Ida Roe on October 5.'],
  // A shelling is answered; a plan has two to approve it.
  ['Norland shelled Estmark near Varrow on October 5.', 'Estmark shelled Norland near Varrow on October 5.'],
  ['The plan was approved by Norland on October 5.', 'The plan was approved by Estmark on October 5.'],
  // What may come twice, and years apart another of the name.
  ['Ida Roe was convicted of fraud on 3 May 2010.', 'Ida Roe was convicted of theft on 4 June 2023.'],
  ['Ida Roe died in Varrow on 3 May 1999.', 'Ida Roe died in Varrow on 4 June 2021.'],
  // The denial of something else.
  ['Ida Roe met Anders Quist in Varrow on October 5.', 'Ida Roe denied selling the port on October 5.'],
])('“%s” and “%s” do not contradict each other', (one, two) => {
  expect(disputesOf(one, two)).toEqual([])
})
