import { useEffect, useState } from 'react'
import type { TimelineState } from '#store/timeline-store.ts'
import { useTimelineStore } from '#store/use-timeline.ts'

const SETTLED_AFTER = 120

/** What a selector picks, a moment after the last change: words around the drawing do not run along with a gesture. */
export function useSettled<T>(select: (state: TimelineState) => T): T {
  const store = useTimelineStore()
  const [value, setValue] = useState(() => select(store.getState()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = (): void => setValue(() => select(store.getState()))
    settle()
    const unsubscribe = store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(settle, SETTLED_AFTER)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store, select])
  return value
}
