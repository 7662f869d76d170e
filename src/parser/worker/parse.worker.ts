// The calendar first: the page's own stands right before this script, and gzip finds there what it has seen.
import '#calendar/in-words.ts'
import { answerRequests } from './answer-request.ts'
import type { ParseRequest, WorkerMessage } from './messages.ts'

const post = (message: WorkerMessage): void => self.postMessage(message)
const answer = answerRequests(post)

self.addEventListener('message', ({ data }: MessageEvent<ParseRequest>) => answer(data))
post({ type: 'started' })
