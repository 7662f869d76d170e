import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unheard, unusedAttributes, unusedElements, unusedTypes, withFewCases } from '../../src/build/few-cases.ts'

/** What a function of the renderer answers for each kind of fiber. */
function answersOf(code: string, kinds: readonly unknown[]): readonly unknown[] {
  // oxlint-disable-next-line typescript/no-implied-eval -- the test's own code, as the build writes it
  const ask = new Function('kind', `${code}\nreturn begin({ tag: kind })`)
  return kinds.map((kind): unknown => ask(kind))
}

test('kinds of fibers that no page of ours has fall to the default, all others are as they were', () => {
  const code = `function begin(fiber) {
    switch (fiber.tag) {
      case 1:
      case 0: return 'component'
      case 13: var kept = 'waits'; return kept
      case 26:
      case 27: { switch (fiber.tag) { case 26: return 'head' } return 'root' }
      case 5: kept = 'element'; return kept
    }
    return 'unknown'
  }`
  const kinds = [0, 1, 13, 26, 27, 5, 99]
  expect(answersOf(code, kinds).join(' ')).toBe('component component waits head root element unknown')
  const fewer = withFewCases(code)
  expect(fewer).not.toMatch(/waits|head|root/u)
  expect(answersOf(fewer, kinds).join(' ')).toBe('component unknown unknown unknown unknown element unknown')
})

test('a case that another falls into stays', () => {
  const code = `function begin(fiber) {
    var told = ''
    switch (fiber.tag) {
      case 5: told += 'element '
      case 26: told += 'and more'
    }
    return told
  }`
  expect(answersOf(withFewCases(code), [5])).toEqual(['element and more'])
})

test('kinds of components that we have none of are forgotten', () => {
  const code = `function begin({ tag: type }) {
    switch (type) {
      case REACT_MEMO_TYPE: return 'memo'
      case REACT_FRAGMENT_TYPE: return 'fragment'
    }
    return 'unknown'
  }`
  const types = 'var REACT_MEMO_TYPE = 1, REACT_FRAGMENT_TYPE = 2;'
  expect(answersOf(`${types}${withFewCases(code)}`, [1, 2])).toEqual(['unknown', 'fragment'])
})

test('other switches keep all their cases', () => {
  const code =
    "function begin(fiber) { switch (update.tag) { case 1: return 1 } switch (typeof fiber) { case 'object': return 2 } }"
  expect(withFewCases(code)).toBe(code)
})

test('no component of ours has an element, an attribute or an event that the renderer no longer knows', () => {
  const used = new RegExp(
    String.raw`<(?:${unusedElements.join('|')})\b|<[a-z][^<>]*\s(?:${unusedAttributes.join('|')})=`,
    'u',
  )
  expect('<img alt="" />').toMatch(used)
  expect('<p contentEditable="true">').toMatch(used)
  const hears = new RegExp(String.raw`\bon(?:${unheard.join('|')})=`, 'iu')
  expect('<p onKeyUp={press}>').toMatch(hears)
  const files = ['app', 'panels'].flatMap((room) =>
    readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => join('src', room, file)),
  )
  const sources = files.map((file) => readFileSync(file, 'utf8'))
  const kinds = new RegExp(String.raw`\b(?:${Object.keys(unusedTypes).join('|')})\b[^;]* from 'react`, 'u')
  expect("import { memo } from 'react'").toMatch(kinds)
  expect(sources.filter((source) => kinds.test(source))).toEqual([])
  expect(sources.filter((source) => used.test(source) || hears.test(source))).toEqual([])
})
