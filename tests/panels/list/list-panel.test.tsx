// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ListPanel } from '#panels/list/ListPanel.tsx'
import { hoverEvent, selectEvent, setFilters, setListForm } from '#store/actions.ts'
import { getShownEvents } from '#store/selectors.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'
import { type RenderedPanel, renderPanel } from '../render-panel.tsx'

let panel: RenderedPanel

beforeEach(() => {
  panel = renderPanel(<ListPanel form="page" />)
})

afterEach(() => panel.remove())

function idsShown(): readonly (string | undefined)[] {
  return [...panel.page.querySelectorAll<HTMLElement>('[data-event]')].map(({ dataset }) => dataset['event'])
}

function idsOfStory(): readonly string[] {
  const state = panel.store.getState()
  const undated = state.extraction.events.filter(({ when }) => when === undefined)
  return [...getShownEvents(state).map(({ event }) => event.id), ...undated.map(({ id }) => id)]
}

describe('the list', () => {
  test('holds every event that the filters let through, in time order, the undated last', () => {
    expect(idsShown()).toEqual(idsOfStory())
    panel.after(() => setFilters(panel.store, { words: 'bridge' }))
    expect(idsShown().length).toBeLessThan(bridgeStory.events.length)
    expect(idsShown()).toEqual(expect.arrayContaining(['poor']))
  })

  test('says each date for machines where HTML can say it', () => {
    const dates = [...panel.page.querySelectorAll('time')].map((time) => [
      time.textContent,
      time.getAttribute('datetime'),
    ])
    expect(dates).toContainEqual(['June 2009', '2009-06'])
    expect(dates).toContainEqual(['probably 6 Oct 2021', '2021-10-06'])
    expect(dates).toContainEqual(['since November 2020', null])
  })

  test('names leftovers under two headings, with their reasons', () => {
    const headings = [...panel.page.querySelectorAll('h2')].map(({ textContent }) => textContent)
    expect(headings.slice(-2)).toEqual([
      'Events without a date 1',
      expect.stringContaining('Time expressions without an event'),
    ])
    expect(panel.page.textContent).toContain('“for decades” a duration')
  })

  test('as a table holds the same events', () => {
    const inList = idsShown()
    panel.after(() => setListForm(panel.store, 'table'))
    expect(panel.page.querySelectorAll('tbody tr').length).toBe(getShownEvents(panel.store.getState()).length)
    expect(idsShown()).toEqual(inList)
  })

  test('a row chooses its event, and is marked while it is chosen or hovered', () => {
    panel.press('Council votes for an inquiry')
    expect(panel.store.getState().selectedId).toBe('inquiry')
    expect(panel.page.querySelector('[aria-current]')?.textContent).toContain('Council votes for an inquiry')
    panel.after(() => hoverEvent(panel.store, 'lund'))
    panel.after(() => selectEvent(panel.store, undefined))
    expect(panel.page.querySelector('[data-hovered]')?.getAttribute('data-event')).toBe('lund')
    expect(panel.page.querySelector('[aria-current]')).toBeNull()
  })

  test('says what the filters hide, and takes them back', () => {
    panel.after(() => setFilters(panel.store, { disputedOnly: true }))
    expect(panel.page.querySelector('[role="status"]')?.textContent).toContain('4 of 35 events shown')
    panel.press('Clear filters')
    expect(panel.page.querySelector('[role="status"]')?.textContent).toBe('')
    expect(idsShown()).toEqual(idsOfStory())
  })
})

test('on a phone the list says how long nothing happened', () => {
  panel.remove()
  panel = renderPanel(<ListPanel form="phone" />)
  expect(panel.page.textContent).toContain('10 months')
  expect(idsShown()).toEqual(idsOfStory())
})
