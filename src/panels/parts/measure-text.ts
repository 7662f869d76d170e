import type { Font, Measure } from '#timeline/layout/wrap-text.ts'

/** A measuring tape for the sans: widths by canvas, word by word, each measured once. */
export function createMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (context) {
    context.textRendering = 'geometricPrecision'
    context.fontKerning = 'normal'
  }
  const known = new Map<string, number>()
  const measureWord = (word: string, { size, weight }: Font): number => {
    const key = `${weight} ${size} ${word}`
    const width = known.get(key)
    if (width !== undefined) return width
    if (context) context.font = `${weight} ${size}px ${family}`
    const measured = context?.measureText(word).width ?? word.length * size * 0.5
    known.set(key, measured)
    return measured
  }
  return (text, font) => measureWord(text, font)
}

const LONGEST_WAIT = 300

/** Waits until the sans is there or has failed, but not longer than a reader would. */
export async function waitForSans(family: string): Promise<void> {
  const start = performance.now()
  while (performance.now() - start < LONGEST_WAIT) {
    const rest = LONGEST_WAIT - (performance.now() - start)
    const faces = await Promise.race([loadFaces(family), pause(rest).then(() => undefined)])
    if (!faces || faces.length > 0) return
    await pause(Math.min(30, rest))
  }
}

async function loadFaces(family: string): Promise<readonly FontFace[]> {
  try {
    return await document.fonts.load(`400 13px ${family}`)
  } catch {
    return []
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
