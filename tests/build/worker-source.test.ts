import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { bundleShared, bundleWorker, writeSharedModule, writeWorkerModule } from '../../src/build/worker-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
const place = { root: folder, mode: 'production' }
const worker = join(folder, 'a.worker.ts')
const double = join(folder, 'double.ts')
let code = ''
let files: readonly string[] = []

beforeAll(async () => {
  writeFileSync(
    double,
    `export interface Doubled { readonly n: number }
export const times: number = 2
let made = 0
export function double(n: number): number { made++; if (made > 9) throw new Error('made too often'); return n * times }
export const countMade = (): number => made`,
  )
  writeFileSync(
    worker,
    "import { double, type Doubled } from './double.ts'\nself.onmessage = ({ data }: { data: number }) => { const made: Doubled = { n: double(data) }; self.postMessage(made.n) }",
  )
  ;({ code, files } = await bundleWorker(worker, place))
})

interface Scope {
  onmessage?: (message: { readonly data: number }) => void
  readonly postMessage: (answer: unknown) => void
}

function scopeFor(answers: unknown[]): Scope {
  return { postMessage: (answer) => answers.push(answer) }
}

test('a worker becomes one classic script that imports nothing', () => {
  expect(files.map((file) => file.replace(folder, '')).sort()).toEqual(['/a.worker.ts', '/double.ts'])
  const answers: unknown[] = []
  const self = scopeFor(answers)
  // A classic script: a module would throw here.
  runInNewContext(code, { self })
  self.onmessage?.({ data: 21 })
  expect(answers).toEqual([42])
})

interface Made {
  readonly source: string
  readonly startHere: (self: Scope) => void
  readonly shared: readonly [times: number, double: (n: number) => number, countMade: () => number]
}

/** The worker's module, run with what it shares with the page. */
function runModules(workerCode: string, sharedCode: string): Partial<Made> {
  const made: Partial<Made> = {}
  const module = writeWorkerModule(workerCode).replace(/^import .*$/mu, '')
  const script = `${writeSharedModule(sharedCode)}\n${module}`.replaceAll('export ', '')
  runInNewContext(`${script}\nObject.assign(made, { source, startHere, shared })`, { made })
  return made
}

function answersOf({ source = '', startHere }: Partial<Made>): readonly unknown[] {
  const fromString: unknown[] = []
  const inBlob = scopeFor(fromString)
  runInNewContext(source, { self: inBlob })
  inBlob.onmessage?.({ data: 4 })
  const fromFunction: unknown[] = []
  const onPage = scopeFor(fromFunction)
  startHere?.(onPage)
  onPage.onmessage?.({ data: 4 })
  return [fromString, fromFunction]
}

test('its module gives the same code as a string for a blob and as a function for the page', () => {
  expect(answersOf(runModules(code, 'var shared = []'))).toEqual([[8], [8]])
})

test('what the worker and the page both use stands in the script once, and each has its own', async () => {
  const both = await bundleShared([double, worker], place)
  expect([...both.lists.keys()]).toEqual([double])
  expect(both.lists.get(double)).toBe(
    'export const times = shared[0]\nexport const double = shared[1]\nexport const countMade = shared[2]',
  )
  const { code: slim } = await bundleWorker(worker, { ...place, lists: both.lists })
  expect(code).toContain('made too often')
  expect(slim).not.toContain('made too often')
  const made = runModules(slim, both.code)
  expect(answersOf(made)).toEqual([[8], [8]])
  // The page counts what it made itself; the worker's blob made a list of its own.
  expect(made.shared?.[2]()).toBe(1)
})
