import type { Instant } from '#calendar/instant.ts'
import { factsOf, knowsFacts } from './add-targets.ts'
import { type Lane, assignLanes } from './assign-lanes.ts'
import { bentScale } from './bent-scale.ts'
import type { Composing, LabelContent } from './compose-label.ts'
import { layAxis } from './lay-axis.ts'
import type { Counts, Drawing, StripDrawing } from './drawing.ts'
import { type EventIndex, firstFrom, indexEvents } from './event-index.ts'
import { findGaps } from './find-gaps.ts'
import { isUnder, placeTips } from './place-tips.ts'
import { besideNames, placeFlags } from './place-flags.ts'
import { hasReports, layReports, REPORTS } from './lay-reports.ts'
import { isTiled, planNext, planTiles, type Tiling } from './plan-tiles.ts'
import type { Plan, StripRoom } from './plan.ts'
import { projectStrip } from './project-strip.ts'
import type { Scene } from './scene.ts'
import { linearScale, type TimeScale, type Viewport, viewportOf, xOf, type ZoomStep, zoomStepOf } from './time-scale.ts'

/** Tick labels and flags stand in a band of this height under the axis; stems start below it. */
const BAND = 28

/** Lays out scenes. What was laid out before is remembered, and changes nothing. */
export interface TimelineLayout {
  (scene: Scene): Drawing
  /** Plans a part of what a scene would need, so that drawing it is quick; false where nothing is left to plan. */
  readonly prepare: (scene: Scene) => boolean
}

/** A layout that keeps the index of the last events, the last scale, and the plans of the last zoom steps. */
export function createTimelineLayout(): TimelineLayout {
  const lanesFor = rememberLast((index: EventIndex, lanes: Scene['lanes'], articles: Scene['articles']) =>
    assignLanes(index, { lanes, articles }),
  )
  const scaleFor = rememberLast(
    (axis: Scene['axis'], index: EventIndex, start: Instant, end: Instant, width: number): TimeScale =>
      axis === 'density' ? bentScale(index, { start, end }, width) : linearScale({ start, end }, width, index.events),
  )
  const plansFor = rememberLast(
    (_scale: TimeScale, _lanes: readonly Lane[], _form: Scene['form'], _height: number, _measure: Scene['measure']) =>
      new Map<string, Map<string, Plan>>(),
  )
  const wordsFor = rememberLast(
    (
      _index: EventIndex,
      _measure: Scene['measure'],
      _articles: Scene['articles'],
      _form: Scene['form'],
      _isWide: boolean,
    ) => new Map<string, LabelContent | undefined>(),
  )
  const remember = (scene: Scene): Remembered => {
    const index = indexEvents(scene.events, scene.disputes)
    const lanes = lanesFor(index, scene.lanes, scene.articles)
    const scale = scaleFor(scene.axis, index, scene.extent.start, scene.extent.end, scene.width)
    const upper = hasReports(scene) ? { ...scene, height: scene.height - REPORTS } : scene
    const plans = plansFor(scale, lanes, scene.form, upper.height, scene.measure)
    const known = wordsFor(index, scene.measure, scene.articles, scene.form, hasThreeLines(scene))
    const viewport = viewportOf(scale, scene.window)
    const isLarge = lanes.some(({ rows }) => isTiled(rows))
    const step = zoomStepOf(viewport.k, scene.isZooming && isLarge ? 1 : 4)
    const slots = new Map(scene.articles.map(({ id }, slot) => [id, slot]))
    const composing: Composing = {
      index,
      measure: scene.measure,
      slotOf: (id) => slots.get(id),
      maxLines: hasThreeLines(scene) ? 3 : 2,
      known,
      pips: scene.form === 'page',
    }
    return { scene: upper, lanes, scale, viewport, step, plans: plansOf(plans, step, index), composing }
  }
  const layout = (scene: Scene): Drawing => {
    const remembered = remember(scene)
    const drawing = draw(remembered)
    if (remembered.scene === scene) return drawing
    const { scale, viewport } = remembered
    return { ...drawing, height: scene.height, reports: layReports(scene, (at) => xOf(scale, viewport, at)) }
  }
  return Object.assign(layout, {
    prepare: (scene: Scene) => {
      const remembered = remember(scene)
      const { viewport, plans, composing } = remembered
      const isPlanned = planningOf(remembered).some(({ strip: { lane }, tiling }) =>
        planNext(lane.rows, viewport, tiling, plans, lane.key),
      )
      if (isPlanned) return true
      const untold = [...plans.values()].flatMap(({ clusters }) =>
        clusters.filter(({ rows }) => !knowsFacts(rows, composing.index)),
      )
      for (const { rows } of untold) factsOf(rows, composing.index)
      return untold.length > 0
    },
  })
}

