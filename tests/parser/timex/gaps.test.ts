import { expect, test } from 'vitest'
import { markBreaks } from '#parser/timex/phrase.ts'
import { tagTimeExpressions } from '#parser/timex/tag-time-expressions.ts'

const wordsOf = (text: string): readonly string[] => tagTimeExpressions(text).map((time) => time.text)

test.each(['3 May 2024', '3\u00a0May 2024', '3  May  2024', '3\nMay 2024', '3 \n  May 2024', '3\r\nMay 2024'])(
  'the words of a date may stand apart by some blanks or the end of a line: %j',
  (date) => {
    expect(wordsOf(`It opened on ${date}.`)).toEqual([date])
  },
)

test.each(['12 May\n\n2024', '12 May \n \n 2024', '12 May     2024', '12 May\t\t\t\t\t2024'])(
  'no date reaches across paragraphs or columns: %j',
  (text) => {
    expect(wordsOf(text)).toEqual(['12 May', '2024'])
  },
)

test('marking breaks moves nothing', () => {
  const text = 'May\n\n2024  was \t\n warm\n \n'
  const marked = markBreaks(text)
  expect(marked).toHaveLength(text.length)
  expect(marked.replaceAll(/\s{2,}|\0+/gu, (run) => '_'.repeat(run.length))).toBe(
    text.replaceAll(/\s{2,}/gu, (run) => '_'.repeat(run.length)),
  )
})
