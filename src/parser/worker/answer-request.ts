import { parseArticles } from '../parse-articles.ts'
import type { ParseReply, ParseRequest } from './messages.ts'

/** Parses what is asked and answers as it goes, in the worker or beside the page. Never throws. */
export function answerRequest({ articles }: ParseRequest, answer: (reply: ParseReply) => void): void {
  try {
    const extraction = parseArticles(articles, {
      onRead: (read, total, events) => answer({ type: 'read', read, total, events }),
    })
    answer({ type: 'finished', extraction })
  } catch (error) {
    answer({
      type: 'failed',
      message: `The articles could not be read: ${error instanceof Error ? error.message : String(error)}`,
    })
  }
}
