import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { bundleWorker, writeWorkerModule } from '../../src/build/worker-source.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
let code = ''
let files: readonly string[] = []

beforeAll(async () => {
  writeFileSync(join(folder, 'double.ts'), 'export const double = (n: number): number => n * 2')
  writeFileSync(
    join(folder, 'a.worker.ts'),
    "import { double } from './double.ts'\nself.onmessage = ({ data }: { data: number }) => self.postMessage(double(data))",
  )
  ;({ code, files } = await bundleWorker(join(folder, 'a.worker.ts'), folder, 'production'))
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

test('its module gives the same code as a string for a blob and as a function for the page', () => {
  const made: { source?: string; startHere?: (self: Scope) => void } = {}
  runInNewContext(
    `${writeWorkerModule(code).replaceAll('export ', '')}\nmade.startHere = startHere\nmade.source = source`,
    {
      made,
    },
  )
  const fromString: unknown[] = []
  const inBlob = scopeFor(fromString)
  runInNewContext(made.source ?? '', { self: inBlob })
  inBlob.onmessage?.({ data: 4 })
  const fromFunction: unknown[] = []
  const onPage = scopeFor(fromFunction)
  made.startHere?.(onPage)
  onPage.onmessage?.({ data: 4 })
  expect([fromString, fromFunction]).toEqual([[8], [8]])
})
