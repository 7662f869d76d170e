import { answerRequest } from './answer-request.ts'
import type { ParseRequest, WorkerMessage } from './messages.ts'

const post = (message: WorkerMessage): void => self.postMessage(message)

self.addEventListener('message', ({ data }: MessageEvent<ParseRequest>) => {
  if (data.type === 'parse') answerRequest(data, post)
})
post({ type: 'started' })
