// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as React from 'react'
import type * as ReactDom from 'react-dom'
import type * as Client from 'react-dom/client'
import { build, parseAst, type Plugin } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import {
  leaveOut,
  oneQueue,
  slimReact,
  withConstants,
  withFewExports,
  withFewHooks,
  withFewNames,
  withoutOldBrowsers,
} from '../../src/build/slim-react.ts'

interface Renderer {
  readonly React: typeof React
  readonly createRoot: typeof Client.createRoot
  readonly hydrateRoot: typeof Client.hydrateRoot
  readonly flushSync: typeof ReactDom.flushSync
}

let whole: Renderer
let slim: Renderer

beforeAll(async () => {
  // One after the other: React's own state lies in the window.
  whole = await load([])
  slim = await load([slimReact()])
})

async function load(plugins: readonly Plugin[]): Promise<Renderer> {
  const entry = join(process.cwd(), 'used-of-react.js')
  const uses = {
    name: 'uses',
    resolveId: (id: string) => (id === entry ? id : undefined),
    load: (id: string) =>
      id === entry
        ? `export * as React from 'react'
           export { createRoot, hydrateRoot } from 'react-dom/client'
           export { flushSync } from 'react-dom'`
        : undefined,
  }
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [uses, ...plugins],
    build: { write: false, copyPublicDir: false, lib: { entry, formats: ['es'] } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const code = output && 'output' in output ? output.output[0].code : ''
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
}

/** What a page of ours does with React, and what stands in it after each step. */
function live({ React, createRoot, flushSync }: Renderer): readonly string[] {
  const { useState } = React
  // Our pages make their elements by JSX; here either React may make them.
  const h = whole.React.createElement
  const told: string[] = []
  const Depth = React.createContext(0)

  function Row({ word }: { readonly word: string }): React.ReactNode {
    if (word === 'break') throw new Error('A row broke')
    React.useEffect(() => {
      told.push(`+${word}`)
      return () => void told.push(`-${word}`)
    }, [word])
    return h('li', null, word, React.useContext(Depth))
  }

  function Story(): React.ReactNode {
    const [words, setWords] = useState(['a', 'b', 'c'])
    const [text, setText] = useState('')
    return h(
      'section',
      { style: { color: 'red' } },
      h('button', { onClick: () => setWords((before) => before.toReversed()) }, 'turn'),
      h('input', { value: text, onChange: (event) => setText(event.target.value) }),
      h('button', { onClick: () => setWords((before) => [...before.slice(1), text]) }, 'add'),
      h('svg', null, h('title', null, 'Still a title'), h('style', null, 'p{}')),
      h(
        Depth.Provider,
        { value: 2 },
        h(
          'ul',
          null,
          words.map((word) => h(Row, { key: word, word })),
        ),
      ),
    )
  }

  const host = document.createElement('div')
  document.body.append(host)
  const states: string[] = []
  const note = (): void => void states.push(`${host.innerHTML} ${told.splice(0).join(' ')}`)
  const root = createRoot(host, {
    onUncaughtError: (error) => {
      told.push(String(error))
      root.render(h('p', { role: 'alert' }, 'Something broke'))
    },
  })
  const click = (index: number): void => {
    flushSync(() => host.querySelectorAll('button')[index]?.click())
    note()
  }
  const type = (text: string): void => {
    const input = host.querySelector('input')
    if (!input) throw new Error('No field')
    flushSync(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    note()
  }

  flushSync(() => root.render(h(Story)))
  note()
  click(0)
  type('d')
  click(1)
  type('break')
  click(1)
  flushSync(() => root.unmount())
  note()
  host.remove()
  return states
}

test('lists, fields, context, effects, drawings and errors live as in the whole React', () => {
  const states = live(slim)
  expect(states).toEqual(live(whole))
  expect(states[1]).toContain('<li>c2</li><li>b2</li><li>a2</li>')
  expect(states[3]).toContain('<li>d2</li>')
  expect(states[5]).toContain('A row broke')
  expect(states[5]).toContain('<p role="alert">Something broke</p>')
  expect(states.at(-1)).toMatch(/^ /u)
})

test('what is left out is missed aloud', () => {
  expect(() => slim.hydrateRoot(document.createElement('div'), 'a')).toThrow(/^Left out of the page: part \d+$/u)
})

test('a React that has changed inside stops the build', () => {
  expect(() => leaveOut('function preload() {}')).toThrow(
    /React has no function renderRootConcurrent, .*hydrateRoot, /u,
  )
})

/** The names in one of React's tables, whole or as it is left. */
function namesIn(code: string, table: RegExp, entry: RegExp): readonly string[] {
  return [...(table.exec(code)?.[0] ?? '').matchAll(entry)].map(([, name = '']) => name)
}

const filesOfElements = ['app', 'panels'].flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join('src', room, file)),
)

