import { expect, test } from 'vitest'
import { bridgeStory } from '../fixtures/bridge-story.ts'

test('public/example.json, shown by ?data=example.json, is the invented story of the tests', async () => {
  await expect(`${JSON.stringify(bridgeStory, undefined, 1)}\n`).toMatchFileSnapshot('../../public/example.json')
})
