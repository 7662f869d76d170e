import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { bundleWorker } from '../../src/build/worker-source.ts'

test('a worker becomes one classic script that imports nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src/double.ts'), 'export const double = (n: number): number => n * 2')
  writeFileSync(
    join(folder, 'src/a.worker.ts'),
    "import { double } from './double.ts'\nself.onmessage = ({ data }: { data: number }) => self.postMessage(double(data))",
  )
  const { code, files } = await bundleWorker(join(folder, 'src/a.worker.ts'), folder, 'production')
  expect(files.map((file) => file.replace(folder, '')).sort()).toEqual(['/src/a.worker.ts', '/src/double.ts'])
  const answers: unknown[] = []
  const self: { onmessage?: (message: { readonly data: number }) => void; postMessage: (answer: unknown) => void } = {
    postMessage: (answer) => answers.push(answer),
  }
  // A classic script: a module would throw here.
  runInNewContext(code, { self })
  self.onmessage?.({ data: 21 })
  expect(answers).toEqual([42])
})
