import { select } from 'd3'
import './marks/marks.css'
import type { Drawing, Target } from './layout/drawing.ts'
import { type EventIndex, holdsRow, indexEvents, rowOf } from './layout/event-index.ts'
import { createTimelineLayout, scaleOf } from './layout/layout-timeline.ts'
import type { Scene } from './layout/scene.ts'
import type { TimeScale } from './layout/time-scale.ts'
import { drawAxis, drawColumns } from './marks/draw-axis.ts'
import { drawCallouts, drawFlags, drawGaps, drawStems, drawStrips } from './marks/draw-frames.ts'
import { drawMarks } from './marks/draw-marks.ts'
import { drawReports } from './marks/draw-reports.ts'
import { drawTargets } from './marks/draw-targets.ts'
import { drawTexts, drawTips } from './marks/draw-texts.ts'

/** What the view says back: a hand or a key on an event or a cluster. */
export interface TimelineListener {
  readonly onHover: (id: string | undefined) => void
  readonly onChoose: (target: Target) => void
}

/** The one object that the page holds: draws scenes into its elements until it is removed. */
export interface TimelineView {
  readonly draw: (scene: Scene) => Drawing
  /** Makes a little of what drawing a scene will need; false where nothing is left to make. */
  readonly prepare: (scene: Scene) => boolean
  /** The scale of the last scene, to turn px into time. */
  readonly scale: () => TimeScale | undefined
  readonly drawing: () => Drawing | undefined
  readonly remove: () => void
}

const layers = [
  'columns',
  'strips',
  'gaps',
  'stems',
  'callouts',
  'axis',
  'flags',
  'reports',
  'marks',
  'texts',
  'tips',
] as const
type Layer = (typeof layers)[number]

/** React owns the `<svg>` and the `<ol>`; what is inside is the view's. */
export function createTimelineView(
  { svg, list }: { readonly svg: SVGSVGElement; readonly list: HTMLOListElement },
  listener: TimelineListener,
): TimelineView {
  const layout = createTimelineLayout()
  const scaleFor = rememberScale()
  const root = select(svg).classed('tl-plot', true)
  const groups = new Map<Layer, SVGGElement>()
  for (const layer of layers) {
    const node = root.append('g').attr('class', `tl-layer-${layer}`).node()
    if (node) groups.set(layer, node)
  }
  let last: Drawing | undefined
  let scale: TimeScale | undefined
  const on = (layer: Layer, draw: (element: SVGGElement) => void): void => {
    const element = groups.get(layer)
    if (element) draw(element)
  }
  return {
    draw(scene) {
      const drawing = layout(scene)
      scale = scaleFor(scene)
      const index = indexEvents(scene.events, scene.disputes)
      const stateOf = stateIn(index, scene)
      root.attr('width', scene.width).attr('height', scene.height)
      on('columns', (element) => drawColumns(element, drawing.axis, scene.height))
      on('strips', (element) => drawStrips(element, drawing.strips, scene.width))
      on('gaps', (element) => drawGaps(element, drawing.gaps))
      on('stems', (element) => drawStems(element, drawing.stems, stateOf))
      on('callouts', (element) => drawCallouts(element, drawing.callouts))
      on('axis', (element) => drawAxis(element, drawing.axis, scene.width))
      on('flags', (element) => drawFlags(element, drawing.flags, drawing.axis.y))
      on('reports', (element) => drawReports(element, drawing.reports, scene.width, stateOf))
      on('marks', (element) => drawMarks(element, drawing.marks, stateOf))
      on('texts', (element) => drawTexts(element, drawing.texts, stateOf, scene.selectedId))
      on('tips', (element) => drawTips(element, drawing.tips, scene.selectedId))
      drawTargets(list, drawing.targets, { index, selectedId: scene.selectedId }, listener)
      last = drawing
      return drawing
    },
    prepare: layout.prepare,
    scale: () => scale,
    drawing: () => last,
    remove() {
      root.selectAll('*').remove()
      select(list).selectAll('*').remove()
    },
  }
}

/** Hovered, stepped back for another, selected, or just moved. */
function stateIn(index: EventIndex, { hoveredId, selectedId, movedIds }: Scene): (rows: readonly number[]) => string {
  const [hovered, selected] = [rowOf(index, hoveredId), rowOf(index, selectedId)]
  return (rows) => {
    const moved = movedIds?.size && rows.some((row) => movedIds.has(index.ids[row] ?? '')) ? ' tl-moved' : ''
    const chosen = (holdsRow(rows, selected) ? ' tl-chosen' : '') + moved
    if (hoveredId === undefined) return chosen
    return chosen + (holdsRow(rows, hovered) ? ' tl-hover' : ' tl-dim')
  }
}

function rememberScale(): (scene: Scene) => TimeScale {
  let last: { scene: Scene; scale: TimeScale } | undefined
  return (scene) => {
    const same =
      last &&
      last.scene.axis === scene.axis &&
      last.scene.events === scene.events &&
      last.scene.width === scene.width &&
      last.scene.extent.start === scene.extent.start &&
      last.scene.extent.end === scene.extent.end
    const scale = same && last ? last.scale : scaleOf(scene)
    last = { scene, scale }
    return scale
  }
}
