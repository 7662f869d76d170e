import { type MouseEvent, type RefObject, useEffect, useState } from 'react'
import { classes } from '../parts/classes.ts'
import styles from './article-reader.module.css'
import type { Paragraph } from './cut-article.ts'

interface Bucket {
  /** Place in the article, 0 to 1. */
  readonly at: number
  readonly selected: boolean
}

/** Where in the article its passages stand; a press leads there. The passages themselves serve the keyboard. */
export function BucketBar({
  region,
  paragraphs,
}: {
  readonly region: RefObject<HTMLElement | null>
  readonly paragraphs: readonly Paragraph[]
}) {
  const [buckets, setBuckets] = useState<readonly Bucket[]>([])
  // The paragraphs are measured, though not read here: with them the marks move.
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => {
    const element = region.current
    if (!element) return undefined
    const measure = (): void => setBuckets(bucketsIn(element))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [region, paragraphs])
  const jump = ({ clientY, currentTarget }: MouseEvent): void => {
    const { top, height } = currentTarget.getBoundingClientRect()
    scrollToShare(region.current, (clientY - top) / height)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={styles.bar} aria-hidden="true" onClick={jump}>
      {buckets.map(({ at, selected }) => (
        <span
          key={`${at}${selected ? 's' : ''}`}
          className={classes(styles.bucket, selected && styles.bucketSelected)}
          style={{ top: `${at * 100}%` }}
        />
      ))}
    </div>
  )
}

function bucketsIn(region: HTMLElement): readonly Bucket[] {
  const top = region.getBoundingClientRect().top - region.scrollTop
  const height = Math.max(region.scrollHeight, 1)
  const buckets = new Map<string, Bucket>()
  for (const mark of region.querySelectorAll('mark, [data-selected]')) {
    const at = Math.round(((mark.getBoundingClientRect().top - top) / height) * 1000) / 1000
    const selected = mark.matches('[data-selected]') || mark.querySelector('[data-selected]') !== null
    buckets.set(`${at}${selected ? 's' : ''}`, { at, selected })
  }
  return [...buckets.values()]
}

function scrollToShare(region: HTMLElement | null, share: number): void {
  region?.scrollTo({ top: share * region.scrollHeight - region.clientHeight / 3 })
}
