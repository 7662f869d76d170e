// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EvidencePanel } from '#panels/evidence/EvidencePanel.tsx'
import { selectEvent } from '#store/actions.ts'
import { getShownEvents, getUndatedEvents } from '#store/selectors.ts'
import { bridgeStory } from '../../fixtures/bridge-story.ts'
import { type RenderedPanel, renderPanel } from '../render-panel.tsx'

let panel: RenderedPanel

beforeEach(() => {
  panel = renderPanel(<EvidencePanel />)
})

afterEach(() => panel.remove())

function textOf(selector: string): string {
  return panel.page.querySelector(selector)?.textContent ?? ''
}

function choose(id: string): void {
  panel.after(() => selectEvent(panel.store, id))
}

describe('before anything is chosen', () => {
  test('the pane names every article, its date and how it is known', () => {
    const articles = textOf('[aria-label="Articles"]')
    for (const { title = '' } of bridgeStory.articles) expect(articles).toContain(title)
    expect(articles).toContain('probably Wed 6 Oct 2021')
    expect(articles).toContain('date inferred')
  })

  test('what is told differently is listed with its versions, and leads to its event', () => {
    expect(textOf('[aria-label="Disputed"]')).toContain('how many: nine, or eleven')
    panel.press('Fire boats pull people', '[aria-label="Disputed"]')
    expect(panel.store.getState().selectedId).toBe('boats')
  })

  test('leftovers are given with reasons and the share that was used', () => {
    const leftovers = textOf('[aria-label="Unplaced"]')
    expect(leftovers).toContain('7 unplaced')
    expect(leftovers).toContain('48 of 54 time expressions used')
    expect(leftovers).toContain('“every spring” recurs')
  })

  test('an article opens with the reason of its date', () => {
    panel.press('Two days at the quay')
    expect(textOf('aside')).toContain('date of publication, inferred')
    expect(textOf('dl')).toContain('the plate was raised on the day of the report')
  })
})

describe('of a chosen event', () => {
  test('date, status, dispute and statement stand at the head', () => {
    choose('boats')
    expect(textOf('h2')).toBe('Fire boats pull people from the water')
    expect(textOf('aside time')).toBe('Mon 4 October 2021')
    expect(textOf('aside')).toContain('happened · 4\u00a0articles · disputed: how many')
  })

  test('the versions stand side by side, the first to say so named, and no verdict', () => {
    choose('boats')
    const versions = [...panel.page.querySelectorAll('[aria-label^="Versions"] > ul > li')]
    expect(versions.map((version) => version.textContent)).toEqual([
      expect.stringMatching(/^nine.*said first/su),
      expect.stringMatching(/^eleven/u),
    ])
  })

  test('each claim is quoted word for word', () => {
    for (const { id, passages = [] } of bridgeStory.events) {
      choose(id)
      const claims = textOf('[aria-label="Claims"]')
      for (const { quote } of passages) expect(claims).toContain(quote)
    }
  })

  test('a quote opens its article with the passage marked', () => {
    choose('boats')
    panel.press('Eleven were lifted out', '[aria-label="Claims"]')
    expect(panel.store.getState().selectedPassage?.articleId).toBe('b-northern-ledger')
    expect(textOf('[data-reader] [data-selected]')).toBe('Eleven were lifted out alive before the tide turned')
  })

  test('a step of the receipt shows the passage that it was read from', () => {
    choose('boats')
    panel.press('Radio Tern, published', 'dl')
    expect(textOf('[data-reader] [data-selected]')).toBe('two days before')
  })

  test('a marked passage chooses the event that it tells', () => {
    choose('boats')
    panel.press('Nobody warned us', '[data-reader]')
    expect(panel.store.getState().selectedId).toBe('mayor')
    expect(panel.store.getState().selectedPassage?.quote).toContain('Nobody warned us')
  })

  test('of several events in one passage the earliest is chosen, and the others are offered', () => {
    const boats = bridgeStory.events.find(({ id }) => id === 'boats')
    if (!boats) throw new Error('no boats in the story')
    const earlier = { ...boats, id: 'tide', title: 'Tide turns', when: '2021-10-03' }
    const events = [...bridgeStory.events, earlier]
    panel.after(() => panel.store.setState({ extraction: { ...bridgeStory, events } }))
    choose('mayor')
    panel.press('Fire boats pulled', '[data-reader]')
    expect(panel.store.getState().selectedId).toBe('tide')
    expect(textOf('aside')).toContain('The same words tell: Fire boats pull people from the water')
    panel.press('Fire boats pull people')
    expect(panel.store.getState().selectedId).toBe('boats')
  })

  test('the article stands whole, its furniture among it', () => {
    for (const { id, text = '' } of bridgeStory.articles) {
      panel.after(() => selectEvent(panel.store, undefined))
      panel.after(() =>
        panel.store.setState({
          selectedPassage: { articleId: id, start: 0, end: 0, quote: '' },
          selectedId: undefined,
        }),
      )
      const shown = textOf('[data-reader]').replaceAll(/\s+/gu, '')
      expect(shown).toBe(text.replaceAll(/\s+/gu, ''))
    }
  })

  test('closing leads back to the articles', () => {
    choose('boats')
    const close = panel.page.querySelector<HTMLElement>('[aria-label="Close"]')
    panel.after(() => close?.click())
    expect(panel.store.getState().selectedId).toBeUndefined()
    expect(textOf('aside')).toContain('Choose an event')
  })

  test('the arrows lead through the story in time, and no further', () => {
    choose('lane')
    const [previous, next] = panel.page.querySelectorAll<HTMLElement>('nav button')
    panel.after(() => previous?.click())
    expect(panel.store.getState().selectedId).toBe('lane')
    panel.after(() => next?.click())
    expect(panel.store.getState().selectedId).toBe('load')
  })
})

describe('the edge of the pane', () => {
  test('moves by keys between its bounds', () => {
    const edge = panel.page.querySelector('[role="separator"]')
    const press = (key: string): string | null => {
      panel.after(() => edge?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
      return edge?.getAttribute('aria-valuenow') ?? null
    }
    expect(press('End')).toBe('480')
    expect(press('ArrowLeft')).toBe('480')
    expect(press('ArrowRight')).toBe('464')
    expect(press('Home')).toBe('400')
  })
})

describe('the position of an event', () => {
  test('counts the dated by themselves, as the header does, and the undated by themselves', () => {
    const shown = getShownEvents(panel.store.getState())
    const undated = getUndatedEvents(panel.store.getState())
    choose(shown.at(-1)?.event.id ?? '')
    expect(textOf('[aria-label="Events in time order"]')).toContain(`Event ${shown.length} of ${shown.length}`)
    expect(textOf('[aria-label="Events in time order"]')).not.toContain('Undated')
    panel.after(() => panel.page.querySelector<HTMLElement>('[aria-label="Next event"]')?.click())
    expect(textOf('[aria-label="Events in time order"]')).toContain(`Undated event 1 of ${undated.length}`)
  })
})
