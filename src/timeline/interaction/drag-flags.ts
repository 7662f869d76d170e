import { type D3DragEvent, drag, select } from 'd3'
import type { Instant } from '#calendar/instant.ts'
import type { Interval } from '#calendar/interval.ts'
import type { Flag } from '../layout/drawing.ts'
import { type TimeScale, viewportOf, visibleScale } from '../layout/time-scale.ts'

export interface FlagHost {
  readonly scale: () => TimeScale | undefined
  readonly window: () => Interval | undefined
  readonly isMovable: () => boolean
  /** A flag was put down somewhere else. */
  readonly onDrop: (articleId: string, at: Instant) => void
}

type FlagDrag = D3DragEvent<SVGGElement, Flag, Flag>

/** Less than this is a hand that trembles, px. */
const LEAST = 3

/** Lets a hand take an article's flag to another day. Called after every drawing, for the flags that came. */
export function dragFlags(svg: SVGSVGElement, host: FlagHost): () => void {
  const behaviour = drag<SVGGElement, Flag>()
    .filter(({ ctrlKey, button }: MouseEvent) => !ctrlKey && !button && host.isMovable())
    .on('drag', function follow({ x }: FlagDrag, flag) {
      select(this).attr('transform', `translate(${x - flag.x},0)`)
    })
    .on('end', function drop({ x }: FlagDrag, flag) {
      select(this).attr('transform', null)
      const scale = host.scale()
      if (!scale || Math.abs(x - flag.x) < LEAST) return
      host.onDrop(flag.key, visibleScale(scale, viewportOf(scale, host.window())).invert(x).getTime())
    })
  return () => {
    select(svg).classed('tl-movable', host.isMovable()).selectAll<SVGGElement, Flag>('g.tl-flag').call(behaviour)
  }
}
