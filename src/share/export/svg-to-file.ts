const space = 'http://www.w3.org/2000/svg'
const HEAD = 44
const MARGIN = 24
const LINE = 20
/** From a glyph to its word, and from a word to the next glyph. */
const BESIDE = 5
const APART = 22

/** What stands around a drawing that leaves its page. */
export interface Imprint {
  readonly title: string
  /** The marks and what they mean. */
  readonly legend: readonly { readonly glyph: Element; readonly words: string }[]
  /** The articles by letter, in their colours. */
  readonly sources: readonly { readonly color: string; readonly letter: string; readonly words: string }[]
  readonly credit: string
  /** Width of words in the note's face, px. */
  readonly measure: (words: string) => number
}

/**
 * A drawing as a file that stands alone: with the rules, colours and faces that it has on the page, its title above,
 * its legend, its sources and where it comes from below. Nothing where the browser keeps a page's own styles from it,
 * as it does for a file.
 */
export function svgToFile(svg: SVGSVGElement, imprint: Imprint): string | undefined {
  const rules = readRules()
  if (rules === undefined) return undefined
  const [width, height] = [svg.clientWidth, svg.clientHeight]
  const foot = footOf(imprint, HEAD + height + LINE, width)
  const file = document.createElementNS(space, 'svg')
  const [wide, high] = [width + 2 * MARGIN, foot.end]
  for (const [name, value] of Object.entries({
    xmlns: space,
    class: 'tl-plot',
    width: wide,
    height: high,
    viewBox: `0 0 ${wide} ${high}`,
  }))
    file.setAttribute(name, String(value))
  const drawing = document.createElementNS(space, 'g')
  drawing.setAttribute('transform', `translate(${MARGIN} ${HEAD})`)
  drawing.append(...[...svg.childNodes].map((node) => node.cloneNode(true)))
  file.append(
    element('style', { text: `${rules}\n.tl-plot .tl-title{font:400 20px var(--serif)}:root{${tokensIn(rules)}}` }),
    element('rect', { width: wide, height: high, fill: 'var(--paper)' }),
    element('text', { x: MARGIN, y: 28, text: imprint.title, class: 'tl-title' }),
    drawing,
    ...foot.elements,
  )
  return new XMLSerializer().serializeToString(file)
}

/** Legend, sources and credit, from a height on; lines break at the drawing's width. */
function footOf(
  { legend, sources, credit, measure }: Imprint,
  top: number,
  width: number,
): { readonly elements: readonly Element[]; readonly end: number } {
  const elements: Element[] = []
  let [x, y] = [MARGIN, top]
  const place = (mark: Element, wide: number, all: string): void => {
    const words = cutTo(width - wide - BESIDE, all, measure)
    const length = wide + BESIDE + measure(words)
    if (x > MARGIN && x + length > MARGIN + width) [x, y] = [MARGIN, y + LINE]
    mark.setAttribute('transform', `translate(${x} ${y})`)
    elements.push(mark, element('text', { class: 'tl-note', x: x + wide + BESIDE, y: y + 12, text: words }))
    x += length + APART
  }
  const endLine = (): void => {
    if (x > MARGIN) [x, y] = [MARGIN, y + LINE]
  }
  for (const { glyph, words } of legend) {
    const mark = document.createElementNS(space, 'g')
    mark.setAttribute('color', 'var(--ink)')
    mark.append(...[...glyph.childNodes].map((node) => node.cloneNode(true)))
    place(mark, 16, words)
  }
  endLine()
  for (const { color, letter, words } of sources)
    place(element('rect', { x: 3, y: 3, width: 10, height: 10, fill: color }), 16, `${letter} ${words}`)
  endLine()
  elements.push(element('text', { class: 'tl-note', x: MARGIN, y: y + 12, text: credit }))
  return { elements, end: y + LINE + 8 }
}

/** As many words as there is room for. */
function cutTo(room: number, text: string, measure: Imprint['measure']): string {
  if (measure(text) <= room) return text
  const words = text.split(' ')
  do words.pop()
  while (words.length > 1 && measure(`${words.join(' ')} …`) > room)
  return `${words.join(' ')} …`
}

function element(name: string, { text, ...attributes }: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = String(text)
  return made
}

/** The rules of drawings and the faces of their letters. */
function readRules(): string | undefined {
  try {
    return (
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .map(({ cssText }) => cssText)
        .filter((rule) => rule.startsWith('@font-face') || (rule.includes('.tl-') && !rule.startsWith('@')))
        .join('\n')
        // The page draws without a face that comes late; a file waits for it.
        .replaceAll('font-display: optional', 'font-display: block')
    )
  } catch {
    return undefined
  }
}

/** The colours of sources, which no rule of the drawing need name. */
const articles = Array.from('abcdefgh', (letter) => `--article-${letter}`).concat('--ink-2')

/** What the names in the rules stand for on this page, in its theme. */
function tokensIn(rules: string): string {
  const style = getComputedStyle(document.documentElement)
  const names = new Set(
    [...rules.matchAll(/var\((--[\w-]+)/gu)]
      .map(([, name = '']) => name)
      .concat('--paper', '--ink', '--serif', ...articles),
  )
  return [...names].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
}
