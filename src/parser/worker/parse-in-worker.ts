import type { SetDates, SourceArticle } from '#model/article.ts'
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

export interface Parsing {
  /** Tells the articles again with these dates of publication: one more `finished`. */
  readonly setDates: (setDates: SetDates) => void
  readonly cancel: () => void
}

/** Parses articles in a worker, or beside the page where a worker cannot start or dies. Answers are the same. */
export function parseInWorker(articles: readonly SourceArticle[], listener: (reply: ParseReply) => void): Parsing {
  let over = false
  let setDates: SetDates = new Map()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Requests that are not finished. */
  let open = 1
  let onPage: ((request: ParseRequest) => void) | undefined
  const worker = startWorker()

  const answer = (reply: ParseReply): void => {
    if (over) return
    if (reply.type !== 'read' && --open <= 0) clearTimeout(timer)
    listener(reply)
  }
  const parseHere = (): void => {
    if (over || onPage) return
    worker?.terminate()
    clearTimeout(timer)
    open = 1
    const ask = (onPage = answerOnPage(answer))
    // One turn for the page to draw its first state.
    timer = setTimeout(() => ask({ type: 'parse', articles, setDates }))
  }
  const expectWord = (): void => {
    clearTimeout(timer)
    timer = setTimeout(parseHere, SILENCE)
  }

  if (!worker) parseHere()
  else {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (over || onPage) return
      expectWord()
      if (data.type === 'started') worker.postMessage({ type: 'parse', articles, setDates } satisfies ParseRequest)
      else answer(data)
    })
    // An error in the worker, or none at all: a blocked blob tells nothing.
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      parseHere()
    })
    expectWord()
  }
  return {
    setDates: (dates) => {
      setDates = dates
      open++
      const request: ParseRequest = { type: 'set dates', setDates }
      if (onPage) onPage(request)
      else {
        worker?.postMessage(request)
        expectWord()
      }
    },
    cancel: () => {
      over = true
      clearTimeout(timer)
      worker?.terminate()
    },
  }
}

/** Runs the worker's own code beside the page: it stands in the script once. */
function answerOnPage(answer: (reply: ParseReply) => void): (request: ParseRequest) => void {
  let ask: ((message: { readonly data: ParseRequest }) => void) | undefined
  startHere<ParseRequest, WorkerMessage>({
    addEventListener: (_, listener) => {
      ask = listener
    },
    postMessage: (message) => {
      if (message.type !== 'started') answer(message)
    },
  })
  return (data) => ask?.({ data })
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
