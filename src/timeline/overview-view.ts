import { select } from 'd3'
import './marks/marks.css'
import './marks/overview.css'
import { drawTicks } from './marks/draw-ticks.ts'
import { indexEvents } from './layout/event-index.ts'
import { type DensityBar, type Fan, layOverview, type OverviewDrawing } from './layout/lay-overview.ts'
import { scaleOf } from './layout/layout-timeline.ts'
import type { Scene } from './layout/scene.ts'
import { linearScale, type TimeScale } from './layout/time-scale.ts'

/** How the strip is drawn: a minimap with years and a lens, or a bare strip. */
export interface OverviewForm {
  readonly strip: number
  readonly ticks: boolean
  readonly lens: number
  readonly words: 'peak' | 'window' | 'none'
}

export interface OverviewView {
  readonly draw: (scene: Scene, window: Scene['window']) => OverviewDrawing
  readonly scale: () => TimeScale | undefined
  /** Where the brush goes. */
  readonly ground: SVGGElement | undefined
  readonly remove: () => void
}

const TOP = 12
const layers = ['fans', 'bars', 'flags', 'ticks', 'veil', 'window', 'words', 'brush'] as const

/** The whole story in a strip above its timeline. */
export function createOverviewView(svg: SVGSVGElement, form: OverviewForm): OverviewView {
  const root = select(svg).classed('tl-plot tl-overview', true)
  const groups = new Map<string, SVGGElement>()
  for (const layer of layers) {
    const node = root.append('g').attr('class', `tl-layer-${layer}`).node()
    if (node) groups.set(layer, node)
  }
  const floor = (form.words === 'none' ? 0 : TOP) + form.strip
  let linear: TimeScale | undefined
  const on = (layer: string, draw: (element: SVGGElement) => void): void => {
    const element = groups.get(layer)
    if (element) draw(element)
  }
  return {
    draw(scene, window) {
      const { width, extent, events } = scene
      const scale = linearScale(extent, width, events)
      linear = scale
      const below = scene.axis === 'density' ? scaleOf(scene) : scale
      // Words that move with the window have the rows over the bars to themselves.
      const room = form.words === 'window' ? form.strip : floor
      const drawing = layOverview(indexEvents(scene.events, scene.disputes), scale, below, { ...scene, window }, room)
      root.attr('width', width).attr('height', heightOf(form))
      on('bars', (element) => drawBars(element, drawing, floor))
      on('flags', (element) => drawTicksOfFlags(element, drawing, floor))
      if (form.ticks) on('ticks', (element) => drawYears(element, drawing, floor))
      on('veil', (element) => drawVeil(element, drawing, floor))
      on('window', (element) => drawWindow(element, drawing, floor))
      on('words', (element) => drawWords(element, drawing, form.words))
      if (form.lens) on('fans', (element) => drawFans(element, drawing, floor, heightOf(form)))
      return drawing
    },
    scale: () => linear,
    ground: groups.get('brush'),
    remove() {
      root.selectAll('*').remove()
    },
  }
}

/** How high a strip of this form is, all in all. */
export function heightOf({ strip, ticks, lens, words }: OverviewForm): number {
  return (words === 'none' ? 0 : TOP) + strip + (ticks ? 20 : 3) + lens
}

function drawBars(layer: SVGGElement, { bars, width }: OverviewDrawing, floor: number): void {
  if (select(layer).datum() === bars) return
  select(layer).datum(bars)
  select(layer)
    .selectAll<SVGRectElement, DensityBar>('rect')
    .data(bars)
    .join('rect')
    .attr('class', 'tl-bar')
    .attr('x', ({ x }) => x)
    .attr('y', ({ height }) => floor - height)
    .attr('width', 3)
    .attr('height', ({ height }) => height)
  select(layer)
    .selectAll('path')
    .data([width])
    .join('path')
    .attr('class', 'tl-floor')
    .attr('d', (wide) => `M0,${floor + 0.5}H${wide}`)
}

