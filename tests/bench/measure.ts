/** The median time of several runs, in milliseconds, after two to warm up. */
export function median(run: () => void, rounds = 7): number {
  for (let i = 0; i < 2; i++) run()
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[Math.floor(rounds / 2)] ?? 0
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
