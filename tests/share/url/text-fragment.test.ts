import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfQuote } from '#share/url/text-fragment.ts'

test.each([
  ['https://a.example/x', 'It fell on Monday.', 'https://a.example/x#:~:text=It%20fell%20on%20Monday.'],
  ['https://a.example/x#top', 'It fell', 'https://a.example/x#top:~:text=It%20fell'],
  [
    'https://a.example/x',
    'a cease-fire, he said & left',
    'https://a.example/x#:~:text=a%20cease%2Dfire%2C%20he%20said%20%26%20left',
  ],
  [
    'https://a.example/x',
    'one two three four five six seven eight nine ten eleven twelve',
    'https://a.example/x#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
  ],
  [
    'https://a.example/x',
    'It fell.\nNobody\nwas hurt today',
    'https://a.example/x#:~:text=It%20fell.,was%20hurt%20today',
  ],
  ['https://a.example/x', ' \n', 'https://a.example/x'],
  ['https://a.example/x', 'Bridge falls \ud83d', 'https://a.example/x#:~:text=Bridge%20falls'],
])('%s is opened at “%s”', (url, quote, address) => {
  expect(addressOfQuote(url, quote)).toBe(address)
})

test('whatever is quoted, the directive holds no sign of its own grammar but the comma between its parts', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[\p{L}\p{P}]{1,12}$/u), { minLength: 1, maxLength: 30 }), (words) => {
      const [, directive = ''] = addressOfQuote('https://a.example/', words.join(' ')).split(':~:text=')
      expect(directive.split(',').length).toBeLessThanOrEqual(2)
      expect(directive).not.toMatch(/[-&\s]/u)
      expect(decodeURIComponent(directive.split(',')[0] ?? '')).toContain(words[0])
    }),
  )
})
