import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fonts, wrapText } from '#timeline/layout/wrap-text.ts'
import { tape } from '../scenes.ts'

const options = { maxWidth: 90, maxLines: 3, font: fonts.statement, measure: tape }

test('a number never parts from its noun, and takes no more than that with it', () => {
  const lines = wrapText('Load limit of hanger 12 raised to 44 tonnes by the port', options)?.lines
  expect(lines?.join('|')).toContain('hanger\u00a012')
  expect(lines?.join('|')).toContain('to\u00a044\u00a0tonnes')
  expect(wrapText('06:43 Northern span drops into the harbour', options)?.lines.length).toBeGreaterThan(1)
})

test('lines are as even as they get', () => {
  expect(wrapText('Council approves a third lane', options)?.lines).toEqual(['Council approves', 'a third lane'])
})

test('what is cut says so, and never after a word that asks for the next', () => {
  const cut = wrapText(
    'Inspectors of the ministry rate the bridge over the harbour of Varrow as poor in all of its parts',
    options,
  )
  expect(cut?.cut).toBe(true)
  expect(cut?.lines.at(-1)).toMatch(/ …$/u)
  expect(cut?.lines.join(' ')).not.toMatch(/\b(?:of|the|over|as|in) …$/u)
})

test('a word wider than the line cannot be set', () => {
  expect(wrapText('Donaudampfschifffahrtsgesellschaft', options)).toBeUndefined()
  expect(wrapText('', options)).toBeUndefined()
})

test('no line is wider than it may be, and no word is lost', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,9}$/u)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 60, max: 200 }),
      (words, maxWidth) => {
        const set = wrapText(words.join(' '), { ...options, maxWidth })
        if (!set) return
        for (const line of set.lines) expect(tape(line, fonts.statement)).toBeLessThanOrEqual(maxWidth + 0.01)
        expect(set.lines.length).toBeLessThanOrEqual(3)
        const told = set.lines.join(' ').replaceAll('\u00a0', ' ').replace(/ …$/u, '')
        expect(words.join(' ').startsWith(told)).toBe(true)
        expect(told === words.join(' ')).toBe(!set.cut)
      },
    ),
  )
})

test('no line begins with the dot that parts a date from its count', () => {
  const { lines } =
    wrapText('26 March 2022 · 105 events', {
      maxWidth: tape('26 March 2022 ·', fonts.date) + 1,
      maxLines: 2,
      font: fonts.date,
      measure: tape,
    }) ?? {}
  expect(lines).toHaveLength(2)
  expect(lines?.[1]).toMatch(/^105/u)
})
