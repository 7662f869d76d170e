/** "1 event", "31 events". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')}\u00a0${noun}${count === 1 ? '' : 's'}`
}
