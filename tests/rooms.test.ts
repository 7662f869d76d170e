import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

/** What each room of src may import, beside its own files. No room knows the rooms above it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  calendar: ['date-fns', '@date-fns/utc'],
  model: ['#calendar'],
  parser: ['#calendar', '#model'],
  store: ['#calendar', '#model', 'zustand', 'react'],
  timeline: ['#calendar', '#model', 'd3'],
  share: ['#calendar', '#model', '#store', 'd3'],
  panels: ['#calendar', '#model', '#store', '#timeline', '#share', 'react'],
  app: ['#calendar', '#model', '#parser', '#store', '#timeline', '#share', '#panels', '#styles', 'react'],
  styles: [],
  build: ['#calendar', '#model', '#parser', '#timeline', '#share', 'node', 'vite', 'terser', 'happy-dom'],
  cli: ['#calendar', '#model', '#parser', '#share', 'node', 'vite'],
  'main.tsx': [
    '#calendar',
    '#model',
    '#parser',
    '#store',
    '#timeline',
    '#share',
    '#panels',
    '#app',
    '#styles',
    'react',
    'react-dom',
  ],
}

/** Within a room: the only files that may import a package the room may. */
const onlyIn: readonly (readonly [name: string, files: RegExp])[] = [
  ['react', /^(?:store\/use-timeline\.ts|panels\/.*|app\/.*|main\.tsx)$/u],
  ['vite', /^(?:build\/.*|cli\/[\w-]+\.mjs)$/u],
]

/** Rooms and files that know no page: they take the clock, the dice and the measuring tape as parameters. (What is left of React, and the page that the build draws, stand there as text.) */
const pure =
  /^(?:calendar|model|cli|build\/(?!slim-react|first-content)|store|parser\/(?!worker\/)|timeline\/layout|share\/(?!url\/sync-url|embed\/(?:answer-host|open-port)|export\/(?:download|svg-to-)|import\/take-turns|.*copy))/u

// A `window` of ours is a stretch of time: it has a start and an end and nothing else.
const pageGlobals =
  /(?<![\w.'"`#-])(?:window\.(?!start\b|end\b)|(?:document|navigator|localStorage|sessionStorage|indexedDB)[.[]|(?:requestAnimationFrame|matchMedia)\(|(?:HTML|SVG)\w*Element\b)/u

interface Source {
  /** Below `src/`. */
  readonly path: string
  readonly code: string
}

/** Breaches of the import table, as sentences. */
function breachesOf({ path, code }: Source): readonly string[] {
  const room = path.split('/')[0] ?? path
  const allowed = mayImport[room]
  if (!allowed) return [`${path}: no such room in the table`]
  const breaches: string[] = []
  for (const { from, isNamespace, isDefault } of importsOf(path, code)) {
    const name = nameOfImport(from)
    if (from.startsWith('.')) {
      if (leavesRoom(path, from)) breaches.push(`${path} leaves its room by a relative path: ${from}`)
      else if (room === 'panels' && !sharesPanel(path, from)) breaches.push(`${path} imports another panel: ${from}`)
      continue
    }
    if (name === `#${room}`) breaches.push(`${path} calls its own room by name: ${from}`)
    else if (!allowed.includes(name)) breaches.push(`${path} may not import ${from}`)
    const files = onlyIn.find(([only]) => only === name)?.[1]
    if (files && allowed.includes(name) && !files.test(path)) breaches.push(`${path} may not import ${from}`)
    if (name === 'd3' && (isNamespace || isDefault)) breaches.push(`${path} imports all of d3`)
  }
  if (/^export default\b/mu.test(code) && !path.endsWith('.d.ts')) breaches.push(`${path} has a default export`)
  if (pure.test(path)) breaches.push(...impuritiesOf(path, code))
  return breaches
}

function impuritiesOf(path: string, code: string): readonly string[] {
  const bare = code.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gmu, '')
  const found = pageGlobals.exec(bare)?.[0]
  const impurities = found === undefined ? [] : [`${path} reaches for the page: ${found}`]
  if (/\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bperformance\.now\(/u.test(bare))
    impurities.push(`${path} reads the clock or throws dice`)
  return impurities
}

function importsOf(
  path: string,
  code: string,
): readonly { readonly from: string; readonly isNamespace: boolean; readonly isDefault: boolean }[] {
  const { module } = parseSync(path, code)
  return [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      isNamespace: entries.some(({ importName }) => importName.kind === 'NamespaceObject'),
      isDefault: entries.some(({ importName }) => importName.kind === 'Default'),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName }) =>
        moduleRequest ? [{ from: moduleRequest.value, isNamespace: importName.kind !== 'Name', isDefault: false }] : [],
      ),
    ),
    ...module.dynamicImports
      .map(({ moduleRequest: { start, end } }) => /^(?<quote>['"`])(?<from>.*)\k<quote>$/u.exec(code.slice(start, end)))
      .map((literal) => ({ from: literal?.groups?.['from'] ?? '', isNamespace: true, isDefault: false }))
      .filter(({ from }) => from !== ''),
  ]
}

/** `#parser/timex/grammar.ts` → `#parser`, `node:fs` → `node`, `zustand/vanilla` → `zustand`. */
function nameOfImport(from: string): string {
  if (from.startsWith('node:')) return 'node'
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/')
}

function leavesRoom(path: string, from: string): boolean {
  const target = join(path, '..', from)
  return !path.includes('/') ? target.startsWith('..') : target.split('/')[0] !== path.split('/')[0]
}

/** Panels know their own folder and `panels/parts`. */
function sharesPanel(path: string, from: string): boolean {
  const panel = join(path, '..', from).split('/')[1]
  return panel === 'parts' || panel === path.split('/')[1] || path.split('/').length === 2
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:tsx?|mjs)$/u.test(path))
  .map((path) => ({ path, code: readFileSync(join('src', path), 'utf8') }))

