const words =
  'Council Minister bridge ferry vote inquiry strike talks court ruling army protest harbour bank flood deal'

const DAY = 86_400_000

/** An extraction of so many generated events over 25 years: six in ten in bursts of days, three in ten intervals. */
export function writeArchive(count: number): string {
  let state = 12_345
  const chance = (): number => {
    // mulberry32: short, and without the short periods of a linear generator.
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const start = Date.UTC(2000, 0, 1)
  const length = 25 * 365 * DAY
  const bursts = Array.from({ length: Math.max(3, Math.round(count / 400)) }, () => ({
    at: start + chance() * length,
    wide: (1 + chance() * 10) * DAY,
  }))
  const list = words.split(' ')
  const word = (): string => list[Math.floor(chance() * list.length)] ?? ''
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)
  const events = Array.from({ length: count }, (_, i) => {
    const burst = bursts[Math.floor(chance() * bursts.length)]
    const at =
      chance() < 0.6 && burst
        ? burst.at + (chance() + chance() + chance() - 1.5) * burst.wide
        : start + chance() * length
    const isInterval = chance() < 0.3
    return {
      id: `e${i}`,
      title: `${word()} ${word()} ${word()} ${word()} ${i}`,
      when: isInterval ? `${iso(at)}/${iso(at + (1 + chance() * 60) * DAY)}` : iso(at),
      extent: isInterval ? 'span' : 'point',
      status: 'happened',
      confidence: Math.round(chance() * 100) / 100,
      actors: [word()],
    }
  })
  return JSON.stringify({
    format: 'dateline',
    version: 1,
    generator: 'bench',
    title: `${count} events`,
    articles: [],
    timeExpressions: [],
    events,
    disagreements: [],
  })
}

/** The least that a timeline can do: the same file, an index of starts, at most 300 marks in an SVG, wheel and drag. */
export const floorPage = `<!doctype html><meta charset="utf-8"><title>Floor</title>
<div data-timeline-surface aria-busy="true" style="width:940px;height:560px"><svg width="940" height="560"></svg></div>
<script>
const data = new URLSearchParams(location.search).get('data')
fetch(data).then((r) => r.text()).then((text) => {
  const { events } = JSON.parse(text)
  performance.mark('dateline:data')
  const starts = Float64Array.from(events, ({ when }) => Date.parse(when.slice(0, 10))).sort()
  const surface = document.querySelector('div'), svg = document.querySelector('svg')
  let from = starts[0], to = starts[starts.length - 1]
  const first = (at) => { let a = 0, b = starts.length; while (a < b) { const m = (a + b) >> 1; starts[m] < at ? (a = m + 1) : (b = m) } return a }
  const draw = () => {
    let d = ''
    for (let x = 0, i = first(from); x < 940; x += 3.2) {
      const next = first(from + ((x + 3.2) / 940) * (to - from))
      if (next > i) d += '<rect x="' + x + '" y="' + (540 - 20 * Math.log2(1 + next - i)) + '" width="3" height="' + 20 * Math.log2(1 + next - i) + '"/>'
      i = next
    }
    svg.innerHTML = d
  }
  draw()
  requestAnimationFrame(() => requestAnimationFrame(() => {
    performance.measure('dateline:draw', 'dateline:data')
    surface.setAttribute('aria-busy', 'false')
  }))
  let frame = 0
  const soon = () => { frame ||= requestAnimationFrame(() => { frame = 0; draw() }) }
  surface.addEventListener('wheel', (event) => {
    event.preventDefault()
    const at = from + (event.offsetX / 940) * (to - from), k = 1.15 ** (event.deltaY / 100)
    from = at - (at - from) * k; to = at + (to - at) * k; soon()
  }, { passive: false })
  surface.addEventListener('pointermove', (event) => {
    if (!event.buttons) return
    const by = (event.movementX / 940) * (to - from)
    from -= by; to -= by; soon()
  })
})
</script>`
