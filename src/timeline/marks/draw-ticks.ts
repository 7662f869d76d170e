import { select } from 'd3'
import type { Tick } from '../layout/drawing.ts'

/** Ticks of one rank: a line of some length each, and its label right of it, at a height below the axis. */
export function drawTicks(
  element: SVGGElement,
  ticks: readonly Tick[],
  { size, label }: { readonly size: number; readonly label: { x: number; y: number; face: 'tl-period' | 'tl-tick' } },
): void {
  select(element)
    .selectAll<SVGGElement, Tick>('g.tick')
    .data(ticks, ({ at }) => at)
    .join((enter) => {
      const tick = enter.append('g').attr('class', 'tick')
      tick.append('line').attr('y2', size)
      tick.append('text').attr('class', label.face).attr('x', label.x).attr('y', label.y)
      return tick
    })
    .attr('opacity', ({ opacity }) => opacity)
    .attr('transform', ({ x }) => `translate(${x},0)`)
    .select('text')
    .text((tick) => tick.label)
}
