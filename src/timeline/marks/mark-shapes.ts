import type { Status } from '#model/timeline-event.ts'
import type { BandMark, BracketMark, Mark, PointMark, TallyMark } from '../layout/drawing.ts'

/** How a shape is inked: filled, an outline over paper, a line, a thick stroke, dashes, dots, a thin ring. */
export type Ink = 'solid' | 'outline' | 'line' | 'strike' | 'dashed' | 'dotted' | 'ring'

/** A path around the mark's own place. */
export interface Shape {
  readonly d: string
  readonly ink: Ink
  readonly opacity?: number
}

/** The shapes of a mark: precision is the outline, status is the fill. */
export function shapesOf(mark: PointMark | BandMark | BracketMark | TallyMark | Mark): readonly Shape[] {
  switch (mark.shape) {
    case 'point':
      return [...pointShapes(mark), ...(mark.probable ? [{ d: circle(0, 0, 8), ink: 'ring' as const }] : [])]
    case 'band':
      return bandShapes(mark)
    case 'bracket':
      return bracketShapes(mark)
    case 'tally':
      return tallyShapes(mark)
  }
}

function pointShapes({ status, size, tines }: PointMark): readonly Shape[] {
  if (tines > 1 && size > 6) return forkShapes(status, Math.min(3, tines), size)
  return beadShapes(status, size / 2, 0, 0)
}

/** A bead: status is how it is filled. */
function beadShapes(status: Status, r: number, x: number, y: number): readonly Shape[] {
  const inner = r - 0.75
  const ring: Shape = { d: circle(x, y, inner), ink: 'outline' }
  switch (status) {
    case 'happened':
      return [{ d: circle(x, y, r), ink: 'solid' }]
    case 'ongoing':
      return [{ d: ongoingBead(r, x, y), ink: 'solid' }]
    case 'scheduled':
      return [ring]
    case 'claimed':
      return [ring, { d: `M${at(x, y - r)}A${r},${r},0,0,0,${at(x, y + r)}Z`, ink: 'solid' }]
    case 'denied': {
      const over = r * Math.SQRT1_2 + 1.5
      return [ring, { d: `M${at(x - over, y + over)}L${at(x + over, y - over)}`, ink: 'strike' }]
    }
    case 'hypothetical':
      return [{ d: circle(x, y, inner), ink: 'dashed' }]
  }
}

/** Flat on the right, and two bars that go on: it has begun and not ended. */
function ongoingBead(r: number, x: number, y: number): string {
  const right = x + r
  const bars = r > 4 ? [2, 7, 1.5, 4] : [1.75, 5.5, 1.25, 3]
  const [wide = 0, high = 0, thin = 0, low = 0] = bars
  const first = right + 1.5
  const second = first + wide + 1.5
  return [
    `M${at(x, y - r)}H${right}V${y + r}H${x}A${r},${r},0,0,1,${at(x, y - r)}Z`,
    rect(first, y - high / 2, wide, high),
    rect(second, y - low / 2, thin, low),
  ].join('')
}

/** One tine for each version, each with a bead of the event's status. */
function forkShapes(status: Status, tines: number, size: number): readonly Shape[] {
  const pitch = size >= 9 ? 9 : 8
  const r = size >= 9 ? 3 : 2.5
  const root = -3.5
  const handle = -7
  const ys = Array.from({ length: tines }, (_, i) => (i - (tines - 1) / 2) * pitch)
  const lines = ys.map((y) => (y === 0 ? `M${root},0H3` : `M${root},0L${at(3, y)}`)).join('')
  return [
    { d: `M${handle},0H${root}${lines}`, ink: 'line' },
    ...ys.flatMap((y) =>
      status === 'ongoing' ? [{ d: circle(3, y, r), ink: 'solid' as const }] : beadShapes(status, r, 3, y),
    ),
  ]
}

const BAND = 7
const FADE = 14

