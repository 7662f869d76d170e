import type { SourceArticle } from '#model/article.ts'
import type { ParseReply, ParseRequest, WorkerMessage } from './messages.ts'
import { source, startHere } from './parse.worker.ts?worker-source'

/** A worker that has not said a word by then is taken for dead; the page parses by itself. */
const SILENCE = 3000

interface TrustedScripts {
  readonly createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

/** Parses articles in a worker, or beside the page where a worker cannot start or dies. Answers are the same. */
export function parseInWorker(
  articles: readonly SourceArticle[],
  listener: (reply: ParseReply) => void,
): { readonly cancel: () => void } {
  const request: ParseRequest = { type: 'parse', articles }
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const worker = startWorker()

  const finish = (): void => {
    over = true
    clearTimeout(timer)
    worker?.terminate()
  }
  const answer = (reply: ParseReply): void => {
    if (over) return
    if (reply.type !== 'read') finish()
    listener(reply)
  }
  const parseHere = (): void => {
    if (over) return
    worker?.terminate()
    clearTimeout(timer)
    // One turn for the page to draw its first state.
    timer = setTimeout(() => parseOnPage(request, answer))
  }
  const expectWord = (): void => {
    clearTimeout(timer)
    timer = setTimeout(parseHere, SILENCE)
  }

  if (!worker) parseHere()
  else {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (over) return
      expectWord()
      if (data.type === 'started') worker.postMessage(request)
      else answer(data)
    })
    // An error in the worker, or none at all: a blocked blob tells nothing.
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      parseHere()
    })
    expectWord()
  }
  return { cancel: finish }
}

/** Runs the worker's own code beside the page: it stands in the script once. */
function parseOnPage(request: ParseRequest, answer: (reply: ParseReply) => void): void {
  startHere<ParseRequest, WorkerMessage>({
    addEventListener: (_, listener) => listener({ data: request }),
    postMessage: (message) => {
      if (message.type !== 'started') answer(message)
    },
  })
}

function startWorker(): Worker | undefined {
  try {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
    const worker = new Worker(trusted(url))
    URL.revokeObjectURL(url)
    return worker
  } catch {
    return undefined
  }
}

let policy: { createScriptURL: (url: string) => string } | undefined

/** Under Trusted Types only a policy may name a script; ours lets nothing but our own blob pass. */
function trusted(url: string): string {
  const types = readTrustedTypes()
  if (!types) return url
  policy ??= types.createPolicy('dateline-worker', {
    createScriptURL: (blob) => {
      if (!blob.startsWith('blob:')) throw new TypeError('Not a script of ours')
      return blob
    },
  })
  return policy.createScriptURL(url)
}

function readTrustedTypes(): TrustedScripts | undefined {
  const types: unknown = Reflect.get(globalThis, 'trustedTypes')
  return isTrustedScripts(types) ? types : undefined
}

function isTrustedScripts(value: unknown): value is TrustedScripts {
  return typeof value === 'object' && value !== null && 'createPolicy' in value
}