/** The scale that a scene is drawn with: what pointers and brushes need to turn px into time. */
export function scaleOf(scene: Pick<Scene, 'axis' | 'events' | 'disputes' | 'extent' | 'width'>): TimeScale {
  return scene.axis === 'density'
    ? bentScale(indexEvents(scene.events, scene.disputes), scene.extent, scene.width)
    : linearScale(scene.extent, scene.width, scene.events)
}

/** A large story's plans are long lists: those of the steps that were left long ago are forgotten, and made again. */
const ROWS_KEPT = 1e6
const LEAST_STEPS_KEPT = 6
const MOST_STEPS_KEPT = 64

function plansOf(plans: Map<string, Map<string, Plan>>, { key }: ZoomStep, { events }: EventIndex): Map<string, Plan> {
  const known = plans.get(key) ?? new Map<string, Plan>()
  // A map keeps the order in which its keys came.
  plans.delete(key)
  plans.set(key, known)
  const [oldest] = plans.keys()
  const most = Math.min(MOST_STEPS_KEPT, Math.max(LEAST_STEPS_KEPT, ROWS_KEPT / events.length))
  if (oldest !== undefined && plans.size > most) plans.delete(oldest)
  return known
}

interface Strip {
  readonly lane: Lane
  readonly y: number
  readonly top: number
  readonly under: number
  readonly room: StripRoom
}

/** A scene, but for the rail of reports, and what was made for it before. */
interface Remembered {
  readonly scene: Scene
  readonly lanes: readonly Lane[]
  readonly scale: TimeScale
  readonly viewport: Viewport
  readonly step: ZoomStep
  readonly plans: Map<string, Plan>
  readonly composing: Composing
}

function hasThreeLines({ width }: Scene): boolean {
  return width >= 560
}

/** Each strip, and how it is planned at a zoom step. */
function planningOf({ scene, lanes, scale, step, composing }: Remembered): readonly {
  readonly strip: Strip
  readonly tiling: Tiling
}[] {
  return stripsOf(scene, lanes, { total: composing.index.events.length, growth: step.growth }).map((strip) => ({
    strip,
    tiling: { scale, zoom: step.zoom, room: strip.room, composing, walls: wallsOf(scale) },
  }))
}

