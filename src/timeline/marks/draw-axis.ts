import { select } from 'd3'
import { drawTicks } from './draw-ticks.ts'
import type { AxisDrawing, DayColumn } from '../layout/drawing.ts'

/** Draws the axis: a line, minor and major ticks with their labels right of them, the sticky period, the cuts. */
export function drawAxis(layer: SVGGElement, { y, ticks, sticky, cuts }: AxisDrawing, width: number): void {
  const root = select(layer)
  const parts = ['tl-minor', 'tl-major'] as const
  root
    .selectAll<SVGGElement, (typeof parts)[number]>('g.tl-ticks')
    .data(parts)
    .join('g')
    .attr('class', (part) => `tl-ticks ${part}`)
    .attr('transform', `translate(0,${y})`)
    .each(function drawPart(part) {
      const isMajor = part === 'tl-major'
      drawTicks(
        this,
        ticks.filter((tick) => tick.isMajor === isMajor),
        { size: isMajor ? 8 : 4, label: { x: 5, y: 17, face: isMajor ? 'tl-period' : 'tl-tick' } },
      )
    })
  root
    .selectAll<SVGPathElement, string>('path.tl-axis-line')
    .data([linePath(y, cuts, width)])
    .join('path')
    .attr('class', 'tl-axis-line')
    .attr('d', (d) => d)
  root
    .selectAll<SVGTextElement, NonNullable<AxisDrawing['sticky']>>('text.tl-sticky')
    .data(sticky ? [sticky] : [])
    .join('text')
    .attr('class', 'tl-sticky tl-period')
    .attr('x', ({ x }) => x)
    .attr('y', y + 17)
    .text(({ text }) => text)
}

/** The line, with two slashes where it is cut. */
function linePath(y: number, cuts: readonly number[], width: number): string {
  const gaps = [...cuts].sort((a, b) => a - b)
  let d = ''
  let from = 0
  for (const x of gaps) {
    d += `M${from},${y}H${x - 5}M${x - 7},${y + 4.5}l4,-9M${x - 1},${y + 4.5}l4,-9`
    from = x + 1
  }
  return `${d}M${from},${y}H${width}`
}

/** Draws the columns that a bent axis gives to its busy days. */
export function drawColumns(layer: SVGGElement, { y, columns }: AxisDrawing, height: number): void {
  select(layer)
    .selectAll<SVGGElement, DayColumn>('g.tl-column')
    .data(columns, ({ key }) => key)
    .join((enter) => {
      const column = enter.append('g').attr('class', 'tl-column')
      column.append('rect').attr('class', 'tl-column-ground')
      column.append('rect').attr('class', 'tl-column-band')
      column.append('path').attr('class', 'tl-hairline')
      column.append('text').attr('class', 'tl-period')
      return column
    })
    .each(function drawColumn({ x0, x1, label }) {
      const column = select(this)
      column
        .select('.tl-column-ground')
        .attr('x', x0)
        .attr('y', 0)
        .attr('width', x1 - x0)
        .attr('height', height)
      column
        .select('.tl-column-band')
        .attr('x', x0)
        .attr('y', y)
        .attr('width', x1 - x0)
        .attr('height', 28)
      column.select('.tl-hairline').attr('d', `M${x0},0V${height}`)
      column
        .select('text')
        .attr('x', x0 + 9)
        .attr('y', y + 18)
        .text(label)
    })
}
