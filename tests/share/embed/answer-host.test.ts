// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answerHost } from '#share/embed/answer-host.ts'

let told: unknown[]
let stop: () => void
const host = { postMessage: (message: unknown) => void told.push(message) }

beforeEach(() => {
  told = []
  stop = () => undefined
})
afterEach(() => {
  stop()
  location.hash = ''
})

function widen(width: number): void {
  Object.defineProperty(globalThis, 'innerWidth', { value: width, configurable: true })
  globalThis.dispatchEvent(new Event('resize'))
}

test('a host is told once, and again only when another width asks for another height', () => {
  widen(900)
  stop = answerHost(host)
  expect(told).toEqual([
    { type: 'dateline:height', height: 520 },
    { 'datawrapper-height': { dateline: 520 } },
    { sentinel: 'amp', type: 'embed-size', height: 520 },
  ])
  widen(800)
  widen(900)
  expect(told).toHaveLength(3)
  widen(400)
  expect(told.slice(3)).toEqual([
    { type: 'dateline:height', height: 560 },
    { 'datawrapper-height': { dateline: 560 } },
    { sentinel: 'amp', type: 'embed-size', height: 560 },
  ])
})

test('however high the frame is made, nothing more is said', () => {
  widen(900)
  stop = answerHost(host)
  for (const height of [520, 2000, 90]) {
    Object.defineProperty(globalThis, 'innerHeight', { value: height, configurable: true })
    globalThis.dispatchEvent(new Event('resize'))
  }
  expect(told).toHaveLength(3)
})

test('WordPress is told with the secret that it gave', () => {
  widen(900)
  location.hash = '#v=1&axis=density#?secret=aB3'
  stop = answerHost(host)
  expect(told).toContainEqual({ message: 'height', value: 520, secret: 'aB3' })
})
