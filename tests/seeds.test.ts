import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSeeds } from '../src/build/read-seeds.ts'

test.each([
  ['000_911d43119ffb7882.txt', 'ef7f1b786644fe3d603967276a7931af1ca0a7e948f543bd2cc20b3d7b492ca1'],
  ['001_9c7fc47a9b44388f.txt', '5d0c6f0e097f9bd14fa71c94a24f1eead6e01beb96f54aa488270517b22f65c1'],
  ['002_3191eae7ec735b93.txt', '509051191e0e5bb26d510b9e0b5ca8c6a4db72ec03d9c75523633d9eb61e6a76'],
  ['003_26186f2fb8c4c438.txt', '1c4c4e7299cf46fca24ad1dbb8ef3467dd8d2356859d412c88aeb45fa2331ce7'],
  ['004_12f4390d7777fadd.txt', 'e961fbee1301ffa259277aca22da9c13a2d79303bf74dd407719ca594a0d1852'],
])('%s is byte for byte the article that came', (file, sha256) => {
  expect(
    createHash('sha256')
      .update(readFileSync(`seeds/${file}`))
      .digest('hex'),
  ).toBe(sha256)
})

test('there are five articles and nothing is wrong with what is said of them', () => {
  expect(readdirSync('seeds').filter((file) => file.endsWith('.txt'))).toHaveLength(5)
  expect(readSeeds('seeds').problems).toEqual([])
})
