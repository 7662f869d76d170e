import { letterOfSlot } from '#store/selectors.ts'
import { SLOTS_WITH_COLOR } from './article-color.ts'
import styles from './parts.module.css'

/** Which articles tell it, in slot order. With `of`, every slot has its place and the column reads as a matrix. */
export function Pips({ slots, of }: { readonly slots: readonly number[]; readonly of?: number }) {
  const sorted = [...new Set(slots)].sort((a, b) => a - b)
  if ((of ?? sorted.length) > SLOTS_WITH_COLOR || sorted.some((slot) => slot >= SLOTS_WITH_COLOR))
    return <span className={styles.sources}>{countOfSources(sorted.length)}</span>
  const drawn = of === undefined ? sorted : Array.from({ length: of }, (_, slot) => slot)
  return (
    <>
      <span className={styles.pips} aria-hidden="true">
        {drawn.map((slot) => (
          <span key={slot} className={sorted.includes(slot) ? `${styles.pip} tl-slot-${slot}` : styles.foot} />
        ))}
        <span className={styles.pipLetters}>{sorted.map(letterOfSlot).join(' ')}</span>
      </span>
      <span className={styles.spoken}>{countOfSources(sorted.length)}</span>
    </>
  )
}

function countOfSources(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`
}
