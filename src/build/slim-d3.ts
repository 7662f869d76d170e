import type { Plugin } from 'vite'
import { leaveOut as leaveOutParts, type LeftOut, replaced } from './slim-react.ts'

/** What a module of d3 gets in place of another one, of which it would use nothing in our page. */
interface Substitute {
  readonly of: string
  readonly inside: readonly string[]
  readonly code: string
}

const units = ['Second', 'Minute', 'Hour', 'Day', 'Week', 'Month', 'Year', 'TickInterval', 'Ticks']

const substitutes: readonly Substitute[] = [
  {
    // Before they move something, these two stop its transition; nobody starts one.
    of: 'd3-transition',
    inside: ['d3-zoom', 'd3-brush'],
    code: `
      import { selection } from 'd3-selection'
      selection.prototype.interrupt = function () { return this }
      export function interrupt() {}`,
  },
  {
    // Ranges are numbers, never colours or texts; the rest is for transitions.
    of: 'd3-interpolate',
    inside: ['d3-zoom', 'd3-brush', 'd3-scale'],
    code: `
      export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t
      export { interpolateNumber as interpolate }
      ${leaveOut(['interpolateRound', 'interpolateZoom', 'piecewise'])}`,
  },
  {
    // Our axes choose their ticks by themselves…
    of: 'd3-time',
    inside: ['d3-scale'],
    code: leaveOut(units.flatMap((unit) => [`time${unit}`, `utc${unit}`])),
  },
  {
    // …and find their words in the calendar.
    of: 'd3-time-format',
    inside: ['d3-scale'],
    code: `
      ${leaveOut(['timeFormat'])}
      export const utcFormat = () => leftOut`,
  },
  {
    // The arithmetic of the other scales.
    of: 'd3-array',
    inside: ['d3-scale'],
    code: `
      export function bisect(sorted, x, low, high) {
        while (low < high) {
          const middle = (low + high) >>> 1
          if (sorted[middle] <= x) low = middle + 1
          else high = middle
        }
        return low
      }
      ${leaveOut(['InternMap', 'range', 'tickStep', 'ticks', 'tickIncrement', 'ascending', 'quantileSorted', 'quantile'])}`,
  },
]

/** Exports that throw when they are called: what is missed must be missed aloud. */
function leaveOut(names: readonly string[]): string {
  return `
    function leftOut() { throw new Error('Left out of d3') }
    export { ${names.map((name) => `leftOut as ${name}`).join(', ')} }`
}

/** Parts of modules of d3, by their files. */
const parts: Readonly<Record<string, readonly LeftOut[]>> = {
  'd3-brush.mjs': [
    {
      what: 'keys that are held while a brush is drawn, and a brush without an extent',
      never: ['defaultExtent'],
      always: { keydowned: 'undefined', keyupped: 'undefined' },
    },
  ],
  'd3-zoom.mjs': [
    {
      what: 'zooming that takes its time, has no extent or is asked for in parts, and the double click',
      never: ['schedule', 'defaultExtent', 'dblclicked', 'scaleBy', 'scaleTo', 'translateBy', 'translateTo'],
    },
  ],
  'd3-scale.mjs': [{ what: 'round ends and words of a time scale', never: ['nice', 'tickFormat'] }],
  'd3-selection.mjs': [
    {
      what: 'ways to choose, order, copy and count elements that nobody here takes, and attributes of other names',
      never: [
        'selection_selectChild',
        'selection_selectChildren',
        'selection_sort',
        'selection_nodes',
        'selection_size',
        'selection_empty',
        'selection_html',
        'selection_raise',
        'selection_lower',
        'selection_clone',
        'selection_dispatch',
        'selection_iterator',
        'attrRemoveNS',
        'attrConstantNS',
        'attrFunctionNS',
      ],
    },
  ],
}

/** Our brush lies along one axis, and nothing moves it by degrees. */
const alongX: readonly (readonly [RegExp, string])[] = [
  [/if \(group\.tween\) \{[^]*?\n {4}\} else \{/gu, '{'],
  [/signX = dim === Y \? null : /gu, 'signX = '],
  [/signY = dim === X \? null : signsY\[type\]/gu, 'signY = null'],
  [/(?:else )?if \(signY(?: [<>] 0)?\) [^;]*;/gu, ''],
  [/shifting = signX && signY && keys && event\.shiftKey/gu, 'shifting = false'],
  [/if \(s1 < n1\) \{[^]*?\n {6}\}/gu, ''],
]

const tellsEvents = /^d3-(?:brush|drag|zoom)\.mjs$/u

/** What these events tell is read, and nobody changes it. */
const plainEvents: readonly (readonly [RegExp, string])[] = [
  [/Object\.defineProperties\(this, \{/gu, 'Object.assign(this, {'],
  [/\{ ?value: (?<value>\w+)(?:, enumerable: true, configurable: true)? ?\}/gu, '$<value>'],
]

const prefix = '\0slim-d3:'

/** Leaves out of the built page what d3's modules carry for one another and our drawing never reaches. */
export function slimD3(): Plugin {
  return {
    name: 'dateline:slim-d3',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const substitute = substitutes.find(
        ({ of, inside }) => of === id && inside.some((name) => importer.includes(`/${name}/`)),
      )
      return substitute && prefix + id
    },
    load: (id) => substitutes.find(({ of }) => id === prefix + of)?.code,
    transform(code, id) {
      const name = id.slice(id.lastIndexOf('/') + 1)
      const part = parts[name] ?? []
      const edits = [...(tellsEvents.test(name) ? plainEvents : []), ...(name === 'd3-brush.mjs' ? alongX : [])]
      if (part.length === 0 && edits.length === 0) return undefined
      return { code: leaveOutParts(replaced(code, edits), part), map: null }
    },
  }
}
