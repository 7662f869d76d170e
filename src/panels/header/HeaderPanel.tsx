import type { ToggleEvent } from 'react'
import { useTimeline } from '#store/use-timeline.ts'
import { Caution } from '../parts/Caution.tsx'
import { counted } from '../parts/count-words.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import parts from '../parts/parts.module.css'
import styles from './header.module.css'
import { JumpField } from './JumpField.tsx'
import { storyCounts } from './story-counts.ts'

/** The story's title, its counts, and the ways into it. */
export function HeaderPanel({ form }: { readonly form: 'page' | 'phone' }) {
  const title = useTimeline((state) => state.extraction.title ?? 'Dateline')
  const ready = useTimeline((state) => state.progress.phase === 'ready')
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <Counts form={form} />
      {ready && (
        <>
          <div className={styles.tools}>
            {form === 'page' && <JumpField />}
            {form === 'phone' && <Opener name="Jump to a date or words" icon="find" target="jump" />}
            <Opener name="Filter" icon={form === 'phone' ? 'filter' : undefined} target="filters" />
            <Opener name="Share" icon={form === 'phone' ? 'open' : undefined} target="share" />
          </div>
          {form === 'phone' && (
            <div popover="auto" id="jump" className={styles.jumpSheet} onToggle={focusField}>
              <JumpField />
            </div>
          )}
          <p className={styles.caution}>
            <Caution />
          </p>
        </>
      )}
    </header>
  )
}

/** A button that opens something which hangs from the header: a word, or on a phone an icon. */
function Opener({
  name,
  icon,
  target,
}: {
  readonly name: string
  readonly icon: IconName | undefined
  readonly target: string
}) {
  return (
    <button type="button" className={icon ? parts.iconButton : parts.word} popoverTarget={target} aria-label={name}>
      {icon ? <Icon name={icon} /> : name}
    </button>
  )
}

function Counts({ form }: { readonly form: 'page' | 'phone' }) {
  const words = useTimeline((state) => {
    const { progress } = state
    if (progress.phase === 'reading') {
      const { read, total, events } = progress
      const soFar = events > 0 ? `, ${counted(events, 'event')} so far` : ''
      return `reading ${Math.min(read + 1, total)} of ${total} articles${soFar}`
    }
    return progress.phase === 'ready' ? storyCounts(state, form).join(form === 'page' ? '  ·  ' : ' · ') : ''
  })
  return (
    <p className={styles.counts} role="status">
      {words}
    </p>
  )
}

/** A sheet with one field is opened to write in it. */
function focusField({ newState, currentTarget }: ToggleEvent<HTMLElement>): void {
  const field = currentTarget.querySelector('input')
  if (newState === 'open') field?.focus({ preventScroll: true })
}
