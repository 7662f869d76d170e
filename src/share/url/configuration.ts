/** How the page is set up, from the query of its address. */
export interface Configuration {
  readonly embed: boolean
  readonly theme: 'light' | 'dark' | undefined
  /** Whether wheel and finger are the page's around the drawing, or the drawing's. Nothing: a guest's are its host's. */
  readonly gestures: 'cooperative' | 'greedy' | undefined
  /** A ground for the page: `transparent` or a colour in hexadecimal digits. */
  readonly ground: string | undefined
  /** Address of an extraction to show instead of the bundled articles. */
  readonly data: string | undefined
}

/** Reads a page's query. What it does not know it leaves out. */
export function readConfiguration(search: string): Configuration {
  const query = new URLSearchParams(search)
  const theme = query.get('theme')
  const gestures = query.get('gestures')
  return {
    embed: query.has('embed') && query.get('embed') !== '0',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    gestures: gestures === 'cooperative' || gestures === 'greedy' ? gestures : undefined,
    ground: readGround(query.get('bg') ?? ''),
    data: query.get('data') ?? undefined,
  }
}

function readGround(text: string): string | undefined {
  if (text === 'transparent') return text
  return /^(?:[\da-f]{3}|[\da-f]{6})$/iu.test(text) ? `#${text}` : undefined
}
