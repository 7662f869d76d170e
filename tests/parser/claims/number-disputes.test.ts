import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'

/** What two articles of one day are found to contradict each other in. */
function disputesOf(one: string, two: string): readonly (readonly (string | undefined)[])[] {
  const { disagreements, events } = parseArticles(
    [one, two].map((sentence, i) => ({
      id: `a${i}`,
      text: `News of the bridge at Varrow\n\n${sentence}`,
      published: '2021-10-06',
    })),
  )
  const known = new Set(events.map(({ id }) => id))
  return disagreements
    .filter(({ kind, eventId }) => kind === 'number' && known.has(eventId ?? ''))
    .map(({ passages }) => passages.map(({ value }) => value))
}

test.each([
  [
    'Ten people were killed when the bridge in Varrow fell on Monday.',
    'Twelve people were killed when the bridge in Varrow fell on Monday.',
    ['Ten people', 'Twelve people'],
  ],
  [
    'Divers pulled 30 people from the river Tern on Monday.',
    'Divers pulled more than 33 people from the river Tern on Monday.',
    ['30 people', 'more than 33 people'],
  ],
  [
    'Divers pulled no more than 10 people from the river Tern on Monday.',
    'Divers pulled 12 people from the river Tern on Monday.',
    ['no more than 10 people', '12 people'],
  ],
] as const)('“%s” contradicts “%s”', (one, two, values) => {
  expect(disputesOf(one, two)).toEqual([values])
})

test.each([
  // Variants of one number.
  [
    'Divers pulled over 30 people from the river Tern on Monday.',
    'Divers pulled up to 33 people from the river Tern on Monday.',
  ],
  [
    'Divers pulled about 30 people from the river Tern on Monday.',
    'Divers pulled 33 people from the river Tern on Monday.',
  ],
  // Other things are counted.
  ['Divers pulled 30 people from the river Tern on Monday.', 'Divers pulled 12 boats from the river Tern on Monday.'],
  // Another deed.
  ['Divers pulled 30 people from the river Tern on Monday.', 'Divers met 12 people in Varrow on Monday.'],
  ['Divers met 33 Norlandish people in Varrow on Monday.', 'Divers met 20 Sudlandish people in Varrow on Monday.'],
  // A part, a range, a bound from above, a name.
  [
    'Divers pulled 30 people from the river Tern on Monday.',
    'Divers pulled another 12 people from the river Tern on Monday.',
  ],
  [
    'Divers pulled 13 people from the river Tern on Monday.',
    'Divers pulled 12 to 15 people from the river Tern on Monday.',
  ],
  [
    'Divers pulled no more than 10 people from the Tern on Monday.',
    'Divers pulled eight people from the Tern on Monday.',
  ],
  ['Norland sold a Ternair 737 jet to Varrow on Monday.', 'Norland sold a Ternair 747 jet to Varrow on Monday.'],
  // Money and shares are no counts.
  ['Norland sold 30% of the ferry to Varrow on Monday.', 'Norland sold 20% of the ferry to Varrow on Monday.'],
] as const)('“%s” and “%s” can both be right', (one, two) => {
  expect(disputesOf(one, two)).toEqual([])
})
