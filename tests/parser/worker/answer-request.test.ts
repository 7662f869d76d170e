import { expect, test } from 'vitest'
import { parseArticles } from '#parser/parse-articles.ts'
import { answerRequests } from '#parser/worker/answer-request.ts'
import type { ParseReply } from '#parser/worker/messages.ts'

const articles = [
  { id: 'tern', text: 'Bridge falls in Varrow\n\nTwo divers found the plate in Varrow on Tuesday.' },
  { id: 'gull', text: 'Inquiry opens\n\nThe council of Varrow met Ida Roe on 4 October 2021.' },
]

function open(): { readonly replies: ParseReply[]; readonly ask: ReturnType<typeof answerRequests> } {
  const replies: ParseReply[] = []
  return { replies, ask: answerRequests((reply) => replies.push(reply)) }
}

test('articles are read one by one, then told', () => {
  const { replies, ask } = open()
  ask({ type: 'parse', articles, setDates: new Map() })
  expect(replies.map(({ type }) => type)).toEqual(['read', 'read', 'finished'])
  expect(replies.at(-1)).toEqual({ type: 'finished', extraction: parseArticles(articles) })
})

test('with another date they are told again, unread, as if it had always been set', () => {
  const { replies, ask } = open()
  ask({ type: 'parse', articles, setDates: new Map() })
  const setDates = new Map([['tern', '2021-10-06']])
  ask({ type: 'set dates', setDates })
  expect(replies.slice(3)).toEqual([{ type: 'finished', extraction: parseArticles(articles, { setDates }) }])
  ask({ type: 'set dates', setDates: new Map() })
  expect(replies.at(-1)).toEqual(replies[2])
})

test('what cannot be read is said', () => {
  const { replies, ask } = open()
  // @ts-expect-error A broken message.
  ask({ type: 'parse', articles: [{}], setDates: new Map() })
  expect(replies).toEqual([{ type: 'failed', message: expect.stringContaining('The articles could not be read') }])
})
