import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followZoom } from '#panels/timeline/follow-zoom.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const whole = { start: 0, end: 1000 }

test('a hand zooms while windows change their length, and rests when none has for a while', () => {
  const rest = vi.fn<() => void>()
  const { follow } = followZoom(rest)
  expect(follow(whole)).toBe(false)
  expect(follow({ start: 100, end: 900 })).toBe(true)
  vi.advanceTimersByTime(100)
  expect(follow({ start: 150, end: 850 })).toBe(true)
  vi.advanceTimersByTime(100)
  expect(follow({ start: 150, end: 850 })).toBe(true)
  expect(rest).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(rest).toHaveBeenCalledOnce()
  expect(follow({ start: 150, end: 850 })).toBe(false)
})

test('a pan is no zoom, and neither is a jump', () => {
  const { follow } = followZoom(() => undefined)
  follow({ start: 100, end: 200 })
  expect(follow({ start: 130, end: 230 })).toBe(false)
  expect(follow(whole)).toBe(false)
})

test('an octave ahead lies around the moment that stays where it is', () => {
  const { follow, ahead } = followZoom(() => undefined)
  follow({ start: 0, end: 1000 })
  expect(ahead()).toBeUndefined()
  // Around 200, which stays a fifth from the left.
  follow({ start: 20, end: 920 })
  expect(ahead()).toEqual({ start: 110, end: 560 })
  follow({ start: 0, end: 1000 })
  expect(ahead()).toEqual({ start: -200, end: 1800 })
  vi.advanceTimersByTime(200)
  expect(ahead()).toBeUndefined()
})

test('what is removed never rests', () => {
  const rest = vi.fn<() => void>()
  const { follow, remove } = followZoom(rest)
  follow(whole)
  follow({ start: 100, end: 900 })
  remove()
  vi.advanceTimersByTime(1000)
  expect(rest).not.toHaveBeenCalled()
})
