declare module '*?worker-source' {
  /** What a worker's code needs of the scope that it runs in. */
  interface WorkerScope<In, Out> {
    readonly addEventListener: (type: 'message', listener: (event: { readonly data: In }) => void) => void
    readonly postMessage: (message: Out) => void
  }
  /** The worker as a classic script, for a blob. */
  export const source: string
  /** Runs the same code on the page, with a scope in place of the worker's `self`. */
  export function startHere<In, Out>(self: WorkerScope<In, Out>): void
}
