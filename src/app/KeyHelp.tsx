import { useEffect, useRef } from 'react'
import { Icon } from '#panels/parts/Icon.tsx'
import parts from '#panels/parts/parts.module.css'
import styles from './app.module.css'
import { listenToKeys } from './shortcuts.ts'

const keys = [
  ['← →', 'previous, next in time'],
  ['↑ ↓', 'other lane'],
  ['Home End', 'first, last'],
  ['Page Up, Page Down', 'ten events back, on'],
  ['Enter', 'evidence'],
  ['Esc', 'back'],
  ['+ −', 'closer, farther'],
  ['0', 'the whole story'],
  ['Shift + ← →', 'earlier, later'],
  ['.', 'next passage of this event'],
  ['/', 'jump to a date or words'],
] as const

/** The keys of the timeline, when `?` asks for them. */
export function KeyHelp() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => listenToKeys(() => dialog.current?.showModal()), [])
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys">
      <div className={styles.helpHead}>
        <h2 id="keys">Keys of the timeline</h2>
        <button type="button" className={parts.iconButton} aria-label="Close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <dl className={styles.keys}>
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  )
}
