// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTimelineView, type TimelineView } from '#timeline/timeline-view.ts'
import { bridgeScene } from './scenes.ts'

let svg: SVGSVGElement
let list: HTMLOListElement
let view: TimelineView
const onHover = vi.fn<(id: string | undefined) => void>()
const onChoose = vi.fn<(target: { readonly key: string }) => void>()

beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  list = document.createElement('ol')
  document.body.append(svg, list)
  view = createTimelineView({ svg, list }, { onHover, onChoose })
})

afterEach(() => {
  view.remove()
  document.body.replaceChildren()
  vi.clearAllMocks()
})

function buttons(): readonly HTMLButtonElement[] {
  return [...list.querySelectorAll('button')]
}

test('every mark or cluster has its button, in time order, and one of them is the tab stop', () => {
  const { targets } = view.draw(bridgeScene())
  expect(buttons().map(({ textContent }) => textContent)).toEqual(targets.map(({ name }) => name))
  expect(buttons()[0]?.textContent).toBe('June 2009: Council approves a third lane, 1 source')
  expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
})

test('a name says date, statement, status, sources and dispute', () => {
  view.draw(bridgeScene())
  const names = buttons().map(({ textContent }) => textContent)
  expect(names).toContain('probably Tue 19 Nov 2013: Diver reports scour at pier 4, 1 source')
  expect(names).toContain('spring 2018: Repair fund goes to the ring road, denied, 2 sources, disputed')
})

test('the selected statement stands on a plate, and only that', () => {
  view.draw(bridgeScene({ selectedId: 'boats' }))
  expect([...svg.querySelectorAll('rect.tl-plate')].length).toBeGreaterThan(0)
  expect(buttons().filter((button) => button.getAttribute('aria-pressed') === 'true')).toHaveLength(1)
  view.draw(bridgeScene())
  expect(svg.querySelectorAll('rect.tl-plate')).toHaveLength(0)
})

test('while one is hovered the others step back', () => {
  view.draw(bridgeScene({ hoveredId: 'boats' }))
  expect(svg.querySelectorAll('.tl-label.tl-hover').length).toBeGreaterThan(0)
  expect(svg.querySelectorAll('.tl-label.tl-dim').length).toBeGreaterThan(10)
  view.draw(bridgeScene())
  expect(svg.querySelectorAll('.tl-dim')).toHaveLength(0)
})

test('a press on a button chooses, a pointer on it hovers', () => {
  view.draw(bridgeScene())
  const button = buttons().find(({ textContent }) => textContent?.includes('Fire boats'))
  button?.click()
  expect(onChoose.mock.calls[0]?.[0].key).toBe('boats')
  button?.dispatchEvent(new Event('pointerenter'))
  expect(onHover).toHaveBeenLastCalledWith('boats')
})

test('what leaves the window leaves the drawing', () => {
  view.draw(bridgeScene())
  const all = buttons().length
  view.draw(bridgeScene({ window: { start: Date.UTC(2010, 0), end: Date.UTC(2013, 0) } }))
  expect(buttons().length).toBeLessThan(all)
  expect(buttons().length).toBeGreaterThan(0)
  view.remove()
  expect([svg.childNodes.length, list.childNodes.length]).toEqual([0, 0])
})

test('a focused button that a zoom takes away hands the focus to the nearest in time', () => {
  const { targets } = view.draw(bridgeScene())
  const [first] = buttons()
  first?.focus()
  const last = targets.at(-1)
  if (!last) throw new Error('no targets')
  const { targets: left } = view.draw(
    bridgeScene({ window: { start: last.at - 200 * 86_400_000, end: last.at + 30 * 86_400_000 } }),
  )
  expect(first?.isConnected).toBe(false)
  const nearest = left.reduce((a, b) => (b.at < a.at ? b : a))
  expect(document.activeElement?.textContent).toBe(nearest.name)
  expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement])
})

test('where nothing is left in view the list keeps the focus, and gives it back', () => {
  view.draw(bridgeScene())
  buttons()[0]?.focus()
  view.draw(bridgeScene({ events: [] }))
  expect(document.activeElement).toBe(list)
  view.draw(bridgeScene())
  expect(document.activeElement).toBe(buttons().find(({ tabIndex }) => tabIndex === 0))
})

test('a redraw takes no focus from elsewhere', () => {
  const field = document.createElement('input')
  document.body.append(field)
  view.draw(bridgeScene())
  field.focus()
  view.draw(bridgeScene({ events: [] }))
  view.draw(bridgeScene())
  expect(document.activeElement).toBe(field)
})