/** As wide as its time; soft at both ends where the date is about right. */
function bandShapes({ status, width, about }: BandMark): readonly Shape[] {
  const fade = about ? Math.min(FADE, width * 0.45) : 0
  const top = -BAND / 2
  const core = { x: fade, width: Math.max(0, width - 2 * fade) }
  const shapes: Shape[] = []
  switch (status) {
    case 'happened':
      shapes.push({ d: rect(core.x, top, core.width, BAND), ink: 'solid' }, ...softEnds(fade, width, top, BAND))
      break
    case 'ongoing': {
      const end = Math.min(FADE, width * 0.6)
      const body = Math.max(3, width - end)
      const bars = end >= 10 ? rect(body + 2, top, 4, BAND) + rect(body + 9, top + 1.5, 2.5, BAND - 3) : ''
      shapes.push({ d: rect(core.x, top, Math.max(0, body - core.x), BAND) + bars, ink: 'solid' })
      shapes.push(...softEnds(fade, width, top, BAND).slice(0, softSlices(fade)))
      break
    }
    case 'scheduled':
    case 'claimed':
    case 'denied':
      shapes.push(...outlineShapes(fade, width, top))
      if (status === 'claimed')
        shapes.push({ d: rect(core.x, 0, core.width, BAND / 2), ink: 'solid' }, ...softEnds(fade, width, 0, BAND / 2))
      if (status === 'denied') {
        const middle = width / 2
        shapes.push({ d: `M${at(middle - 6, 6)}L${at(middle + 6, -6)}`, ink: 'strike' })
      }
      break
    case 'hypothetical':
      shapes.push({ d: rect(0.75, top + 0.75, Math.max(1, width - 1.5), BAND - 1.5), ink: 'dotted' })
      break
  }
  return shapes
}

function outlineShapes(fade: number, width: number, top: number): readonly Shape[] {
  if (fade === 0) return [{ d: rect(0.75, top + 0.75, Math.max(1.5, width - 1.5), BAND - 1.5), ink: 'outline' }]
  const inner = Math.max(0, width - 2 * fade)
  const edges = rect(fade, top, inner, 1.5) + rect(fade, top + BAND - 1.5, inner, 1.5)
  return [
    { d: edges, ink: 'solid' },
    ...softEnds(fade, width, top, 1.5),
    ...softEnds(fade, width, top + BAND - 1.5, 1.5),
  ]
}

function softSlices(fade: number): number {
  return Math.ceil(fade / 2)
}

/** Fading ends in slices of 2 px: no gradient to name, none to lose in a saved file. First the left end, then the right. */
function softEnds(fade: number, width: number, top: number, height: number): readonly Shape[] {
  const count = softSlices(fade)
  const slice = count ? fade / count : 0
  const left = Array.from({ length: count }, (_, i): Shape => ({
    d: rect(i * slice, top, slice, height),
    ink: 'solid',
    opacity: round((i + 0.5) / count),
  }))
  const right = left.map((shape, i): Shape => ({
    ...shape,
    d: rect(width - (i + 1) * slice, top, slice, height),
  }))
  return [...left, ...right]
}

/** A thin line between its bounds; the open side goes on in dashes. No bead: a bead would claim a date. */
function bracketShapes({ ends, width, isSmall }: BracketMark): readonly Shape[] {
  if (isSmall)
    return [
      { d: `${rect(0, -1.25, width, 2.5)}${rect(0, -3.5, 1.5, 7)}${rect(width - 1.5, -3.5, 1.5, 7)}`, ink: 'solid' },
    ]
  switch (ends) {
    case 'within':
      return [{ d: `M0.75,0H${width - 0.75}${tick(0.75)}${tick(width - 0.75)}`, ink: 'line' }]
    case 'before':
      return [{ d: `M0,0H2.5M5,0H9M11.5,0H${width - 0.75}${hook(width - 0.75, -1)}`, ink: 'line' }]
    case 'since':
      return [
        {
          d: `M${width},0H${width - 2.5}M${width - 5},0H${width - 9}M${width - 11.5},0H0.75${hook(0.75, 1)}`,
          ink: 'line',
        },
      ]
  }
}

function tick(x: number): string {
  return `M${at(x, -4)}V4`
}

/** The closed end of a half-open bracket returns towards what it holds. */
function hook(x: number, towards: -1 | 1): string {
  return `M${at(x + towards * 4, -4)}H${round(x)}V4H${round(x + towards * 4)}`
}

function tallyShapes({ count, isSmall }: TallyMark): readonly Shape[] {
  const [top, high] = isSmall ? [-3.5, 7] : [-10, 10]
  const bars = Array.from({ length: Math.min(9, count) }, (_, i) => rect(i * 3.5, top, 2, high))
  return [{ d: bars.join(''), ink: 'solid' }]
}

function circle(x: number, y: number, r: number): string {
  return `M${at(x - r, y)}a${r},${r},0,1,0,${2 * r},0a${r},${r},0,1,0,${-2 * r},0Z`
}

function rect(x: number, y: number, width: number, height: number): string {
  return `M${at(x, y)}h${round(width)}v${round(height)}h${round(-width)}Z`
}

function at(x: number, y: number): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
