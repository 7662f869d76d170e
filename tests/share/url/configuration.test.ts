import { expect, test } from 'vitest'
import { readConfiguration } from '#share/url/configuration.ts'

const plain = { embed: false, theme: undefined, gestures: undefined, ground: undefined, data: undefined }

test.each([
  ['', plain],
  ['?embed=1', { ...plain, embed: true }],
  ['?embed=0', plain],
  ['?theme=dark&bg=fff', { ...plain, theme: 'dark', ground: '#fff' }],
  ['?embed=1&gestures=greedy', { ...plain, embed: true, gestures: 'greedy' }],
  ['?gestures=rude', plain],
  ['?theme=pink&bg=url(x)', plain],
  ['?bg=transparent&data=story.json', { ...plain, ground: 'transparent', data: 'story.json' }],
])('the query «%s» sets up the page', (search, configuration) => {
  expect(readConfiguration(search)).toEqual(configuration)
})
