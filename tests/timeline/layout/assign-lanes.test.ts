import { expect, test } from 'vitest'
import type { Article } from '#model/article.ts'
import { assignLanes } from '#timeline/layout/assign-lanes.ts'
import { indexEvents } from '#timeline/layout/event-index.ts'
import { sceneWith } from '../scenes.ts'

const publicationDate = { basis: 'unknown', confidence: 0, receipt: [] } as const

const articles: readonly Article[] = [
  { id: 'a', outlet: 'Harbour Gazette', title: 'Ferry stops', publicationDate },
  { id: 'b', title: 'Bridge opens', publicationDate },
  {
    id: 'c',
    text: 'The council voted on Monday to close the old bridge for good.',
    publicationDate,
  },
]

test('a lane is called as its article is: by its outlet, its title, or its first words', () => {
  expect(lanesFor(['a', 'b', 'c'])).toEqual([
    'Harbour Gazette',
    'Bridge opens',
    'The council voted on Monday to close the …',
  ])
})

test('events of no article that is here share a lane of others', () => {
  expect(lanesFor(['a', 'elsewhere'])).toEqual(['Harbour Gazette', 'Others'])
})

function lanesFor(ids: readonly string[]): readonly (string | undefined)[] {
  const { events, disputes } = sceneWith(
    ids.map((articleId) => ({
      id: `of ${articleId}`,
      title: 'Council votes',
      status: 'happened',
      when: '2024-05-01',
      passages: [{ articleId, start: 0, end: 1, quote: 'x' }],
    })),
  )
  return assignLanes(indexEvents(events, disputes), { lanes: 'article', articles }).map(({ name }) => name)
}
