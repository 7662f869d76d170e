const space = 'http://www.w3.org/2000/svg'
const HEAD = 44
const FOOT = 28
const MARGIN = 24

/**
 * A drawing as a file that stands alone: with the rules, colours and faces that it has on the page, its title above and
 * where it comes from below. Nothing where the browser keeps a page's own styles from it, as it does for a file.
 */
export function svgToFile(
  svg: SVGSVGElement,
  words: { readonly title: string; readonly credit: string },
): string | undefined {
  const rules = readRules()
  if (rules === undefined) return undefined
  const [width, height] = [svg.clientWidth, svg.clientHeight]
  const file = document.createElementNS(space, 'svg')
  const [wide, high] = [width + 2 * MARGIN, HEAD + height + FOOT]
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
    element('text', { x: MARGIN, y: 28, text: words.title, class: 'tl-title' }),
    drawing,
    element('text', { class: 'tl-note', x: MARGIN, y: high - 10, text: words.credit }),
  )
  return new XMLSerializer().serializeToString(file)
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

/** What the names in the rules stand for on this page, in its theme. */
function tokensIn(rules: string): string {
  const style = getComputedStyle(document.documentElement)
  const names = new Set(
    [...rules.matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name).concat('--paper', '--serif'),
  )
  return [...names].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
}
