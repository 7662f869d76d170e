import { colorOfSlot } from './article-color.ts'
import styles from './parts.module.css'

/** An article's flag: filled where its date was given, hollow where it was inferred. */
export function Flag({ slot, given }: { readonly slot: number; readonly given: boolean }) {
  const color = colorOfSlot(slot)
  return (
    <svg className={styles.flag} width="14" height="18" viewBox="0 0 14 18" aria-hidden="true">
      <path d="M2 1v17" stroke={color} strokeWidth="1.5" />
      <path d="M2 1.75h10.25l-3 3.75 3 3.75H2z" fill={given ? color : 'none'} stroke={color} strokeWidth="1.5" />
    </svg>
  )
}
