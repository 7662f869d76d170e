import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const modules = join('tests', 'bench', 'node_modules')

/** What every peer's page tells of itself, in the words that our page uses. */
const told = `
const data = new URLSearchParams(location.search).get('data')
const load = () => fetch(data).then((r) => r.text()).then((text) => {
  performance.mark('bytes')
  const { events } = JSON.parse(text)
  performance.mark('dateline:data')
  return events
})
const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => {
  performance.mark('dateline:drawn')
  performance.measure('dateline:draw', 'dateline:data')
  document.querySelector('[data-timeline-surface]').setAttribute('aria-busy', 'false')
}))
const startOf = ({ when }) => Date.parse(when.slice(0, 10))
const endOf = ({ when }) => Date.parse(when.slice(-10)) + 864e5`

/** vis-timeline as its documentation shows it, with the events of the file as items. */
export function visPage(isClustered: boolean): string {
  return `<!doctype html><meta charset="utf-8"><title>vis-timeline</title>
<link rel="stylesheet" href="vis.css"><script src="vis.js"></script>
<div data-timeline-surface aria-busy="true" style="width:940px;height:560px"></div>
<script>${told}
load().then((events) => {
  const items = events.map((event) => ({
    id: event.id, content: event.title, start: startOf(event),
    ...(event.when.includes('/') && { end: endOf(event) }),
  }))
  const timeline = new vis.Timeline(document.querySelector('div'), items, {
    height: 560, ${isClustered ? 'cluster: { maxItems: 3 },' : ''}
  })
  timeline.on('changed', () => drawn())
})
</script>`
}

/** The peers' own files, by the names that their pages give them. */
export function peerFiles(): readonly (readonly [name: string, content: string])[] {
  const vis = join(modules, 'vis-timeline')
  return [
    ['vis.js', readFileSync(join(vis, 'standalone/umd/vis-timeline-graph2d.min.js'), 'utf8')],
    ['vis.css', readFileSync(join(vis, 'styles/vis-timeline-graph2d.min.css'), 'utf8')],
    ['d3.js', readFileSync('node_modules/d3/dist/d3.min.js', 'utf8')],
  ]
}

/** A page that anybody would write with D3 and a canvas: zoom, an axis of its own, every event in view a mark. */
export const canvasPage = `<!doctype html><meta charset="utf-8"><title>D3 and a canvas</title>
<script src="d3.js"></script>
<canvas data-timeline-surface aria-busy="true" width="940" height="560"></canvas>
<script>${told}
load().then((events) => {
  const items = events.map((event, i) => ({ start: startOf(event), end: endOf(event), row: i % 60 }))
  const canvas = document.querySelector('canvas'), context = canvas.getContext('2d')
  const x = d3.scaleUtc([d3.min(items, (d) => d.start), d3.max(items, (d) => d.end)], [0, 940])
  let now = x
  const draw = () => {
    context.clearRect(0, 0, 940, 560)
    const [from, to] = now.domain()
    for (const { start, end, row } of items) {
      if (end < from || start > to) continue
      const left = now(start)
      context.fillRect(left, 8 * row + 30, Math.max(2, now(end) - left), 6)
    }
    for (const tick of now.ticks(10)) context.fillText(now.tickFormat(10)(tick), now(tick), 12)
  }
  d3.select(canvas).call(d3.zoom().on('zoom', ({ transform }) => { now = transform.rescaleX(x); draw() }))
  draw()
  drawn()
})
</script>`
