import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { inlineClassNames, toNamespaceImports } from '../../src/build/inline-class-names.ts'

let script = ''
let style = ''

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'))
  writeFileSync(join(folder, 'row.module.css'), '.row { color: red }\n.idle { color: green }')
  writeFileSync(join(folder, 'step.module.css'), '.open { color: blue }\n.shut { color: black }')
  writeFileSync(
    join(folder, 'entry.tsx'),
    `import styles from './row.module.css'
    import steps from './step.module.css'
    console.log(styles.row, steps[location.hash])`,
  )
  const result = await build({
    configFile: false,
    root: folder,
    logLevel: 'warn',
    plugins: [inlineClassNames()],
    css: { modules: { generateScopedName: 'one-[local]' } },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(folder, 'entry.tsx'), output: { format: 'iife' } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  for (const file of output.output)
    if (file.type === 'chunk') script += file.code
    else style += String(file.source)
})

test('of a table of names only those in use are left', () => {
  expect(script).toContain('one-row')
  expect(script).not.toMatch(/\brow:/u)
  expect(script).not.toContain('one-idle')
})

test('a name that is asked for by another name is found', () => {
  expect(script).toContain('one-open')
  expect(script).toContain('one-shut')
})

test('the stylesheet stays whole', () => {
  for (const name of ['row', 'idle', 'open', 'shut']) expect(style).toContain(`.one-${name}`)
})

test('other imports stay as they are', () => {
  const code = "import { a } from './a.ts'\nimport styles from './x.css'\nimport other from './x.module.css.ts'"
  expect(toNamespaceImports(code)).toBe(code)
  expect(toNamespaceImports('import parts from "#panels/parts.module.css"')).toBe(
    'import * as parts from "#panels/parts.module.css"',
  )
})
