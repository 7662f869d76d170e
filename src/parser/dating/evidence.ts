import type { Day } from '#calendar/day.ts'
import type { Passage } from '#model/passage.ts'

/** Something in the texts that bounds the day of an article's publication. Both ends are included; infinite where open. */
export interface Evidence {
  readonly first: Day
  readonly last: Day
  /** 0 to 1: how often such words bound rightly. */
  readonly strength: number
  /** Why, in plain words. */
  readonly text: string
  readonly passage: Passage
  /**
   * How fast news follows what it speaks of: from the first possible day on, a day is e times less likely after this
   * many days. Nothing where the words say nothing of it (an old photograph, an order of articles).
   */
  readonly freshness?: number
  /** Only narrows what other words bound on both sides; alone it bounds nothing. */
  readonly refines?: boolean
}
