import { expect, test } from 'vitest'
import { eventDateInWords, publicationInWords, shortened } from '#panels/parts/date-words.ts'

test.each([
  ['2024-05-01?/2024-05-14?', 'within', 'probably between 1 and 14 May 2024'],
  ['2024-05-01/2024-05-14', 'within', 'between 1 and 14 May 2024'],
  ['2024-05-01/2024-05-14', undefined, 'between 1 and 14 May 2024'],
  ['2024-05-01/2024-05-14', 'span', '1–14 May 2024'],
  ['2024-04-30?/2024-05-12?', 'within', 'probably between 30 Apr and 12 May 2024'],
  ['2024-04-30/2024-05-12', 'span', '30 Apr –\u2060 12 May 2024'],
  ['2016-05/2017-02', 'within', 'between May 2016 and Feb 2017'],
  ['2016-05/2017-02', 'span', 'May 2016 –\u2060 Feb 2017'],
  ['2016/2017', 'within', 'between 2016 and 2017'],
  ['../2024-10-06?', undefined, 'probably before 7 Oct 2024'],
  ['2024-10', undefined, 'Oct 2024'],
] as const)('%s (%s) in a narrow column is «%s»', (when, extent, words) => {
  expect(breakable(shortened(eventDateInWords({ when, ...(extent && { extent }) })))).toBe(words)
})

test('an article that came out on one of several days says so', () => {
  expect(breakable(publicationInWords({ edtf: '2024-05-02?/2024-10-06?' }))).toBe(
    'probably between 2 May and 6 Oct 2024',
  )
})

/** A line may break anywhere. */
function breakable(words: string): string {
  return words.replaceAll('\u00a0', ' ')
}