function drawTicksOfFlags(layer: SVGGElement, { flags }: OverviewDrawing, floor: number): void {
  select(layer)
    .selectAll<SVGRectElement, (typeof flags)[number]>('rect')
    .data(flags, ({ key }) => key)
    .join('rect')
    .attr(
      'class',
      ({ slot, isHollow }) => `tl-tick-flag tl-slot-${slot < 8 ? slot : 'more'}${isHollow ? ' tl-hollow' : ''}`,
    )
    .attr('x', ({ x }) => x)
    .attr('y', floor + 2)
    .attr('width', 3)
    .attr('height', 6)
}

function drawYears(layer: SVGGElement, { ticks, period }: OverviewDrawing, floor: number): void {
  drawTicks(layer, ticks, { size: 3, label: { x: 3, y: 15, face: 'tl-tick' } })
  const group = select(layer).attr('transform', `translate(0,${floor})`)
  group
    .selectAll<SVGTextElement, NonNullable<OverviewDrawing['period']>>('text.tl-sticky')
    .data(period ? [period] : [])
    .join('text')
    .attr('class', 'tl-sticky tl-tick')
    .attr('x', ({ x }) => x)
    .attr('y', 15)
    .text(({ text }) => text)
}

/** What the window does not show is veiled with paper. */
function drawVeil(layer: SVGGElement, { window: { x0, x1, isWhole }, width }: OverviewDrawing, floor: number): void {
  const veils = isWhole
    ? []
    : [
        { x: 0, width: Math.max(0, x0) },
        { x: x1, width: Math.max(0, width - x1) },
      ]
  select(layer)
    .selectAll<SVGRectElement, (typeof veils)[number]>('rect')
    .data(veils)
    .join('rect')
    .attr('class', 'tl-veil')
    .attr('x', ({ x }) => x)
    .attr('y', 0)
    .attr('width', (veil) => veil.width)
    .attr('height', floor)
}

function drawWindow(layer: SVGGElement, { window: { x0, x1 }, width }: OverviewDrawing, floor: number): void {
  const left = Math.max(0.75, Math.min(x0, width - 6))
  const right = Math.min(width - 0.75, Math.max(x1, left + 5))
  const top = Math.max(1, floor - 38)
  const brackets = [`M${left + 4},${top}H${left}V${floor + 1}h4`, `M${right - 4},${top}H${right}V${floor + 1}h-4`]
  select(layer)
    .selectAll<SVGPathElement, string>('path')
    .data(brackets)
    .join('path')
    .attr('class', 'tl-bracket')
    .attr('d', (d) => d)
}

function drawWords(layer: SVGGElement, { peak, window }: OverviewDrawing, words: OverviewForm['words']): void {
  const shown = words === 'peak' ? peak : words === 'window' ? window.words : undefined
  select(layer)
    .selectAll<SVGTextElement, NonNullable<typeof shown>>('text')
    .data(shown ? [shown] : [])
    .join('text')
    .attr('class', 'tl-peak')
    .attr('x', ({ x }) => x)
    .attr('y', words === 'peak' ? 13 : 10)
    .text(({ text }) => text)
}

/** From the window's ends, and from each bend, to where they stand below. */
function drawFans(layer: SVGGElement, { fans }: OverviewDrawing, floor: number, height: number): void {
  const top = floor + 4
  select(layer)
    .selectAll<SVGPathElement, Fan>('path')
    .data(fans, ({ key }) => key)
    .join('path')
    .attr('class', ({ isBent }) => (isBent ? 'tl-fan tl-bent' : 'tl-fan'))
    .attr('d', ({ from, to, isBent }) =>
      isBent
        ? `M${from[0]},${top}L${to[0]},${height}H${to[1]}L${from[1]},${top}Z`
        : `M${from[0]},${top}L${to[0]},${height}M${from[1]},${top}L${to[1]},${height}`,
    )
}
