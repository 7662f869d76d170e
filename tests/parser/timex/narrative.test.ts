import { expect, test } from 'vitest'
import { tagTimeExpressions } from '#parser/timex/tag-time-expressions.ts'
import { expectTagged } from './marked-text.ts'

const history =
  'On [1 September 1939|1939-09-01] the army crossed the border. By [early October|1939-10] the city had fallen. ' +
  'In [June 1940|1940-06] a second front opened; [twelve days later|1940-XX-XX] the capital surrendered. ' +
  'On [July 14|1940-07-14] the fleet was attacked. In [September|1940-09] the blockade began. ' +
  'In [December|1940-12] the siege was lifted. In [January|1941-01] the offensive went on, and in [the summer|1941-SU] it ended.'

test('a history goes on from date to date, whatever day it was published', () => {
  expectTagged(history)
})

test('a year told in passing does not move the story', () => {
  expectTagged(
    'On [1 September 1939|1939-09-01] the army crossed. A book of [2005|2005] tells it. In [October|1939-10] it fell.',
  )
})

test('reports count from the day of publication', () => {
  expectTagged(
    'The firm said on [Tuesday|2024-04-30] that sales fell in [March|2024-03]. It was founded in [May 1998|1998-05]. In [April|2024-04] it grew.',
    { publicationDate: '2024-05-01' },
  )
})

test('a date line does not make a report a history', () => {
  expectTagged('Bridge opens\n[5 May 2008|2008-05-05]\nThe bridge opened in [April|2008-04].', {
    publicationDate: '2008-05-05',
  })
})

test('the caller may say which it is', () => {
  const text = 'It began on 3 March 2010. It ended in April.'
  const value = (domain: 'news' | 'narrative'): string | undefined =>
    tagTimeExpressions(text, { publicationDate: '2024-05-01', domain }).at(-1)?.value
  expect(value('narrative')).toBe('2010-04')
  expect(value('news')).toBe('2024-04')
})