test.each([
  {
    what: 'an attribute whose name React would have to change',
    table: /\baliases = new Map\(\[[^;]*\]\)/u,
    entry: /\["(\w+)"/gu,
    stays: 'strokeWidth',
    asks: (names: string) => String.raw`\s(?:${names})=[{"]`,
    example: '<path clipRule="evenodd" />',
  },
  {
    what: 'an event',
    table: /simpleEventPluginEvents =\s*"([^"]*)"/u,
    entry: /(?<=[ "])(\w+)(?=[ "])/gu,
    stays: 'pointerMove',
    asks: (names: string) => String.raw`\bon(?:${names})(?:capture)?=\{`,
    example: '<video onCanPlay={play} />',
  },
  {
    what: 'a style that is a number without a unit',
    table: /unitlessNumbers = new Set\(\s*"([^"]*)"/u,
    entry: /(?<=[ "])(\w+)(?=[ "])/gu,
    stays: 'opacity',
    asks: (names: string) => String.raw`style=\{\{[^}]*\b(?:${names}):`,
    example: '<p style={{ flexGrow: 2 }} />',
  },
])('$what that one of our elements has is left in its table', ({ table, entry, stays, asks, example }) => {
  const renderer = readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8')
  const kept = new Set(namesIn(withFewNames(renderer), table, entry))
  expect([...kept]).toContain(stays)
  const gone = namesIn(renderer, table, entry).filter((name) => !kept.has(name))
  expect(gone.length).toBeGreaterThan(40)
  const used = new RegExp(asks(gone.join('|')), 'iu')
  expect(example).toMatch(used)
  expect(filesOfElements.filter((file) => used.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('a table that is gone stops the build', () => {
  expect(() => withFewNames('var aliases = 1')).toThrow('React has no table')
})

test('what never changes is no longer set, and stands where it was declared', () => {
  const code = `var a = 1,
  isHydrating = !1,
  shouldDoubleInvokeUserFnsInHooksDEV = !1;
function reset() { isHydrating = !1; }
function render() { a && ((isHydrating = !0), reset()); shouldDoubleInvokeUserFnsInHooksDEV = !1 }
var SyntheticTouchEvent = createSyntheticEvent(TouchEventInterface), keys = { key: function (nativeEvent) { return 'a' },
  code: 0 }, KeyboardEventInterface = assign({}, UIEventInterface, { repeat: 0,
  charCode: function (event) { return 0 }, which: function (event) { return 1 } }),
  SyntheticKeyboardEvent = createSyntheticEvent(KeyboardEventInterface);
function find(nearestMountedAncestor) { if (a) {} else if (1 === nearestMountedAncestor.tag) a = 2 }
function hear() { if (isInputEventSupported) a = 3 }
function fail(value) { return null !== value && "object" === typeof value && "function" === typeof value.then }`
  const fewer = withConstants(code)
  expect(fewer.match(/isHydrating = /gu)).toHaveLength(1)
  expect(fewer).toContain('shouldDoubleInvokeUserFnsInHooksDEV = !1;\nfunction reset')
  expect(fewer).toContain('SyntheticTouchEvent = 0, keys = { key: 0,')
  expect(fewer).toContain('{ repeat: 0}),')
  expect(fewer).toContain('return false')
  expect(fewer).toContain('else if (false) a = 2')
  expect(fewer).toContain('if (true) a = 3')
  expect(() => withConstants('var a = 1')).toThrow('The library has nothing like')
})

test('browsers that are no more are not asked about, and the renderer stays a program', () => {
  const code = readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8')
  const today = withoutOldBrowsers(code)
  expect(() => parseAst(today)).not.toThrow()
  expect(today.match(/document\.documentMode|wheelDelta|cancelBubble|isPersistent|"oninput"/gu) ?? []).toEqual([])
  expect(code.length - today.length).toBeLessThan(15_000)
  expect(today).toContain('if (false)')
  expect(filesOfElements.filter((file) => /type="radio"|autoFocus/u.test(readFileSync(file, 'utf8')))).toEqual([])
  expect(() => withoutOldBrowsers('var a = 1')).toThrow('The library has nothing like')
})

test('a table of hooks keeps those that components have, and other objects keep all', () => {
  const code = 'var on = { useCallback: a, useReducer: b, useState: c }, other = { useReducer: d };'
  expect(withFewHooks(code)).toBe('var on = { useCallback: a, useState: c }, other = { useReducer: d };')
})

test('a module hands out only what somebody takes', () => {
  expect(withFewExports('exports.lazy = 1;exports.useState = 2;', /^lazy$/u)).toBe('exports.useState = 2;')
})

interface Queue {
  readonly schedule: (priority: number, task: () => unknown) => object
  readonly cancel: (task: object) => void
}

test('what waits in the one queue is done in order, a task that goes on goes on, and what is cancelled is left', async () => {
  const { schedule, cancel }: Queue = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(`const exports = {}\n${oneQueue}
      export const schedule = exports.unstable_scheduleCallback
      export const cancel = exports.unstable_cancelCallback`)}`
  )
  const told: string[] = []
  const finished = new Promise<void>((resolve) => {
    schedule(3, () => {
      told.push('first')
      return () => {
        told.push('first goes on')
        resolve()
      }
    })
    cancel(schedule(3, () => told.push('cancelled')))
    schedule(3, () => told.push('second'))
  })
  await finished
  expect(told).toEqual(['first', 'second', 'first goes on'])
})

const leftOut =
  /\b(?:hydrateRoot|Suspense|lazy|useActionState|useTransition|startTransition|useDeferredValue|useOptimistic|useReducer|useImperativeHandle|useInsertionEffect|useForm\w+|unstable_\w+|requestFormReset|createPortal|createElement|createRef|cloneElement|isValidElement|Children|Component|PureComponent|Profiler|act|cache|memo|forwardRef|use|preload|preinit|preconnect|prefetchDNS)\b[^;'"]* from 'react|\bReact\.\w/u
const leftOutElement = /<(?:link|script|meta|textarea|select|html|body)\b|xlink|<[a-z]+-[a-z]|\baction=\{/u

test('none of our files asks React for what is left out', () => {
  expect("import {\n  lazy,\n  Suspense,\n} from 'react'").toMatch(leftOut)
  expect('return <link rel="stylesheet" href={address} />').toMatch(leftOutElement)
  const files = ['app', 'panels', 'store', 'main.tsx'].flatMap((room) =>
    room.endsWith('.tsx')
      ? [join('src', room)]
      : readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.tsx?$/u.test(file))
          .map((file) => join('src', room, file)),
  )
  expect(files.length).toBeGreaterThan(70)
  const asks = (file: string): boolean => {
    const code = readFileSync(file, 'utf8')
    return leftOut.test(code) || (file.endsWith('.tsx') && leftOutElement.test(code))
  }
  expect(files.filter(asks)).toEqual([])
})
