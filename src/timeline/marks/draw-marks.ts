import { select } from 'd3'
import type { Mark } from '../layout/drawing.ts'
import { type Shape, shapesOf } from './mark-shapes.ts'

/** Draws the marks, each as a group at its place whose paths are drawn again only when its form changes. */
export function drawMarks(
  layer: SVGGElement,
  marks: readonly Mark[],
  stateOf: (rows: readonly number[]) => string,
): void {
  select(layer)
    .selectAll<SVGGElement, Mark>('g.tl-mark')
    .data(marks, ({ key }) => key)
    .join('g')
    .attr('class', (mark) => `tl-mark tl-${mark.shape}${stateOf(mark.rows)}`)
    .attr('transform', ({ x, y }) => `translate(${snap(x)},${snap(y)})`)
    .each(function drawForm(mark) {
      const form = formOf(mark)
      if (this.dataset['form'] === form) return
      this.dataset['form'] = form
      drawShapes(this, shapesOf(mark))
    })
}

/** Fills an element with a mark's paths. */
function drawShapes(element: SVGGElement, shapes: readonly Shape[]): void {
  select(element)
    .selectAll<SVGPathElement, Shape>('path')
    .data([...shapes])
    .join('path')
    .attr('class', ({ ink }) => `tl-${ink}`)
    .attr('d', ({ d }) => d)
    .attr('opacity', ({ opacity }) => opacity ?? null)
}

function formOf(mark: Mark): string {
  switch (mark.shape) {
    case 'point':
      return `${mark.status} ${mark.size} ${mark.tines} ${mark.probable ? 'probable' : ''}`
    case 'band':
      return `${mark.status} ${Math.round(mark.width * 2)} ${mark.about ? 'about' : ''}`
    case 'bracket':
      return `${mark.ends} ${Math.round(mark.width * 2)}${mark.isSmall ? ' small' : ''}`
    case 'tally':
      return `${mark.count}${mark.isSmall ? ' small' : ''}`
  }
}

/** Half pixels keep thin strokes sharp. */
export function snap(value: number): number {
  return Math.round(value * 2) / 2
}
