import { select } from 'd3'
import type { Pip, PlacedLine, TextBlock, Tip } from '../layout/drawing.ts'
import { snap } from './draw-marks.ts'

/** Draws the labels: lines of text, pips behind the last word, the plate of the selected one. */
export function drawTexts(
  layer: SVGGElement,
  texts: readonly TextBlock[],
  stateOf: (rows: readonly number[]) => string,
  selectedId: string | undefined,
): void {
  select(layer)
    .selectAll<SVGGElement, TextBlock>('g.tl-label')
    .data(texts, ({ key }) => key)
    .join('g')
    .attr('class', ({ rows }) => `tl-label${stateOf(rows)}`)
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

/** Draws the words of marks that have none, on paper, over all that is there. */
export function drawTips(layer: SVGGElement, tips: readonly Tip[], selectedId: string | undefined): void {
  select(layer)
    .selectAll<SVGGElement, Tip>('g.tl-tip')
    .data(tips, ({ key }) => key)
    .join((enter) => {
      const tip = enter.append('g')
      tip.append('rect').attr('class', 'tl-ground')
      tip.append('g').attr('class', 'tl-words')
      return tip
    })
    .attr('class', ({ key }) => `tl-tip ${key === `tip ${selectedId}` ? 'tl-chosen' : 'tl-hover'}`)
    .attr('transform', ({ x, y }) => `translate(${snap(x)},${snap(y)})`)
    .each(function drawTip(tip) {
      const isChosen = tip.key === `tip ${selectedId}`
      select(this)
        .select('rect.tl-ground')
        .attr('x', -6)
        .attr('y', -3)
        .attr('width', tip.width + 12)
        .attr('height', tip.height + 6)
      const words = this.querySelector('g')
      if (!words) return
      drawPlate(words, isChosen ? tip.lines.filter(({ role }) => role === 'statement') : [])
      drawLines(words, tip.lines)
      drawPips(words, tip)
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
