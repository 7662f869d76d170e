import { check } from 'recheck'
import { expect, test } from 'vitest'
import { allPatterns } from './patterns.ts'

test('no pattern is slower than linear', { timeout: 120_000 }, async () => {
  const verdicts = await Promise.all(
    allPatterns().map(async ({ name, source, flags }) => ({
      name,
      source,
      status: (await check(source, flags.replace('g', ''), { timeout: 20_000 })).status,
    })),
  )
  expect(verdicts.filter(({ status }) => status !== 'safe')).toEqual([])
})
