// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as whole from 'd3'
import * as fc from 'fast-check'
import { build, type Plugin } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { slimD3 } from '../../src/build/slim-d3.ts'

const used = ['brushX', 'scaleUtc', 'select', 'zoom', 'zoomIdentity', 'zoomTransform'] as const

let slim: Pick<typeof whole, (typeof used)[number]>
let code = ''

beforeAll(async () => {
  code = await bundle([slimD3()])
  slim = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
})

async function bundle(plugins: readonly Plugin[]): Promise<string> {
  // Beside node_modules, where d3 is found.
  const entry = join(process.cwd(), 'used-of-d3.js')
  const uses = {
    name: 'uses',
    load: (id: string) => (id === entry ? `export { ${used.join()} } from 'd3'` : undefined),
  }
  const resolves = { ...uses, resolveId: (id: string) => (id === entry ? id : undefined) }
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [resolves, ...plugins],
    build: { write: false, minify: false, copyPublicDir: false, lib: { entry, formats: ['es'] } },
  })
  const [output] = Array.isArray(result) ? result : [result]
  return output && 'output' in output ? output.output[0].code : ''
}

test('easing, colours, time intervals and statistics stay out', async () => {
  const marks = ['cubicInOut', 'darker', 'getUTCSeconds', 'descending(']
  const heavy = await bundle([])
  expect(marks.filter((mark) => heavy.includes(mark))).toEqual(marks)
  expect(marks.filter((mark) => code.includes(mark))).toEqual([])
  expect(code.length).toBeLessThan(0.6 * heavy.length)
})

function ascending(value: fc.Arbitrary<number>): fc.Arbitrary<readonly number[]> {
  return fc.uniqueArray(value, { minLength: 2, maxLength: 6 }).map((values) => values.sort((a, b) => a - b))
}

test('a scale maps time to px and back as d3 does, bent or not', () => {
  fc.assert(
    fc.property(
      ascending(fc.integer({ min: -4e12, max: 4e12 })),
      ascending(fc.integer({ min: 0, max: 2000 })),
      fc.integer({ min: -5e12, max: 5e12 }),
      fc.integer({ min: -100, max: 2100 }),
      (domain, range, at, x) => {
        const [mine, theirs] = [slim, whole].map(({ scaleUtc }) => scaleUtc().domain(domain).range(range).copy())
        expect(mine?.(at)).toBe(theirs?.(at))
        expect(mine?.invert(x)).toEqual(theirs?.invert(x))
      },
    ),
  )
})

test('what is left out is missed aloud', () => {
  expect(() => slim.scaleUtc().ticks(3)).toThrow('Left out of d3')
  expect(() => slim.scaleUtc().tickFormat()(new Date(0))).toThrow('Left out of d3')
  expect(() => slim.select('body').raise()).toThrow(/^Left out of the page: part \d+$/u)
})

test('zoom follows the wheel and takes a transform', () => {
  const surface = document.createElement('div')
  document.body.append(surface)
  const seen: number[] = []
  const zoom = slim
    .zoom<HTMLDivElement, unknown>()
    .extent([
      [0, 0],
      [100, 1],
    ])
    .on('zoom', ({ transform }: whole.D3ZoomEvent<HTMLDivElement, unknown>) => seen.push(transform.k))
  const selection = slim.select<HTMLDivElement, unknown>(surface).call(zoom)
  zoom.transform(selection, slim.zoomIdentity.scale(2))
  surface.dispatchEvent(new WheelEvent('wheel', { deltaY: -500, bubbles: true, cancelable: true }))
  expect(seen).toEqual([2, 4])
  expect(slim.zoomTransform(surface).k).toBe(4)
})

test('a brush takes a selection, draws it and says so', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const layer = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  document.body.append(svg)
  svg.append(layer)
  const seen: unknown[] = []
  const brush = slim
    .brushX<unknown>()
    .extent([
      [0, 0],
      [100, 10],
    ])
    .on('end', ({ selection }: whole.D3BrushEvent<unknown>) => seen.push(selection))
  const group = slim.select<SVGGElement, unknown>(layer).call(brush)
  brush.move(group, [10, 30])
  expect(layer.querySelector('.selection')?.getAttribute('width')).toBe('20')
  expect(seen).toEqual([[10, 30]])
})

const leftOut =
  /\.(?:transition|interrupt|rangeRound|nice|selectChild|selectChildren|raise|lower|clone|dispatch|html|nodes|empty|scaleBy|scaleTo|translateBy|translateTo)\(|\bimport \{[^}]*\b(?:transition|interrupt|interpolate\w*|time[A-Z]\w*|utc[A-Z]\w*)\b[^}]*\} from 'd3'/u

test('none of our files asks d3 for what is left out', () => {
  expect("import { select, utcDay } from 'd3'").toMatch(leftOut)
  expect("select(layer).transition().attr('x', 1)").toMatch(leftOut)
  const files = readdirSync('src/timeline', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.filter((file) => leftOut.test(readFileSync(join('src/timeline', file), 'utf8')))).toEqual([])
})
