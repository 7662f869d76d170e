import { select } from 'd3'
import type { ReportLine, ReportsDrawing } from '../layout/drawing.ts'
import { snap } from './draw-marks.ts'

/** Draws the second clock: two rails, what happened above and the articles that told it below, and a line for each telling. */
export function drawReports(
  layer: SVGGElement,
  reports: ReportsDrawing | undefined,
  width: number,
  stateOf: (rows: readonly number[]) => string,
): void {
  const { top = 0, foot = 0, lines = [], days = [] } = reports ?? {}
  const root = select(layer)
  root
    .selectAll<SVGPathElement, number>('path.tl-baseline')
    .data(reports ? [top, foot] : [])
    .join('path')
    .attr('class', 'tl-baseline')
    .attr('d', (y) => `M0,${y + 0.5}H${width}`)
  root
    .selectAll<SVGPathElement, ReportLine>('path.tl-report')
    .data(lines, ({ key }) => key)
    .join('path')
    .attr(
      'class',
      ({ slot, isLoose, rows }) =>
        `tl-report tl-slot-${slot < 8 ? slot : 'more'}${isLoose ? ' tl-loose' : ''}${stateOf(rows)}`,
    )
    .attr('d', ({ x0, x1 }) => `M${snap(x0)},${top}L${snap(x1)},${foot}`)
  const day = root
    .selectAll<SVGGElement, ReportsDrawing['days'][number]>('g.tl-told')
    .data(days, ({ slot }) => slot)
    .join((enter) => {
      const told = enter.append('g')
      told.append('path').attr('class', 'tl-pole')
      told.append('text').attr('class', 'tl-letter')
      return told
    })
    .attr('class', ({ slot }) => `tl-told tl-slot-${slot < 8 ? slot : 'more'}`)
  day.select('path').attr('d', ({ x0, x1 }) => `M${snap(x0)},${foot - 3}v7H${snap(Math.max(x0 + 1, x1))}v-7`)
  day
    .select('text')
    .attr('x', ({ x }) => snap(x) - 3)
    .attr('y', foot + 17)
    .text(({ letter }) => letter)
  root
    .selectAll<SVGTextElement, string>('text.tl-note')
    .data(reports ? ['happened', 'told'] : [])
    .join('text')
    .attr('class', 'tl-note tl-plated')
    .attr('x', 0)
    .attr('y', (_, i) => (i === 0 ? top - 5 : foot - 5))
    .text((word) => word)
}
