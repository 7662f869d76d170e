import { secretIn } from '../url/view-state.ts'

/** In px: a frame that is this high shows header, strip, six rows of labels and the card; a narrow one wraps more. */
export function heightFor(width: number): number {
  return width < NARROW ? 560 : 520
}

const NARROW = 560

/**
 * Tells the page around a frame how high it would like to be: in words of our own, and in those that hosts already
 * listen to (Datawrapper's, and WordPress's with the secret that it gave, or else AMP's). The height follows from the
 * width alone, so that no host that obeys can start a loop; nothing is said twice. Gives back the way to stop.
 */
export function answerHost(host: Pick<Window, 'postMessage'>): () => void {
  let told = 0
  const tell = (): void => {
    const height = heightFor(innerWidth)
    if (height === told || innerWidth === 0) return
    told = height
    const secret = secretIn(location.hash).slice('#?secret='.length)
    const messages = [
      { type: 'dateline:height', height },
      { 'datawrapper-height': { dateline: height } },
      secret === '' ? { sentinel: 'amp', type: 'embed-size', height } : { message: 'height', value: height, secret },
    ]
    // The height is no secret, and who the host is need not be known.
    for (const message of messages) host.postMessage(message, '*')
  }
  addEventListener('resize', tell)
  tell()
  return () => removeEventListener('resize', tell)
}
