import { select } from 'd3'
import type { CalloutFrame, Flag, GapMark, StemLine, StripDrawing } from '../layout/drawing.ts'
import { snap } from './draw-marks.ts'

/** Draws the stems: vertical, from mark to axis. */
export function drawStems(
  layer: SVGGElement,
  stems: readonly StemLine[],
  stateOf: (rows: readonly number[]) => string,
): void {
  select(layer)
    .selectAll<SVGPathElement, StemLine>('path.tl-stem')
    .data(stems, ({ key }) => key)
    .join('path')
    .attr('class', ({ rows }) => `tl-stem${stateOf(rows)}`)
    .attr('d', ({ x, y0, y1 }) => `M${snap(x)},${snap(y0)}V${snap(y1)}`)
}

/** Draws the rule over each hanging list, its line down to the axis, and the stretch it hangs from. */
export function drawCallouts(layer: SVGGElement, callouts: readonly CalloutFrame[]): void {
  select(layer)
    .selectAll<SVGGElement, CalloutFrame>('g.tl-callout')
    .data(callouts, ({ key }) => key)
    .join((enter) => {
      const callout = enter.append('g').attr('class', 'tl-callout')
      callout.append('path').attr('class', 'tl-rule')
      callout.append('rect').attr('class', 'tl-solid')
      return callout
    })
    .each(function drawCallout({ x0, x1, top, line, foot, from, to }) {
      const wide = to - from > 24
      const at = Math.round(line) + 0.5
      select(this)
        .select('.tl-rule')
        .attr('d', `M${Math.round(x0)},${top + 0.5}H${Math.max(at, Math.round(x1))}M${at},${top + 0.5}V${foot}`)
      select(this)
        .select('rect')
        .attr('x', wide ? from : line - 1.5)
        .attr('y', foot - (wide ? 4 : 12))
        .attr('width', wide ? to - from : 3)
        .attr('height', wide ? 4 : 12)
    })
}

/** Draws the flags under the axis: filled where the date is given, hollow where it is inferred. */
export function drawFlags(layer: SVGGElement, flags: readonly Flag[], y: number): void {
  select(layer)
    .selectAll<SVGGElement, Flag>('g.tl-flag')
    .data(flags, ({ key }) => key)
    .join((enter) => {
      const flag = enter.append('g')
      flag.append('rect').attr('class', 'tl-grip').attr('width', 24).attr('height', 24)
      flag.append('path').attr('class', 'tl-reach')
      flag.append('path').attr('class', 'tl-pole')
      flag.append('path').attr('class', 'tl-pennant')
      flag.append('text').attr('class', 'tl-letter')
      flag.append('title')
      return flag
    })
    .attr('class', ({ slot, isHollow }) => `tl-flag tl-slot-${slot < 8 ? slot : 'more'}${isHollow ? ' tl-hollow' : ''}`)
    .each(function drawFlag({ x, letter, isCrowded, reach, title }) {
      const flag = select(this)
      const left = snap(x) + 0.75
      const top = y + (isCrowded ? 4 : 6)
      flag
        .select('.tl-grip')
        .attr('x', left - 6)
        .attr('y', y + 2)
      flag.select('.tl-pennant').attr('d', `M${left},${top + 0.75}h10l-3,3.25l3,3.25h-10Z`)
      flag.select('.tl-pole').attr('d', `M${left},${top}v${isCrowded ? 9 : 17}`)
      flag
        .select('.tl-letter')
        .attr('x', isCrowded ? left + 1 : left + 13)
        .attr('y', isCrowded ? y + 24 : top + 8.5)
        .text(letter)
      const foot = y + 24.5 + (reach?.level ?? 0) * 2
      flag
        .select('.tl-reach')
        .attr('d', reach ? `M${snap(reach.x0)},${foot}H${snap(reach.x1)}m0,-2v4M${snap(reach.x0)},${foot - 2}v4` : null)
      flag.select('title').text(title)
    })
}

/** Draws how long nothing happened: dots, words, dots. */
export function drawGaps(layer: SVGGElement, gaps: readonly GapMark[]): void {
  select(layer)
    .selectAll<SVGGElement, GapMark>('g.tl-gap')
    .data(gaps, ({ key }) => key)
    .join((enter) => {
      const gap = enter.append('g').attr('class', 'tl-gap')
      gap.append('path')
      gap.append('text').attr('class', 'tl-note')
      return gap
    })
    .each(function drawGap({ x0, x1, text, textX, textWidth, y }) {
      const gap = select(this)
      const dot = Math.round(y) + 0.5
      gap.select('path').attr('d', `M${x0},${dot}H${textX - 7}M${textX + textWidth + 7},${dot}H${x1}`)
      gap
        .select('text')
        .attr('x', snap(textX))
        .attr('y', y + 4)
        .text(text)
    })
}

/** Draws the lanes: a baseline each, and the name, which stays at the left edge. */
export function drawStrips(layer: SVGGElement, strips: readonly StripDrawing[], width: number): void {
  select(layer)
    .selectAll<SVGGElement, StripDrawing>('g.tl-strip')
    .data(strips, ({ key }) => key)
    .join((enter) => {
      const strip = enter.append('g').attr('class', 'tl-strip')
      strip.append('path').attr('class', 'tl-baseline')
      strip.append('rect').attr('class', 'tl-lane-flag')
      strip.append('text').attr('class', 'tl-lane-name')
      return strip
    })
    .each(function drawStrip({ name, slot, y, top }) {
      const strip = select(this)
      strip.select('.tl-baseline').attr('d', `M0,${y + 0.5}H${width}`)
      strip
        .select('.tl-lane-flag')
        .attr('class', `tl-lane-flag${slot === undefined ? '' : ` tl-slot-${slot < 8 ? slot : 'more'}`}`)
        .attr('width', slot === undefined ? 0 : 10)
        .attr('height', 8)
        .attr('x', 0)
        .attr('y', top + 4)
      strip
        .select('.tl-lane-name')
        .attr('x', slot === undefined ? 0 : 15)
        .attr('y', top + 12)
        .text(name ?? '')
    })
}
