/** Work that may be put down after each step, so that a page can have its turn in between. */
export type Slices<T> = Generator<undefined, T, undefined>

/** Does the work without putting it down. */
export function runThrough<T>(slices: Slices<T>): T {
  let step = slices.next()
  while (!step.done) step = slices.next()
  return step.value
}
