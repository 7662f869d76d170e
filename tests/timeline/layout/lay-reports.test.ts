import { expect, test } from 'vitest'
import type { Article } from '#model/article.ts'
import type { TimelineEvent } from '#model/timeline-event.ts'
import { createTimelineLayout } from '#timeline/layout/layout-timeline.ts'
import { REPORTS } from '#timeline/layout/lay-reports.ts'
import type { Scene } from '#timeline/layout/scene.ts'
import { bridgeScene, sceneWith } from '../scenes.ts'

function article(id: string, edtf: string | undefined): Article {
  const basis = edtf === undefined ? 'unknown' : 'given'
  return { id, text: '', publicationDate: { ...(edtf !== undefined && { edtf }), basis, confidence: 1, receipt: [] } }
}

function event(id: string, when: string, ...told: readonly string[]): TimelineEvent {
  const passages = told.map((articleId) => ({ articleId, start: 0, end: 1, quote: 'x' }))
  return { id, title: `Council votes ${id}`, when, status: 'happened', passages }
}

const articles = [article('early', '2021-03-01'), article('late', '2021-09-01'), article('undated', undefined)]

function reportsOf(events: readonly TimelineEvent[], rest: Partial<Scene> = {}) {
  return createTimelineLayout()(sceneWith(events, { articles, clock: 'both', ...rest })).reports
}

test('a line leads from each event to each day on which it was told', () => {
  const reports = reportsOf([
    event('planned', '2021-06-01', 'early', 'late'),
    event('other', '2021-01-01', 'late', 'undated'),
    event('last', '2021-12-01'),
  ])
  const names = ['other', 'planned', 'last']
  const leanings = reports?.lines.map(({ slot, x0, x1, rows }) => [
    names[rows[0] ?? -1],
    slot,
    Math.sign(Math.round(x1 - x0)),
  ])
  expect(leanings).toEqual(
    expect.arrayContaining([
      ['planned', 0, -1],
      ['planned', 1, 1],
      ['other', 1, 1],
    ]),
  )
  expect(leanings).toHaveLength(3)
  expect(reports?.days.map(({ letter }) => letter)).toEqual(['A', 'B'])
})

test('what one article tells of one day is one line', () => {
  const events = [event('a', '2021-06-01', 'late'), event('b', '2021-06-01', 'late'), event('c', '2021-12-01')]
  expect(reportsOf(events)?.lines.map(({ rows }) => rows)).toEqual([[0, 1]])
})

function isLoose(when: string, given = articles): boolean | undefined {
  return reportsOf([event('a', when, 'early'), event('z', '2021-12-01')], { articles: given })?.lines[0]?.isLoose
}

test('a line to or from what is no certain day is loose', () => {
  const wide = [article('early', '2021-01/2021-09')]
  expect(isLoose('2021-06-01')).toBe(false)
  expect(isLoose('2021-06-01?')).toBe(true)
  expect(isLoose('2021-06-01/2021-07-01')).toBe(true)
  expect(isLoose('2021-06-01', wide)).toBe(true)
})

test('the second clock takes its room from the drawing, and low plots keep theirs', () => {
  const layout = createTimelineLayout()
  const drawing = layout(bridgeScene({ clock: 'both' }))
  const lowest = drawing.texts.flatMap(({ y, lines }) => lines.map((line) => y + line.y))
  expect(Math.max(...lowest)).toBeLessThanOrEqual(drawing.height - REPORTS)
  expect(drawing.reports?.top).toBeGreaterThan(drawing.height - REPORTS)
  expect(layout(bridgeScene({ clock: 'both', height: 270 })).reports).toBeUndefined()
  expect(layout(bridgeScene()).reports).toBeUndefined()
})