function draw(remembered: Remembered): Drawing {
  const { scene, scale, viewport, plans, composing } = remembered
  const { width, height, measure, articles } = scene
  const { index } = composing
  const position = (at: Instant): number => xOf(scale, viewport, at)
  const flags = besideNames(placeFlags(articles, position, width), scale, position)
  const planning = planningOf(remembered)
  const strips = planning.map(({ strip }) => strip)
  const contents = planning.map(({ strip: { lane, y, top, under }, tiling }) => {
    const plan = planTiles(lane.rows, viewport, tiling, plans, lane.key)
    return projectStrip(plan, { composing, xOf: position, width, y, over: y - LIFT, top, under, lane: lane.key })
  })
  const targets = contents
    .flatMap((content) => content.targets)
    .sort((a, b) => a.start - b.start || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
  const story = scene.lanes === 'story' ? strips[0] : undefined
  const texts = contents.flatMap((content) => content.texts)
  const tips = placeTips(scene, composing, targets, texts)
  const axis = layAxis(scale, viewport, axisYOf(scene), flags, measure)
  return {
    width,
    height,
    axis,
    flags,
    strips: story
      ? []
      : strips.map(({ lane, y, top }): StripDrawing => ({ key: lane.key, name: lane.name, slot: lane.slot, y, top })),
    stems: contents.flatMap((content) => content.stems),
    marks: contents.flatMap((content) => content.marks),
    texts: texts.filter((block) => !tips.some((tip) => isUnder(block, tip))),
    tips,
    callouts: contents.flatMap((content) => content.callouts),
    gaps:
      story && scene.axis === 'time'
        ? findGaps(index, {
            xOf: position,
            width,
            y: story.y - 9,
            taken: takenNearAxis(contents, story.y),
            measure,
          })
        : [],
    reports: undefined,
    targets,
    counts: countOf(index, targets, scale.base.invert(viewport.offset / viewport.k).getTime()),
  }
}

/** Where quiet stretches end and busy days begin, and the other way round. */
function wallsOf({ bends }: TimeScale): readonly Instant[] {
  const starts = new Set(bends.map(({ start }) => start))
  const ends = new Set(bends.map(({ end }) => end))
  return [...starts].filter((at) => !ends.has(at)).concat([...ends].filter((at) => !starts.has(at)))
}

/** Whatever reaches into the row next to the axis. */
function takenNearAxis(
  contents: readonly ReturnType<typeof projectStrip>[],
  y: number,
): readonly { readonly x0: number; readonly x1: number }[] {
  return contents.flatMap(({ taken, texts }) => [
    ...taken,
    ...texts.flatMap((block) =>
      block.lines.flatMap((line) =>
        block.y + line.y > y - 28 && block.y + line.y < y
          ? [{ x0: block.x + line.x - 20, x1: block.x + line.x + line.width + 30 }]
          : [],
      ),
    ),
  ])
}

function axisYOf({ form, lanes, height }: Scene): number {
  if (form === 'embed' || lanes !== 'story') return height - BAND - 4
  return Math.round(height * 0.63)
}

const pageWidths = [150, 124, 104, 92, 80]
const narrowWidths = [124, 104, 92, 80]
const LANE_NAME = 18
/** Labels keep off the axis, so that small marks on it stay clear of them. */
const LIFT = 3

function stripsOf(scene: Scene, lanes: readonly Lane[], rest: Pick<StripRoom, 'total' | 'growth'>): readonly Strip[] {
  const { width, height, form } = scene
  const y = axisYOf(scene)
  const embed = form === 'embed'
  const common = { widths: width >= 800 ? pageWidths : narrowWidths, viewWidth: width, embed, ...rest }
  const [only] = lanes
  if (scene.lanes === 'story' && only) {
    const below = embed ? 0 : height - y - BAND - 6
    return [
      { lane: only, y, top: 4, under: y + BAND + 4, room: { ...common, above: y - LIFT - 4, below, callouts: true } },
    ]
  }
  const pitch = (y - 8) / Math.max(1, lanes.length)
  return lanes.map((lane, i): Strip => {
    const top = Math.round(pitch * i)
    const base = Math.round(pitch * (i + 1)) - 6
    return {
      lane,
      y: base,
      top,
      under: base,
      room: { ...common, above: base - LIFT - top - LANE_NAME, below: 0, callouts: base - top - LANE_NAME > 190 },
    }
  })
}

/** How many events are seen, and how many lie before and after. */
function countOf({ starts }: EventIndex, targets: Drawing['targets'], from: Instant): Counts {
  let inView = 0
  let begunBefore = 0
  for (const { rows, start } of targets) {
    inView += rows.length
    if (start < from) for (const row of rows) if ((starts[row] ?? 0) < from) begunBefore += 1
  }
  const earlier = firstFrom(starts, from) - begunBefore
  return { total: starts.length, inView, earlier, later: starts.length - inView - earlier }
}

function rememberLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    const previous = last
    if (previous && args.every((arg, i) => Object.is(arg, previous.args[i]))) return previous.result
    last = { args, result: compute(...args) }
    return last.result
  }
}