test('no room imports what the table forbids', () => {
  expect(sources.flatMap(breachesOf)).toEqual([])
})

test('the table names every room that there is', () => {
  expect(new Set(sources.map(({ path }) => path.split('/')[0]))).toEqual(
    new Set(Object.keys(mayImport).filter((room) => room !== 'styles')),
  )
})

describe('the check bites', () => {
  test.each<readonly [path: string, code: string]>([
    ['calendar/day.ts', "import { parseArticles } from '#parser/parse-articles.ts'"],
    ['model/article.ts', "import { addDays } from 'date-fns'"],
    ['model/article.ts', "import type { TimelineState } from '#store/timeline-store.ts'"],
    ['parser/parse-articles.ts', "import { useState } from 'react'"],
    ['parser/parse-articles.ts', "const later = import('#store/actions.ts')"],
    ['parser/dating/solve.ts', "export { addDays } from 'date-fns'"],
    ['parser/claims/merge.ts', "import { select } from 'd3'"],
    ['store/actions.ts', "import { useMemo } from 'react'"],
    ['store/actions.ts', "import '#timeline/timeline-view.ts'"],
    ['timeline/marks/draw-axis.ts', "import * as d3 from 'd3'"],
    ['timeline/marks/draw-axis.ts', "import { axisBottom } from 'd3-axis'"],
    ['timeline/marks/draw-axis.ts', "import { getEvent } from '#store/selectors.ts'"],
    ['share/url/view-state.ts', "import { Panel } from '#panels/parts/Panel.tsx'"],
    ['panels/reader/Reader.tsx', "import { EventPanel } from '../event/EventPanel.tsx'"],
    ['panels/reader/Reader.tsx', "import { parseArticles } from '#parser/parse-articles.ts'"],
    ['panels/reader/Reader.tsx', "import { Reader } from '#panels/reader/Reader.tsx'"],
    ['panels/reader/Reader.tsx', "import { getEvent } from '../../store/selectors.ts'"],
    ['cli/extract.ts', "import { showWindow } from '#store/actions.ts'"],
    ['attic/box.ts', 'export const box = 1'],
    ['model/article.ts', 'export default function article() {}'],
    ['parser/text/split.ts', 'const now = Date.now()'],
    ['calendar/day.ts', 'const today = new Date()'],
    ['parser/text/split.ts', 'const seed = Math.random()'],
    ['timeline/layout/place-labels.ts', "const width = document.createElement('canvas')"],
    ['parser/text/split.ts', 'const width = window.innerWidth'],
  ])('%s: %s', (path, code) => {
    expect(breachesOf({ path, code })).toHaveLength(1)
  })

  test.each<readonly [path: string, code: string]>([
    ['calendar/day.ts', "import { addDays } from 'date-fns'\nimport { UTCDate } from '@date-fns/utc'"],
    ['parser/timex/grammar.ts', "import { readEdtf } from '#calendar/edtf.ts'\nimport './recognizer.ts'"],
    ['store/use-timeline.ts', "import { useContext } from 'react'\nimport { useStore } from 'zustand'"],
    ['timeline/marks/draw-axis.ts', "import { axisBottom } from 'd3'\nimport styles from './marks.module.css'"],
    ['panels/reader/Reader.tsx', "import { Pips } from '../parts/Pips.tsx'"],
    ['timeline/layout/in-window.ts', '// document. and window. in a comment\nconst inWindow = scene.window.start'],
    ['parser/worker/parse-in-worker.ts', "const url = window.URL.createObjectURL(new Blob(['']))"],
  ])('and lets through %s: %s', (path, code) => {
    expect(breachesOf({ path, code })).toEqual([])
  })
})
