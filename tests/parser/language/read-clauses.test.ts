import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '#parser/language/find-names.ts'
import { readClauses } from '#parser/language/read-clauses.ts'
import { tokenize } from '#parser/language/tokenize.ts'

function clausesOf(
  text: string,
  { headline = false, time = '' }: { readonly headline?: boolean; readonly time?: string } = {},
): readonly string[] {
  const tokens = tokenize(text, { start: 0, end: text.length })
  const start = text.indexOf(time)
  const times = time ? [{ start, end: start + time.length }] : []
  return readClauses(tokens, { times, headline }).map(
    ({ kind, subject, verb, tail }) =>
      `${kind}: ${subject ? textOf(tokens, subject) : '–'} | ${verb.tense}${verb.passive ? ' passive' : ''}${verb.negated ? ' not' : ''} ${verb.lemma} | ${textOf(tokens, tail)}`,
  )
}

test.each([
  ['The council closed the bridge.', ['main: The council | past close | the bridge']],
  ['The bridge was closed by the council.', ['main: The bridge | past passive close | by the council']],
  ['The council has not closed the bridge.', ['main: The council | perfect not close | the bridge']],
  ['Roe is set to visit Lindhaven.', ['main: Roe | planned visit | Lindhaven']],
  ['The bridge could fall.', ['main: The bridge | possible fall | ']],
  [
    'Divers found a plate and raised it.',
    ['main: Divers | past find | a plate', 'coordinate: Divers | past raise | it'],
  ],
  [
    'The bridge, which opened in May, carried lorries.',
    ['relative: The bridge | past open | in May', 'main: The bridge | past carry | lorries'],
  ],
  [
    'The war in Varrow, which began in May, killed divers.',
    ['relative: The war in Varrow | past begin | in May', 'main: The war in Varrow | past kill | divers'],
  ],
  [
    'The plant in Varrow, which was bombed, closed.',
    ['relative: – | past passive bomb | ', 'main: The plant in Varrow | past close | '],
  ],
  [
    'Roe, who won gold, silver and bronze in May, retired.',
    ['relative: Roe | past win | gold, silver and bronze in May', 'main: Roe | past retire | '],
  ],
  ['United, who last won in May, play Norland.', ['relative: United | past win | in May']],
  [
    'Ida Roe, the mayor, resigned as the council met in Varrow.',
    ['main: Ida Roe | past resign | ', 'subordinate: the council | past meet | in Varrow'],
  ],
  ['Roe said that the port had closed.', ['main: Roe | past say | ', 'complement: the port | past-perfect close | ']],
  [
    'Two men who were seen at the gate were arrested.',
    ['relative: Two men | past passive see | at the gate', 'main: Two men | past passive arrest | '],
  ],
  ['The hall where the council meets was closed.', ['main: The hall | past passive close | ']],
  [
    'A man suspected of theft at the firm where he had worked was held.',
    ['relative: he | past-perfect work | ', 'main: A man suspected of theft at the firm | past passive hold | '],
  ],
  [
    'Officials say the bridge that links the towns was closed.',
    [
      'main: Officials | present say | the bridge',
      'relative: the bridge | present link | the towns',
      'complement: the bridge | past passive close | ',
    ],
  ],
  [
    'A miner who was lost in the tunnel hanged himself.',
    ['relative: A miner | past passive lose | in the tunnel', 'main: A miner | past hang | himself'],
  ],
  [
    'The board says cables have been cut.',
    ['main: The board | present say | ', 'complement: cables | perfect passive cut | '],
  ],
  ['Sales of 28 % compared to May fell.', ['main: Sales of 28 % compared to May | past fall | ']],
  [
    'Jurors declined to talk or answer questions left for them.',
    ['main: Jurors | past decline | to talk or answer questions', 'main: – | past leave | for them'],
  ],
  ['Roe left, the Varrow Post reports.', ['main: Roe | past leave | ', 'main: the Varrow Post | present report | ']],
  [
    'Her quarrel after leaving Norland led to a strike.',
    ['main: Her quarrel after leaving Norland | past lead | to a strike'],
  ],
  [
    'Roe knew who they were and shot them.',
    ['main: Roe | past know | ', 'relative: they | past be | ', 'coordinate: Roe | past shoot | them'],
  ],
  ['Roe is believed to have been hurt.', ['main: Roe | past-perfect passive hurt | ']],
  [
    'Four divers, two of whom were hurt, left the harbour.',
    ['relative: two | past passive hurt | ', 'main: Four divers | past leave | the harbour'],
  ],
  [
    'The head of the family, who had been ill, died in Varrow.',
    ['relative: The head of the family | past-perfect be | ill', 'main: The head of the family | past die | in Varrow'],
  ],
  ['At least five divers also left.', ['main: At least five divers | past leave | ']],
  ['Roe named Quist as mayor in May.', ['main: Roe | past name | Quist as mayor in May']],
  ['The plan proposed by Norland failed.', ['main: The plan proposed by Norland | past fail | ']],
  [
    'Meeting with Quist in Varrow, Roe praised the divers.',
    ['main: Roe | past praise | the divers', 'participial: Roe | past meet | with Quist in Varrow'],
  ],
] as const)('%s', (text, clauses) => {
  expect(clausesOf(text)).toEqual(clauses)
})

