import { select } from 'd3'
import type { Pip, PlacedLine, TextBlock } from '../layout/drawing.ts'
import { snap } from './draw-marks.ts'

/** Draws the labels: lines of text, pips behind the last word, the plate of the selected one. */
export function drawTexts(
  layer: SVGGElement,
  texts: readonly TextBlock[],
  stateOf: (ids: readonly string[]) => string,
  selectedId: string | undefined,
): void {
  select(layer)
    .selectAll<SVGGElement, TextBlock>('g.tl-label')
    .data(texts, ({ key }) => key)
    .join('g')
    .attr('class', ({ ids }) => `tl-label${stateOf(ids)}`)
    .attr('transform', ({ x, y }) => `translate(${snap(x)},${snap(y)})`)
    .each(function drawBlock(block) {
      const plated = selectedId !== undefined && block.key === selectedId
      const form = `${plated ? 'plate ' : ''}${block.lines.map(({ text, x, y }) => `${text} ${x} ${y}`).join('|')}|${block.pips.map(({ slot }) => slot).join(' ')}`
      if (this.dataset['form'] === form) return
      this.dataset['form'] = form
      drawPlate(this, plated ? block.lines.filter(({ role }) => role === 'statement') : [])
      drawLines(this, block.lines)
      drawPips(this, block)
    })
}

/** Each statement line on its own strip of ink, as wide as its words. */
function drawPlate(element: SVGGElement, lines: readonly PlacedLine[]): void {
  select(element)
    .selectAll<SVGRectElement, PlacedLine>('rect.tl-plate')
    .data([...lines])
    .join((enter) => enter.insert('rect', 'text').attr('class', 'tl-plate'))
    .attr('x', ({ x }) => x - 3)
    .attr('y', ({ y }) => y - 9)
    .attr('width', ({ width }) => width * 1.06 + 6)
    .attr('height', 18)
}

function drawLines(element: SVGGElement, lines: readonly PlacedLine[]): void {
  select(element)
    .selectAll<SVGTextElement, PlacedLine>('text.tl-line')
    .data([...lines])
    .join('text')
    .attr('class', ({ role }) => `tl-line tl-${role}`)
    .attr('x', ({ x }) => snap(x))
    .attr('y', ({ y, role }) => y + (role === 'date' ? 4 : 4.5))
    .text(({ text }) => text)
}

function drawPips(element: SVGGElement, { pips, sources }: TextBlock): void {
  const group = select(element)
  group
    .selectAll<SVGRectElement, Pip>('rect.tl-pip')
    .data([...pips])
    .join('rect')
    .attr('class', ({ slot }) => `tl-pip tl-slot-${slot < 8 ? slot : 'more'}`)
    .attr('x', ({ x }) => snap(x))
    .attr('y', ({ y }) => y - 4.5)
    .attr('width', 3)
    .attr('height', 9)
  group
    .selectAll<SVGTextElement, NonNullable<TextBlock['sources']>>('text.tl-sources')
    .data(sources ? [sources] : [])
    .join('text')
    .attr('class', 'tl-sources tl-note')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y + 4.5)
    .text(({ text }) => text)
}
