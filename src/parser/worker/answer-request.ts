import { type ReadBundle, readBundle } from '../parse-articles.ts'
import type { ParseReply, ParseRequest } from './messages.ts'

/** Answers requests as they come, in the worker or beside the page; the articles are read once. Never throws. */
export function answerRequests(answer: (reply: ParseReply) => void): (request: ParseRequest) => void {
  let bundle: ReadBundle | undefined
  return (request) => {
    try {
      if (request.type === 'parse')
        bundle = readBundle(request.articles, {
          onRead: (read, total, events) => answer({ type: 'read', read, total, events }),
        })
      if (bundle) answer({ type: 'finished', extraction: bundle.tell(request.setDates) })
    } catch (error) {
      answer({
        type: 'failed',
        message: `The articles could not be read: ${error instanceof Error ? error.message : String(error)}`,
      })
    }
  }
}