test.each([
  ['The fire in May killed ten people.', 'May', ['main: The fire | past kill | ten people']],
  ['In 1984 Roe left the port.', '1984', ['main: Roe | past leave | the port']],
  [
    'In 1996, following the sale of Varrow Works, Roe returned to Varrow and Lindhaven.',
    '1996',
    ['main: Roe | past return | to Varrow and Lindhaven'],
  ],
] as const)('a date is looked through: %s', (text, time, clauses) => {
  expect(clausesOf(text, { time })).toEqual(clauses)
})

test('what leads up to a joint belongs to it', () => {
  expect(clausesOf('Roe returned to Varrow and soon after Quist resigned.')[0]).toBe(
    'main: Roe | past return | to Varrow',
  )
})

test('a full stop shortens a name and ends no clause', () => {
  expect(clausesOf('In a hurry, Varrow Inc. released the list.')).toEqual([
    'main: Varrow Inc | past release | the list',
  ])
  expect(clausesOf('Gov. Quist signed the bill.')).toEqual(['main: Gov. Quist | past sign | the bill'])
})

test('what is said within quotation marks is nobody’s clause', () => {
  expect(clausesOf('“We closed the bridge,” Roe said.')).toEqual(['main: Roe | past say | '])
})

test.each([
  ['Varrow to buy ten ferries', 'main: Varrow | planned buy | ten ferries'],
  ['Divers to be paid by Norland', 'main: Divers | planned passive pay | by Norland'],
  ['Mayor Ida Roe resigns', 'main: Mayor Ida Roe | past resign | '],
  ['First ferry delivered', 'main: First ferry | past passive deliver | '],
])('a headline leaves words out: %s', (headline, clause) => {
  expect(clausesOf(headline, { headline: true })).toEqual([clause])
})

test('a headline tells the past in the present tense', () => {
  expect(clausesOf('Council closes the bridge', { headline: true })).toEqual([
    'main: Council | past close | the bridge',
  ])
})

test('clauses lie within their sentence, whatever it is', () => {
  const word = fc.constantFrom(
    'the',
    'council',
    'closed',
    'was',
    'who',
    ',',
    'and',
    'that',
    '“',
    '”',
    'said',
    'to',
    'Roe',
    'has',
    'not',
    'meeting',
    '.',
    'by',
    '2021',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const tokens = tokenize(text, { start: 0, end: text.length })
      for (const { verb, subject, tail } of readClauses(tokens, { times: [], headline: false })) {
        expect(verb.from).toBeLessThan(verb.to)
        expect(tail.to).toBeLessThanOrEqual(tokens.length)
        expect(tail.from).toBeLessThanOrEqual(Math.max(tail.to, verb.to))
        expect((subject?.from ?? 0) <= (subject?.to ?? 0)).toBe(true)
      }
    }),
  )
})
