/** Longest that the first words wait for their face, in ms. */
const PATIENCE = 300

/**
 * Adds the stylesheet that carries the fonts as `data:`, and waits until they can be used, have failed, or a moment has
 * passed: a font that comes later serves from the next load, and no word ever jumps.
 */
export function loadFonts(): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      void Promise.allSettled(faces.map((face) => document.fonts.load(face))).then(() => resolve())
    }
    // A page in one file has them in it.
    if (document.querySelector('#fonts')) {
      settle()
      return
    }
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    // In the page's own folder, from wherever the page is served.
    link.href = 'assets/fonts.css'
    link.addEventListener('load', settle)
    link.addEventListener('error', () => resolve())
    setTimeout(resolve, PATIENCE)
    document.head.append(link)
  })
}

const faces = ["400 13px 'Source Sans 3'", "400 16px 'Newsreader'"]
