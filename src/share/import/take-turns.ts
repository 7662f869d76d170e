import type { Slices } from '#model/slices.ts'

/** Half a frame, ms. */
const PATIENCE = 8

/** Does long work in slices, and lets the page draw and answer in between. */
export async function takeTurns<T>(slices: Slices<T>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
    if (performance.now() - since < PATIENCE) continue
    await nextTurn()
    since = performance.now()
  }
}

/** A message comes back at once; a timer waits for four milliseconds when it is set again and again. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
